import { type Lexicon, termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { driverWords } from './driver-words.ts'
import { plainReading } from './plain-reading.ts'

/**
 * What an item of a review with a customer is for. Theirs: what they want to reach, their turn to speak, what we promised them, what does
 * not work, what both will do. Ours: our figures, what we build, what we want to sell. What they got so far is both.
 */
export const customerTopics = ['goals', 'voice', 'promises', 'problems', 'mutual', 'results', 'usage', 'roadmap', 'offer'] as const

export type CustomerTopic = (typeof customerTopics)[number]

/** An item of a review with a customer. */
export interface CustomerItem {
  /** What it is for; `undefined` where nothing shows it. */
  readonly topic: CustomerTopic | undefined
  /** All that its words touch. */
  readonly touches: readonly CustomerTopic[]
}

/** Of equal topics the first counts: more exact ones stand before wider ones. */
const classes: readonly (readonly [CustomerTopic, WordClass])[] = [
  ['promises', 'customer-review-promises'],
  ['goals', 'customer-review-goals'],
  ['offer', 'customer-review-offer'],
  ['roadmap', 'customer-review-roadmap'],
  ['problems', 'customer-review-problems'],
  ['voice', 'customer-review-voice'],
  ['results', 'customer-review-results'],
  ['usage', 'customer-review-usage'],
  ['mutual', 'customer-review-mutual'],
]

/** What a word says of its item: in its name, behind its name, in a line below it, and who leads it. */
const inName = 3
const inRest = 1
const inDetail = 0.5
const ledByThem = 2
/** Longest line below an item that is looked at, and how many of them. Characters. */
const longestDetail = 300
const mostDetails = 12

/** Where the name of an item ends. */
const nameEnd = /[:–—(]|\s-\s|\.\s/

/** The items of the agenda as a customer at the table meets them, in order. */
export const customerItems = fact<readonly CustomerItem[]>((analysis) => {
  const lines = agendaLines(analysis)
  const { lexicon } = analysis
  return agendaItems(analysis).items.map(({ line, below }) => {
    const cut = nameEnd.exec(line.text)?.index ?? line.text.length
    const weights = new Map<CustomerTopic, number>()
    weigh(line.text.slice(0, cut), inName, weights, lexicon)
    weigh([line.text.slice(cut), ...line.detail].join(' ').slice(0, longestDetail), inRest, weights, lexicon)
    for (const index of below.slice(0, mostDetails)) weigh(lines[index]!.text.slice(0, longestDetail), inDetail, weights, lexicon)
    if (line.owner !== '' && driverWords(line.owner, lexicon).some(({ bare }) => bare))
      weights.set('voice', (weights.get('voice') ?? 0) + ledByThem)
    const most = Math.max(0, ...weights.values())
    return { topic: most === 0 ? undefined : classes.find(([topic]) => weights.get(topic) === most)?.[0], touches: [...weights.keys()] }
  })
})

function weigh(text: string, weight: number, weights: Map<CustomerTopic, number>, lexicon: Lexicon): void {
  if (!/\p{L}/u.test(text)) return
  const reading = plainReading(text)
  const hits = classes.flatMap(([topic, words]) => termsOf(reading, words, lexicon).map((term) => ({ ...term, topic })))
  // A longer term says what its words mean together: "action item review" is no next step.
  for (const { from, to, topic } of hits) {
    if (hits.some((other) => other.from <= from && to <= other.to && other.to - other.from > to - from)) continue
    weights.set(topic, (weights.get(topic) ?? 0) + weight * (1 + (to - from - 1) * 0.3))
  }
}
