import type { Span } from '../../base/span.ts'
import { locatePassage } from '../../document/locate.ts'
import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { type Driver, drivers } from './driver.ts'
import { type DriverPlace, type DriverSign, driverSigns } from './driver-signs.ts'
import { driverWeights } from './driver-weights.ts'
import { itemTexts } from './item-texts.ts'
import { meetingKind } from './meeting-kind.ts'
import { likelihoods, weighSigns } from './weigh-signs.ts'

/** What drives an item, and the words that show it; no words where other things than its own line decided. */
export interface DriverReading {
  readonly driver: Driver
  /** Words of the item's own line, those that say most first. */
  readonly evidence: readonly Span[]
  /** Where the words stand that decided, those that say most first. */
  readonly why: readonly DriverPlace[]
}

/** The driver of each item of the agenda, in order. */
export const agendaDrivers = fact<readonly DriverReading[]>((analysis) => {
  const { items } = agendaItems(analysis)
  if (items.length === 0) return []
  const kind = meetingKind(analysis)
  const signs = itemTexts(analysis).map((texts) => driverSigns(texts, kind, analysis.lexicon))
  const sums = leaning(signs.map((each) => weighSigns(each)))
  return items.map(({ line }, i) => {
    const best = sums[i]!.indexOf(Math.max(...sums[i]!))
    const { evidence, why } = reasons(signs[i]!, best)
    return {
      driver: drivers[best]!,
      evidence: evidence.map(({ start, end }) => locatePassage(line.passage, line.start + start, line.start + end)),
      why,
    }
  })
})

/** How far an item goes with the rest of its agenda, and how much the rest must hold to be heard. */
const leans = 0.3
const steadying = 6
const admin = drivers.indexOf('admin')

/** What an item shows of itself, and, less, what the other items of the agenda are about: unnamed ones are of the same stuff. */
function leaning(sums: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const likely = sums.map(likelihoods)
  const all = drivers.map((_, k) => likely.reduce((sum, each) => sum + each[k]!, 0))
  return sums.map((own, i) =>
    own.map((sum, k) => {
      // Each meeting opens and closes, whatever it is about.
      if (k === admin) return sum
      const others = (all[k]! - likely[i]![k]! + steadying * usual[k]!) / (sums.length - 1 + steadying)
      return sum + leans * Math.log(others / usual[k]!)
    }),
  )
}

/** How often items are about each, in agendas of all kinds, in the order of `drivers`. */
const usual = [0.22, 0.1, 0.18, 0.13, 0.07, 0.06, 0.15, 0.09]

/** A sign that says less than this for the driver chosen, against the others, is none to show. Log-odds. */
const leastSaid = 0.25
const mostShown = 4

/** The signs that speak for a driver most. */
function reasons(
  signs: readonly DriverSign[],
  driver: number,
): { readonly evidence: readonly { readonly start: number; readonly end: number }[]; readonly why: readonly DriverPlace[] } {
  const weights = driverWeights()
  const places = new Map<DriverPlace, number>()
  const words = new Map<string, { start: number; end: number; said: number }>()
  for (const { name, counts, place, at } of signs) {
    const row = weights.get(name)
    if (row === undefined || name === 'base') continue
    const said = counts * (row[driver]! - row.reduce((sum, each) => sum + each, 0) / row.length)
    places.set(place, (places.get(place) ?? 0) + said)
    if (at === undefined) continue
    const known = words.get(`${at.start}`)
    if (known === undefined) words.set(`${at.start}`, { start: at.start, end: at.end, said })
    else {
      known.end = Math.max(known.end, at.end)
      known.said += said
    }
  }
  const shown: { start: number; end: number; said: number }[] = []
  for (const word of [...words.values()].sort((a, b) => b.said - a.said))
    if (word.said >= leastSaid && shown.length < mostShown && shown.every((other) => word.end <= other.start || word.start >= other.end))
      shown.push(word)
  const why = [...places].filter(([, said]) => said >= leastSaid).sort((a, b) => b[1] - a[1])
  return { evidence: shown, why: why.map(([place]) => place) }
}
