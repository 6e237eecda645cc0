import { measuredOf } from '../rules/measured.ts'
import type { AnyRule, Example } from '../rules/rule.ts'
import { freshPhrase, labelledPhrase, pairsPhrase } from './measured-phrases.ts'

const kindNames: Readonly<Record<string, string>> = {
  strategy: 'strategy plans',
  'crm-plan': 'CRM plans',
  'research-plan': 'research plans',
  qbr: 'reviews',
  none: 'other documents',
}

/** The documentation of one rule as a markdown page, made from the rule itself. */
export function rulePage(rule: AnyRule): string {
  const options = Object.entries(rule.options)
  return `${[
    `# ${rule.id}`,
    `${rule.summary}.`,
    `*Family:* ${rule.family} · *looks at:* a ${rule.scope} · *speaks in:* ${rule.kinds.map((kind) => kindNames[kind]).join(', ')} · *severity:* ${rule.severity}${rule.recommended === false ? ' (not in `recommended`)' : ''}`,
    ...(rule.why.trim() === '' ? [] : ['## Why it matters', rule.why.trim()]),
    ...(rule.examples.bad.length === 0 ? [] : ['## It speaks here', 'At the words between ⟦ and ⟧.', ...rule.examples.bad.map(shown)]),
    ...(rule.examples.good.length === 0 ? [] : ['## It stays silent here', ...rule.examples.good.map(shown)]),
    ...(options.length === 0
      ? []
      : [
          '## Options',
          options
            .map(([name, option]) => `- \`${name}\` (default \`${JSON.stringify(option.default)}\`): ${option.description}`)
            .join('\n'),
        ]),
    ...(rule.family === 'own'
      ? []
      : [
          '## How often it is right',
          [freshPhrase, pairsPhrase, labelledPhrase]
            .map((phrase) => phrase(measuredOf(rule.id)))
            .filter((phrase) => phrase !== undefined)
            .join('\n'),
        ]),
    ...(rule.idea === undefined
      ? []
      : ['## Where the idea comes from', `${rule.idea.thinker[0]!.toUpperCase()}${rule.idea.thinker.slice(1)}.`]),
  ].join('\n\n')}\n`
}

/** Examples hold markdown, fences among it, so their own fence is longer; the marks of the expected place stay visible. */
function shown(example: string | Example): string {
  const text = typeof example === 'string' ? example : example.text
  return `\`\`\`\`markdown\n${text.trim()}\n\`\`\`\``
}
