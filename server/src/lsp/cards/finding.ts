import type { Finding } from '../../core/base/finding.ts'
import type { Translate } from '../../core/base/translate.ts'
import { freshPhrase } from '../../core/report/measured-phrases.ts'
import { rulePageAddress } from '../../core/report/rule-page-address.ts'
import { measuredOf } from '../../core/rules/measured.ts'
import type { AnyRule } from '../../core/rules/rule.ts'
import type { Read } from '../session.ts'
import { shownFindings } from '../shown-findings.ts'
import { type CardSource, isAt } from './card.ts'

/** A finding where it stands: what it is, why it matters, how it reads better, whose idea it is. */
export const findingCards: CardSource = ({ read, at, t, commandLinks }) =>
  shownFindings(read)
    .shown.flatMap((finding) => [
      { finding, span: finding.span, message: '' },
      ...finding.related.map(({ span, message }) => ({ finding, span, message })),
    ])
    .filter(({ span }) => isAt(span, at))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    .map(({ finding, span, message }) => ({ span, text: () => explain(finding, message, read, t, commandLinks) }))

/** The editor shows the message of a finding itself; that of a further place (`related`) only we can show. */
function explain({ rule: id, message }: Finding, related: string, { engine }: Read, t: Translate, commandLinks: boolean): string {
  const rule = engine.rules.find((one) => one.id === id)
  if (!rule) return message
  const parts = [...(related === '' ? [] : [related]), `**${rule.summary}.**`, ...(rule.why.trim() === '' ? [] : [rule.why.trim()])]
  const example = goodExample(rule)
  if (example !== undefined) parts.push(t('Reads better:'), quoted(example))
  if (rule.family !== 'own') parts.push(`*${freshPhrase(measuredOf(id), t)}*`)
  const page = link(id, t, commandLinks)
  parts.push(rule.idea === undefined ? page : `${t('Idea: {0}', rule.idea.thinker)} · ${page}`)
  return parts.join('\n\n')
}

function link(id: string, t: Translate, commandLinks: boolean): string {
  if (commandLinks)
    return `[${id}](command:outsideIn.explainRule?${encodeURIComponent(JSON.stringify([id]))} "${t('Everything about this rule')}")`
  const address = rulePageAddress(id)
  return address === undefined ? `\`${id}\`` : `[${id}](${address})`
}

/** Characters of an example that a hover has room for. */
const mostExample = 400

/** The rule's first good example that is short enough: it is the one that mends a bad one. Front matter and title are left out. */
function goodExample(rule: AnyRule): string | undefined {
  const texts = rule.examples.good.map((example) => (typeof example === 'string' ? example : example.text))
  const bare = texts.map((text) =>
    text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/^\s*# .*\n/, '')
      .trim(),
  )
  return bare.find((text) => text !== '' && text.length <= mostExample)
}

const quoted = (text: string) =>
  text
    .split('\n')
    // A heading in a hover would shout.
    .map((line) => `> ${line.replace(/^#{1,6}\s+(.*)$/, '**$1**')}`)
    .join('\n')
