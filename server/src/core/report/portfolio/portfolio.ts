import type { DocumentKind } from '../../base/document-kind.ts'
import { type Severity, severities } from '../../base/severity.ts'
import { type SectionId, type SectionState, sectionIds } from '../../facts/section-states.ts'
import { askedIds } from '../../facts/section-wishes.ts'
import { reviewScore } from '../../score/review-score.ts'
import type { Basis } from '../../score/review-weights.ts'
import { shownProfile } from '../../score/shown-profile.ts'
import type { ReviewSeries } from '../../trend/review-series.ts'
import { clearest } from '../clearest.ts'
import { pageTitle } from '../page/page-title.ts'
import type { Reported } from '../reported.ts'
import type { ContentTally } from './content-tally.ts'
import { planCount } from './plan-count.ts'
import { type RuleTally, ruleTallies } from './rule-tallies.ts'
import { type SharedPassage, sharedPassages } from './shared-passages.ts'
import { type Spread, spreadOf } from './spread.ts'

/** All that a page about many documents shows; of the documents' words only what is meant to be shown. */
export interface Portfolio {
  /** Plans and reviews, those that are written least from their customers' side first, those without a score last. */
  readonly documents: readonly PortfolioDocument[]
  readonly plans: Spread
  readonly reviews: Spread
  /** Of strategy and CRM plans, which are asked for all of them. */
  readonly contents: readonly ContentTally[]
  /** What plans say goes out to customers and comes in from them, added up. */
  readonly talkAndListen: { readonly talk: number; readonly listen: number } | undefined
  /** Of the minutes that reviews give to business, the share for what customers get, 0 to 1; `undefined` where no review tells minutes. */
  readonly valueShare: number | undefined
  readonly suggestions: Readonly<Record<Severity, number>>
  readonly rules: readonly RuleTally[]
  readonly shared: readonly SharedPassage[]
  readonly series: readonly ReviewSeries[]
  /** Reviews that stand in no series, with the reason as a clause. */
  readonly undated: readonly LeftOut[]
  /** Documents that do not read as plans or reviews. */
  readonly others: readonly string[]
  /** Documents that could not be read, with the reason as a clause. */
  readonly unread: readonly LeftOut[]
  /** Whether the documents' words are left out. */
  readonly redacted: boolean
}

export interface LeftOut {
  readonly path: string
  /** A clause without a full stop. */
  readonly why: string
}

export interface PortfolioDocument {
  readonly path: string
  /** What it calls itself; `undefined` where words are left out. */
  readonly title: string | undefined
  readonly kind: Exclude<DocumentKind, 'none'>
  /** It may be no plan at all, and counts in none of the figures. */
  readonly doubtful: boolean
  readonly inEnglish: boolean
  /** 0 to 100. */
  readonly score: number | undefined
  /** The least that a configuration asks of it. */
  readonly leastScore: number | undefined
  /** What the score of a review rests on. */
  readonly basis: Basis | undefined
  /** Those that it is asked for, of plans that have a score: a form, or a few lines, contains nothing yet. */
  readonly contents:
    | readonly { readonly id: SectionId; readonly state: SectionState['state']; readonly line: number | undefined }[]
    | undefined
  readonly talkAndListen: { readonly talk: number; readonly listen: number } | undefined
  readonly suggestions: Readonly<Record<Severity, number>>
  /** Line of the suggestion to look at first, 1-based. */
  readonly firstLine: number | undefined
}

export interface PortfolioOptions {
  readonly series: readonly ReviewSeries[]
  readonly undated: readonly LeftOut[]
  readonly unread: readonly LeftOut[]
  /** Leaves out all words of the documents: titles, topics, quotes. Paths, numbers and rules stay. */
  readonly redact: boolean
}

/** Sums many readings up. @param readings - sorted by path, with their metrics and customer sections */
export function portfolioOf(readings: readonly Reported[], { series, undated, unread, redact }: PortfolioOptions): Portfolio {
  const told = readings.filter(({ kind }) => kind !== 'none')
  const documents = told.map((reading) => documentOf(reading, redact))
  const sure = documents.filter(({ doubtful }) => !doubtful)
  const plans = sure.filter(({ kind }) => kind !== 'qbr')
  return {
    documents: documents.toSorted((a, b) => (a.score ?? 101) - (b.score ?? 101)),
    plans: spreadOf(plans),
    reviews: spreadOf(sure.filter(({ kind }) => kind === 'qbr')),
    contents: contentsOf(plans),
    talkAndListen: talkAndListenOf(plans),
    valueShare: valueShareOf(told),
    suggestions: Object.fromEntries(
      severities.map((severity) => [severity, sure.reduce((sum, { suggestions }) => sum + suggestions[severity], 0)]),
    ) as Record<Severity, number>,
    rules: ruleTallies(readings, redact),
    shared: sharedPassages(told, redact),
    series,
    undated,
    others: readings.filter(({ kind }) => kind === 'none').map(({ path }) => path),
    unread,
    redacted: redact,
  }
}

function documentOf(reading: Reported, redact: boolean): PortfolioDocument {
  const { path, kind, doubtful, inEnglish, orientation, review, sections, metrics, findings, lines } = reading
  const ofReview = review === undefined ? undefined : reviewScore(review)
  const score = review === undefined ? orientation?.total : ofReview?.total
  const parts = metrics?.find(({ id }) => id === 'talk-to-listen')?.parts
  const countOf = (part: string): number => parts?.find(({ id }) => id === part)?.count ?? 0
  const [first] = clearest(findings, 1).shown
  return {
    path,
    title: redact ? undefined : pageTitle(reading),
    kind: kind as PortfolioDocument['kind'],
    doubtful,
    inEnglish,
    score,
    leastScore: reading.leastScore,
    basis: ofReview?.total === undefined || (review?.asMinuted && ofReview.basis === 'planned') ? undefined : ofReview.basis,
    contents:
      sections === undefined || score === undefined
        ? undefined
        : askedIds(sections).map((id) => {
            const { state, evidence } = sections[id]
            return { id, state, line: evidence === undefined ? undefined : lines.position(evidence.start).line }
          }),
    talkAndListen: parts === undefined ? undefined : { talk: countOf('talk'), listen: countOf('listen') },
    suggestions: Object.fromEntries(
      severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]),
    ) as Record<Severity, number>,
    firstLine: first === undefined ? undefined : lines.position(first.span.start).line,
  }
}

/** Those that fewest plans have first. */
function contentsOf(plans: readonly PortfolioDocument[]): readonly ContentTally[] {
  const asked = plans.filter(({ kind, contents }) => kind !== 'research-plan' && contents !== undefined)
  if (asked.length === 0) return []
  const number = (id: SectionId, state: SectionState['state']): number =>
    asked.filter(({ contents }) => contents!.some((content) => content.id === id && content.state === state)).length
  return sectionIds
    .map((id) => ({ id, present: number(id, 'present'), partial: number(id, 'partial'), absent: number(id, 'absent') }))
    .filter((tally) => planCount(tally) > 0)
    .sort((a, b) => a.present / planCount(a) - b.present / planCount(b) || b.absent / planCount(b) - a.absent / planCount(a))
}

function talkAndListenOf(plans: readonly PortfolioDocument[]): Portfolio['talkAndListen'] {
  const counted = plans.flatMap(({ talkAndListen }) => talkAndListen ?? [])
  if (counted.length === 0) return undefined
  return {
    talk: counted.reduce((sum, { talk }) => sum + talk, 0),
    listen: counted.reduce((sum, { listen }) => sum + listen, 0),
  }
}

/** Of internal reviews alone: the subject of others is given. */
function valueShareOf(readings: readonly Reported[]): number | undefined {
  const profiles = readings.flatMap(({ review }) => (review?.meeting.kind === 'internal' ? (shownProfile(review) ?? []) : []))
  const timed = profiles.filter((profile) => profile.timed && profile.business > 0)
  const business = timed.reduce((sum, profile) => sum + profile.business, 0)
  return business === 0 ? undefined : timed.reduce((sum, profile) => sum + profile.value, 0) / business
}
