import type { DocumentKind } from '../base/document-kind.ts'
import type { Span } from '../base/span.ts'
import type { Analysis } from '../facts/analysis.ts'
import { businessStatements } from '../facts/business-statements.ts'
import { controlSaid } from '../facts/control-said.ts'
import { documentKind } from '../facts/document-kind.ts'
import { doubtfulKind } from '../facts/doubtful-kind.ts'
import { likenedCompetition } from '../facts/likened-competition.ts'
import { allMeasures } from '../facts/measures.ts'
import { pathsToSale } from '../facts/paths-to-sale.ts'
import { placeOf } from '../facts/place-of.ts'
import { type SectionId, sectionStates } from '../facts/section-states.ts'
import { subjectMatter } from '../facts/subject-matter.ts'
import { talkAndListen } from '../facts/talk-and-listen.ts'
import { isTemplate } from '../facts/template.ts'
import { valueSides } from '../facts/value-sides.ts'
import { winKeepGrow } from '../facts/win-keep-grow.ts'
import { writtenInEnglish } from '../facts/written-in-english.ts'

export const dialIds = ['scope', 'competition', 'time-frame', 'relationship', 'measures'] as const

export type DialId = (typeof dialIds)[number]

/** Where a plan stands between two ways of seeing, by the places that speak for one or the other. */
export interface Dial {
  readonly id: DialId
  /** −1, product-centric, to 1, customer-centric; `undefined` where too little is said to tell. */
  readonly position: number | undefined
  /** A few places more or less would have moved it. */
  readonly little: boolean
  /** The places that speak for the company's side and for the customer's, in the order of the text; of the latter none that is blamed. */
  readonly product: readonly Span[]
  readonly customer: readonly Span[]
}

/** What speaks for one side, sign by sign. */
type Side = readonly Signs[]

/** Places of one sort, and how much they count for together. */
interface Signs {
  readonly weight: number
  readonly places: readonly Span[]
}

/** Less weight on both sides together is too little to tell, and less than the second is little. */
const leastWeight = 2
const leastSure = 5

/** So many places more are assumed in the middle, so that two places on one side are no landslide. */
const assumed = 1

/** A content that is told as a whole says more of a view than a clause does; what is told in part may speak for either. */
const ofWhole = 3

const kinds: readonly DocumentKind[] = ['strategy', 'crm-plan']

/**
 * The five ways in which the view of a product's maker differs from a customer's, after the second source document: what the plan is about,
 * whom it counts as competition, how long a time it looks at, what the relationship is, and what is measured. `undefined` for what is no
 * plan of these, is a form, is in doubt, or cannot be read. What `blamed` answers for is found fault with: it praises nothing, and takes from
 * a dial that leans to customers without making it lean the other way.
 */
export function orientationDials(analysis: Analysis, blamed: () => (span: Span) => boolean): readonly Dial[] | undefined {
  if (!kinds.includes(documentKind(analysis)) || doubtfulKind(analysis) || isTemplate(analysis) || !writtenInEnglish(analysis))
    return undefined
  const isBlamed = blamed()
  return [scope, competition, timeFrame, relationship, measures].map((dial) => settled(dial(analysis), isBlamed))
}

/** What speaks for either side of a dial, before anybody asked what is blamed. */
interface Sides {
  readonly id: DialId
  readonly product: Side
  readonly customer: Side
}

/** The thing and the market that it is sold to, or what people need. */
function scope(analysis: Analysis): Sides {
  const { needs, trade, ofNeeds, ofTrade } = subjectMatter(analysis)
  const told = businessStatements(analysis)
  const business = (by: 'product' | 'customer'): Side =>
    places(
      told.filter(({ toldBy }) => toldBy === by).map(({ span }) => span),
      2,
    )
  return dial(
    'scope',
    [...business('product'), { weight: trade, places: ofTrade }],
    [...business('customer'), { weight: needs, places: ofNeeds }],
  )
}

/** Those who sell the like, or whatever customers could do instead. */
function competition(analysis: Analysis): Sides {
  const likened = likenedCompetition(analysis).map(({ sentence }) => placeOf(sentence))
  return dial('competition', places(likened, 2), content('alternatives', analysis))
}

/**
 * Up to the order, or from the first question to long after it. Selling more to those there are is of either side, and so is counting who
 * goes.
 */
function timeFrame(analysis: Analysis): Sides {
  const { win, keep, leavers } = winKeepGrow(analysis)
  const ends = pathsToSale(analysis).map(({ end }) => end)
  return dial(
    'time-frame',
    [...places(win), ...places(ends, ofWhole)],
    [...places(keep.filter((place) => !leavers.includes(place))), ...(ends.length === 0 ? content('customer-journey', analysis) : [])],
  )
}

/** We speak and take, or both speak and both have something of it. */
function relationship(analysis: Analysis): Sides {
  const { talk, listen } = talkAndListen(analysis)
  const { customerGets, companyGets } = valueSides(analysis)
  const control = controlSaid(analysis).map(({ span }) => span)
  return dial(
    'relationship',
    [...places(talk), ...places(companyGets), ...places(control)],
    [...places(listen), ...places(customerGets), ...content('value-exchange', analysis)],
  )
}

/** What comes to the company, or what customers have achieved. */
function measures(analysis: Analysis): Sides {
  const all = allMeasures(analysis)
  const of = (...sides: readonly string[]): Side => places(all.filter(({ side }) => sides.includes(side)).map(({ span }) => span))
  return dial('measures', of('money', 'attention', 'operations'), [...of('customer', 'usage'), ...content('customer-measures', analysis)])
}

function places(some: readonly Span[], each = 1): Side {
  return [{ weight: some.length * each, places: some }]
}

/** What an asked-for content speaks for, when it is there as a whole. */
function content(id: SectionId, analysis: Analysis): Side {
  const { state, evidence } = sectionStates(analysis)[id]
  return state === 'present' && evidence !== undefined ? places([evidence], ofWhole) : []
}

function dial(id: DialId, product: Side, customer: Side): Sides {
  return { id, product, customer }
}

function settled({ id, product, customer }: Sides, isBlamed: (span: Span) => boolean): Dial {
  const left = customer.map((signs) => unblamed(signs, isBlamed))
  const before = leaning(product, customer)
  const after = weightOf(left) === 0 ? undefined : leaning(product, left)
  return {
    id,
    position: before === undefined || before <= 0 ? before : after === undefined ? undefined : Math.max(0, after),
    little: weightOf(product) + weightOf(left) < leastSure,
    product: inOrder(placesIn(product)),
    customer: inOrder(placesIn(left)),
  }
}

function leaning(product: Side, customer: Side): number | undefined {
  const weight = weightOf(product) + weightOf(customer)
  return weight < leastWeight ? undefined : (weightOf(customer) - weightOf(product)) / (weight + assumed)
}

function unblamed({ weight, places }: Signs, isBlamed: (span: Span) => boolean): Signs {
  const left = places.filter((place) => !isBlamed(place))
  return left.length === places.length ? { weight, places } : { weight: (weight * left.length) / places.length, places: left }
}

function weightOf(side: Side): number {
  return side.reduce((all, { weight }) => all + weight, 0)
}

function placesIn(side: Side): readonly Span[] {
  return side.flatMap(({ places }) => places)
}

/** In the order of the text, each place once. */
function inOrder(some: readonly Span[]): readonly Span[] {
  return some
    .filter(({ start }, index) => some.findIndex((other) => other.start === start) === index)
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
