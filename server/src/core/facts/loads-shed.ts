import type { Term } from '../lexicon/lexicon.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'

const towards = new Set('to into onto over towards toward from online'.split(' '))

/** What a sentence says the organisation is to be spared by having what customers come with dealt with elsewhere, or by nobody. */
export function loadsShed(reader: GainReader): readonly SaidGain[] {
  const { terms, lower } = reader
  const found: SaidGain[] = []
  const loads = terms('load-nouns')
  if (loads.length === 0 && terms('relief-nouns').length === 0) return found
  for (const verb of [...terms('acting-verbs'), ...terms('converting-verbs')]) {
    // "Shift calls to chat": where they go is cheaper.
    const mood = reader.mood(verb)
    const load = mood === 'noun' || mood === 'past' ? undefined : reader.object(verb, loads, 7)
    if (load === undefined || !towards.has(lower(load.to))) continue
    const goal = [...terms('ends-for-us'), ...terms('destinations'), ...terms('human-less-channels')].find(
      ({ from }) => from >= load.to && from <= load.to + 4,
    )
    if (goal !== undefined) found.push({ kind: 'relief', verb, gain: { from: load.from, to: goal.to } })
  }
  for (const load of loads) {
    // "Seventy per cent of enquiries should be handled without a member of staff."
    const bid = [...'12345'].map((step) => load.to + Number(step)).find((at) => reader.bidding(at) === load.to)
    const way = bid === undefined ? undefined : terms('unmanned-ways').find(({ from }) => from > bid && from <= bid + 5)
    if (way === undefined || lower(bid!) !== 'be') continue
    const share = terms('slice-words').findLast(({ to }) => to <= load.from && to >= load.from - 3)
    const from = share?.from ?? load.from
    found.push({ kind: 'relief', verb: { from: bid!, to: way.to }, gain: load, from, bid: true })
  }
  // "Fewer calls to the contact centre".
  if (/^(?:fewer|less|lower|reduced)$/.test(lower(0))) {
    const load: Term | undefined = terms('relief-nouns').find(({ from }) => from === 1 || from === 2)
    if (load !== undefined) found.push({ kind: 'relief', verb: { from: 0, to: 1 }, gain: load, verbless: true })
  }
  return found
}
