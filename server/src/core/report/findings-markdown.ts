import type { Finding } from '../base/finding.ts'
import type { Translate } from '../base/translate.ts'
import { reviewScore } from '../score/review-score.ts'
import { clearest } from './clearest.ts'
import { doubtPhrase } from './doubt-phrase.ts'
import { findingLineMarkdown } from './finding-line-markdown.ts'
import { foldedMarkdown } from './folded-markdown.ts'
import { kindTold } from './kind-told.ts'
import { plainMarkdown } from './plain-markdown.ts'
import type { Reported } from './reported.ts'

/**
 * What is said of a document, or of a part of it, as a comment for whoever reviews the change: the clearest first, the rest folded away.
 *
 * @param findings - those of the reading, or of the part that is asked about
 * @param most - how many are open to view; 0 shows all
 */
export function findingsMarkdown(reading: Reported, findings: readonly Finding[], most: number, t: Translate): string {
  const { path, doubtful, orientation, review } = reading
  const { shown, others } = clearest(findings, most)
  const total = (review === undefined ? orientation : reviewScore(review))?.total
  const facts = [
    `**${kindTold(reading, t)}**`,
    ...(total === undefined ? [] : [t('customer orientation **{0} of 100**', total)]),
    findings.length === 1 ? t('1 suggestion') : t('{0} suggestions', findings.length),
  ]
  const list = (some: readonly Finding[]) => some.map((finding) => findingLineMarkdown(finding, reading)).join('\n')
  return `${[
    `### Outside-In: ${plainMarkdown(path)}`,
    facts.join(' · '),
    ...(shown.length === 0 ? [doubtful ? doubtPhrase(reading, t) : t('Nothing to suggest.')] : [list(shown)]),
    ...(others.length === 0 ? [] : [foldedMarkdown(t('And {0} more', others.length), list(others))]),
    `<sub>${t('Read from the text alone: a reviewer’s questions, not a verdict.')}</sub>`,
  ].join('\n\n')}\n`
}
