import { type Hover, MarkupKind } from 'vscode-languageserver'
import type { Finding } from '../../core/base/finding.ts'
import type { Span } from '../../core/base/span.ts'
import { locatePassage } from '../../core/document/locate.ts'
import type { Reading } from '../../core/engine/engine.ts'
import type { ClaimEvidence } from '../../core/facts/customer-claims.ts'
import type { AgendaItem } from '../../core/facts/review/agenda.ts'
import { evidencePhrase } from '../../core/report/evidence-phrase.ts'
import { freshPhrase } from '../../core/report/measured-phrases.ts'
import { measuredOf } from '../../core/rules/measured.ts'
import { rules } from '../../core/rules/registry.generated.ts'
import type { AnyRule } from '../../core/rules/rule.ts'
import { agendaHead } from '../agenda-head.ts'
import { agendaItemCard } from '../agenda-item-card.ts'
import { metricsCard } from '../metrics-card.ts'
import { plainText } from '../plain-text.ts'
import { reviewCard } from '../review-card.ts'
import { rulePageAddress } from '../rule-page-address.ts'
import type { Handler } from '../server.ts'
import { shownFindings } from '../shown-findings.ts'

/**
 * Explains a finding where it stands: what it is, why it matters, how it reads better, whose idea it is. On a claim about customers it tells
 * what stands behind it; claims are read when somebody first points at the document. On an item of a review it tells what it is about and
 * why, on the headings over them how the review reads as a whole.
 */
export const hover: Handler = ({ connection, session, options }) => {
  connection.onHover(async ({ textDocument: { uri }, position }, token): Promise<Hover | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read?.settings.enable) return null
    const at = read.positions.offset(position)
    const places = shownFindings(read).shown.flatMap((finding) => [
      { finding, span: finding.span, message: '' },
      ...finding.related.map(({ span, message }) => ({ finding, span, message })),
    ])
    const here = places.filter(({ span }) => span.start <= at && at <= span.end)
    // The smallest one is what the reader points at.
    here.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    const texts: string[] = []
    const { review } = read.reading
    const item = itemAt(read.reading, at)
    if (review !== undefined && item !== undefined) texts.push(agendaItemCard(read.reading, review, item))
    const claim = read.reading.claims?.find(({ span }) => span.start <= at && at <= span.end)
    if (claim !== undefined) texts.push(`Claim about customers · ${plainText(behind(claim.evidence))}`)
    texts.push(...here.slice(0, 2).map(({ finding, message }) => explain(finding, message, options.commandLinks === true)))
    const title = titleOf(read.reading)
    const numbers = title !== undefined && title.start <= at && at <= title.end ? metricsCard(read.reading) : undefined
    if (numbers !== undefined) texts.push(numbers)
    const head = [agendaHead(read.reading)?.heading, title].find((one) => one !== undefined && one.start <= at && at <= one.end)
    const whole = head === undefined || item !== undefined || review === undefined ? undefined : reviewCard(review)
    if (whole !== undefined) texts.push(whole)
    const span = here[0]?.span ?? claim?.span ?? item?.span ?? head
    if (texts.length === 0 || span === undefined) return null
    return { contents: { kind: MarkupKind.Markdown, value: texts.join('\n\n---\n\n') }, range: read.positions.range(span) }
  })
  return { hoverProvider: true }
}

/** The document's first heading, which stands for all of it. */
function titleOf({ document }: Reading): Span | undefined {
  const heading = document.sections.find((section) => section.heading !== undefined)?.heading
  return heading === undefined ? undefined : { start: heading.block.start, end: locatePassage(heading).end }
}

/** The item of a review that a place belongs to: where items share a line, the one that the place is in. */
function itemAt({ review, lines }: Reading, at: number): AgendaItem | undefined {
  const items = review?.agenda.items ?? []
  const { line } = lines.position(at)
  return items.find(({ span }) => span.start <= at && at <= span.end) ?? items.find(({ span }) => lines.position(span.start).line === line)
}

function behind(evidence: ClaimEvidence): string {
  return evidence.source === undefined ? evidencePhrase(evidence) : `behind it: ${evidencePhrase(evidence)}`
}

/** The editor shows the message of a finding itself; that of a further place (`related`) only we can show. */
function explain({ rule: id, message }: Finding, related: string, commandLinks: boolean): string {
  const rule = rules.find((one) => one.id === id)
  if (!rule) return message
  const parts = [...(related === '' ? [] : [related]), `**${rule.summary}.**`, rule.why.trim()]
  const example = goodExample(rule)
  if (example !== undefined) parts.push('Reads better:', quoted(example))
  parts.push(`*${freshPhrase(measuredOf(id))}*`)
  parts.push(`${rule.idea === undefined ? '' : `Idea: ${rule.idea.thinker} · `}${link(id, commandLinks)}`)
  return parts.join('\n\n')
}

function link(id: string, commandLinks: boolean): string {
  if (commandLinks) return `[${id}](command:outsideIn.explainRule?${encodeURIComponent(JSON.stringify([id]))} "Everything about this rule")`
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
