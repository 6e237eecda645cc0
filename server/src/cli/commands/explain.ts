import { distance } from 'fastest-levenshtein'
import type { Colors } from 'picocolors/types'
import { familyTitle } from '../../core/report/family-title.ts'
import { kindName } from '../../core/report/kind-name.ts'
import { freshPhrase, labelledPhrase, pairsPhrase } from '../../core/report/measured-phrases.ts'
import { wrapText } from '../../core/report/wrap-text.ts'
import { measuredOf } from '../../core/rules/measured.ts'
import { rules } from '../../core/rules/registry.generated.ts'
import type { AnyRule, Example } from '../../core/rules/rule.ts'
import { CannotRun } from '../cannot-run.ts'
import { knownRules } from '../known-rules.ts'
import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'

/** Prints what a rule looks for, why, and how it works on examples. @throws CannotRun for a name that no rule has, and for a broken configuration */
export async function explain(name: string, { color, config }: { readonly color?: boolean; readonly config?: string }): Promise<void> {
  // Of the shipped ones a configuration has nothing to say.
  const known = rules.some(({ id }) => id === name) ? rules : await knownRules(config)
  const rule = known.find(({ id }) => id === name)
  if (rule === undefined) {
    const where = name.includes('/') && config === undefined ? '\nYour own rules are known by their configuration: --config FILE' : ''
    throw new CannotRun(`There is no rule "${name}".${meant(name, known)}\nAll of them: outside-in rules${where}`)
  }
  process.stdout.write(`${page(rule, paint(process.stdout, color), Math.min(lineWidth(process.stdout), 92)).join('\n')}\n`)
}

function meant(name: string, known: readonly AnyRule[]): string {
  const near = known
    .map(({ id }) => ({ id, far: distance(name.toLowerCase(), id) }))
    .filter(({ id, far }) => far <= Math.max(2, id.length / 3) || (name.length > 3 && id.includes(name.toLowerCase())))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id)
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`
}

function page(rule: AnyRule, colors: Colors, width: number): readonly string[] {
  const { id, family, severity, recommended, kinds, summary, why, idea, options, examples } = rule
  return [
    colors.bold(id),
    ...wrapText(`${summary}.`, width),
    '',
    ...wrapText(
      `${familyTitle(family)} · severity ${severity}${recommended === false ? ', off until you turn it on' : ''} · speaks in: ${kinds.map((kind) => kindName(kind)).join(', ')}`,
      width,
    ).map(colors.dim),
    '',
    ...(why.trim() === '' ? [] : [...prose(why, colors, width), '']),
    ...shownUnder('It speaks here', examples.bad, colors),
    ...shownUnder('It stays silent here', examples.good, colors),
    ...setting(rule.id, options, colors, width),
    // Nobody but the team can tell of its own rules.
    ...(family === 'own'
      ? []
      : [
          colors.bold('How often it is right'),
          ...[freshPhrase, pairsPhrase, labelledPhrase]
            .map((phrase) => phrase(measuredOf(id)))
            .flatMap((phrase) => (phrase === undefined ? [] : wrapText(phrase, width - 2).map((line) => `  ${line}`))),
          '',
        ]),
    ...(idea === undefined
      ? []
      : [colors.bold('Where the idea comes from'), ...wrapText(`${idea.thinker}.`, width - 2).map((line) => `  ${line}`)]),
  ]
}

/** Paragraphs and lists of a rule's markdown, wrapped; of inline marks only code is shown. */
function prose(markdown: string, colors: Colors, width: number): readonly string[] {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph, index) => {
      const parts = paragraph.split(/\n(?=\s*(?:[-*]|\d+\.)\s)/).flatMap((part) => wrapText(part.replace(/\s*\n\s*/g, ' '), width))
      const text = parts.join('\n').replace(/\*\*?([^*\n]+)\*\*?/g, '$1')
      return [...(index === 0 ? [] : ['']), ...text.replace(/`([^`]+)`/g, (_all, code: string) => colors.cyan(code)).split('\n')]
    })
}

function shownUnder(title: string, examples: readonly (string | Example)[], colors: Colors): readonly string[] {
  return examples.length === 0 ? [] : [colors.bold(title), '', ...examples.flatMap((example) => shown(example, colors))]
}

/** An example behind a rule, the words it points at highlighted; without colours their marks stay. */
function shown(example: string | Example, colors: Colors): readonly string[] {
  const text = (typeof example === 'string' ? example : example.text).trim()
  const marked = colors.isColorSupported
    ? text.replace(/⟦([\s\S]*?)⟧/g, (_all, words: string) =>
        words
          .split('\n')
          .map((line) => colors.yellow(colors.underline(line)))
          .join('\n'),
      )
    : text
  return [...marked.split('\n').map((line) => `  ${colors.dim('│')} ${line}`.trimEnd()), '']
}

function setting(id: string, options: AnyRule['options'], colors: Colors, width: number): readonly string[] {
  const entries = Object.entries(options)
  if (entries.length === 0) return []
  const [name = '', first] = entries[0]!
  return [
    colors.bold('Options'),
    ...entries.flatMap(([key, { default: value, description }]) => [
      `  ${colors.cyan(key)} ${colors.dim(`(default ${JSON.stringify(value)})`)}`,
      ...wrapText(description, width - 4).map((line) => `    ${line}`),
    ]),
    colors.dim(`  In .outside-in.yaml: rules: { ${id}: [warning, { ${name}: ${JSON.stringify(first?.default)} }] }`),
    '',
  ]
}
