import type { Translate } from '../../core/base/translate.ts'
import { upperFirst } from '../../core/base/upper-first.ts'
import { driverName } from '../../core/report/driver-name.ts'
import { coreWords } from '../../core/report/page/core-words.ts'
import {
  atRiskPhrase,
  basisPhrase,
  confidencePhrase,
  customerTopicPhrase,
  gapPhrase,
  meetingPhrase,
  reviewLine,
} from '../../core/report/review-phrases.ts'
import type { ReviewReading } from '../../core/score/review-reading.ts'
import { reviewScore } from '../../core/score/review-score.ts'
import { bases, reviewWeights } from '../../core/score/review-weights.ts'
import { shownProfile } from '../../core/score/shown-profile.ts'
import { plainText } from '../plain-text.ts'

/** Editors set the columns of a table in a hover close together. */
const gap = '&nbsp;&nbsp;&nbsp;'

/** How a review reads as a whole, as markdown for a hover on its heading; `undefined` where it has no agenda. */
export function reviewCard(review: ReviewReading, t: Translate): string | undefined {
  if (review.agenda.items.length === 0) return undefined
  const score = reviewScore(review)
  const texts = [`**${plainText(reviewLine(review, t))}**`, `${meetingPhrase(review, t)} · ${time(review, t)}`]
  if (score !== undefined && score.parts.length > 0) texts.push(parts(review, t), `${upperFirst(plainText(confidencePhrase(score, t)))}.`)
  const widest = review.gap.find(({ planned, observed }) => planned - observed >= 0.2)
  if (widest !== undefined)
    texts.push(t('Furthest behind its plan: {0} ({1}).', plainText(coreWords(widest.title, t)), plainText(gapPhrase(widest, t))))
  if (review.atRisk.length > 0) texts.push(t('At risk: {0}.', review.atRisk.map((risk) => plainText(atRiskPhrase(risk))).join('; ')))
  return texts.filter((text) => text !== '').join('\n\n')
}

/** Where the time goes, the longest first: "of 120 min: product 30, sales 25". */
function time(review: ReviewReading, t: Translate): string {
  const { customer } = review
  if (customer !== undefined) {
    const topics = [...customer.topics].sort((a, b) => b.amount - a.amount)
    const amounts = topics.map(({ topic, amount }) => `${customerTopicPhrase(topic, t).toLowerCase()} ${amount}`)
    return ofAll(customer, amounts, t)
  }
  const profile = shownProfile(review)
  if (profile === undefined) return ''
  const shares = [...profile.shares].sort((a, b) => b.share - a.share)
  const amounts = shares.map(({ driver, minutes, items }) => `${driverName(driver, t).toLowerCase()} ${profile.timed ? minutes : items}`)
  return ofAll(profile, amounts, t)
}

function ofAll({ total, timed }: { readonly total: number; readonly timed: boolean }, amounts: readonly string[], t: Translate): string {
  return timed ? t('of {0} min: {1}', total, amounts.join(', ')) : t('of {0} items: {1}', total, amounts.join(', '))
}

/** The parts of the score with what they rest on, planned beside observed where both are known. */
function parts(review: ReviewReading, t: Translate): string {
  const scores = bases.flatMap((basis) => review[basis] ?? []).filter(({ parts }) => parts.length > 0)
  const shown = reviewScore(review)
  const rows = reviewWeights.flatMap(({ id, short }) => {
    const each = scores.map((score) => score.parts.find((part) => part.id === id))
    const known = shown?.parts.find((part) => part.id === id) ?? each.find((part) => part !== undefined)
    if (known === undefined) return []
    return [
      row([
        upperFirst(coreWords(short, t)),
        ...each.map((part) => (part === undefined ? `–${gap}` : `${t('{0} of {1}', part.points, part.max)}${gap}`)),
        plainText(known.reason),
      ]),
    ]
  })
  const totals = scores.map(({ total }) => (total === undefined ? `–${gap}` : `**${total}**${gap}`))
  return [
    row(['', ...scores.map(({ basis }) => basisPhrase(basis, review, t) + gap), t('Why')]),
    row([':--', ...scores.map(() => '--:'), ':--']),
    ...rows,
    row([`**${t('Orientation')}**`, ...totals, t('of 100')]),
  ].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
