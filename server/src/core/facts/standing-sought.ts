import type { Term } from '../lexicon/lexicon.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'

/** Words for others than the organisation, as objects. */
const otherPeople = new Set('them him her you themselves yourself everyone anyone people'.split(' '))

/** Where a sentence says the organisation is to stand: before others, in a market, or in people's minds. */
export function standingSought(reader: GainReader): readonly SaidGain[] {
  const { terms, customers, owned, lower, text } = reader
  const found: SaidGain[] = []
  for (const verb of terms('standing-verbs')) {
    const standing = ranked(verb) ?? reader.within(terms('standing-words'), verb, 8)
    // "go-to" is a standing, "go to" is none; a keeper of the standard is not the standard.
    if (standing === undefined || /^go to$/i.test(text(standing)) || (standing.from > verb.to && lower(standing.from - 1) === 'of'))
      continue
    // "Position them as a leader": theirs is the standing.
    let raised = lower(standing.from - 1) === 'not'
    for (let at = verb.to; at < standing.from; at += 1) raised ||= otherPeople.has(lower(at))
    if (!raised && !customers.some(({ from }) => from >= verb.to && from < Math.min(verb.to + 3, standing.from)))
      found.push({ kind: 'standing', verb, gain: standing })
  }
  for (const verb of terms('making-known-verbs')) {
    const own = owned.find(({ from }) => from >= verb.to && from <= verb.to + 3) ?? reader.capital(verb.to, verb.to + 1)
    const standing = own && reader.within(terms('standing-words'), { from: verb.from, to: own.to }, 5)
    if (standing !== undefined) found.push({ kind: 'standing', verb, gain: standing })
  }
  for (const verb of terms('entering-verbs')) {
    const place = reader.capital(verb.to, verb.to + 1)
    // "Expand to the Nokia version": a thing made, not a place gone to.
    const thing =
      place &&
      (/^(?:phase|stage|tier|step|year|month|week|part|round)s?$/.test(lower(place.from)) ||
        owned.some(({ from }) => from >= place.from && from <= place.to + 1))
    if (place !== undefined && !thing) found.push({ kind: 'standing', verb, gain: place })
  }
  for (const verb of terms('market-verbs')) {
    const market = reader.object(verb, terms('market-nouns'), 5)
    // "Capture name, address and segment": one thing of many to be noted is no market to be won.
    if (market !== undefined && !text({ from: verb.from, to: market.to }).includes(','))
      found.push({ kind: 'standing', verb, gain: market })
  }
  for (const verb of terms('promoting-verbs')) {
    const own = reader.object(verb, owned, 4)
    if (own !== undefined) found.push({ kind: 'promoting', verb, gain: own })
  }
  return found

  /** "Be the #1 bakery": a rank in figures. */
  function ranked(verb: Term): Term | undefined {
    const end = Math.min(reader.endOfClause(verb), verb.to + 6)
    for (let at = verb.to; at < end; at += 1) if (lower(at) === '1' && reader.gap(at).endsWith('#')) return { from: at, to: at + 1 }
    return undefined
  }
}
