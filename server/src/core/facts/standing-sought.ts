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
    // "Establish a process for programme leaders": those named after "for" are others.
    for (let at = verb.to; at < standing.from; at += 1) raised ||= otherPeople.has(lower(at)) || lower(at) === 'for'
    if (!raised && !customers.some((one) => one.from >= verb.to && one.from < Math.min(verb.to + 3, standing.from) && !house(one)))
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
  for (const verb of terms('outdoing-verbs')) {
    const mood = reader.mood(verb)
    if ((mood !== 'imperative' && mood !== 'infinitive' && mood !== 'modal') || /[^s]s$/.test(lower(verb.from))) continue
    const rival = reader.object(verb, [...terms('rivals'), ...terms('rivals-named'), ...terms('market-nouns')], 6) ?? name(verb)
    if (rival !== undefined) found.push({ kind: 'standing', verb, gain: rival })
  }
  // "Have our till in half of all cafés", "be in every kitchen".
  for (let at = 0; at < reader.sentence.words.length - 3; at += 1) {
    if (lower(at) !== 'be' && lower(at) !== 'have') continue
    let place = at + 1
    if (lower(at) === 'have') {
      const own = owned.find(({ from }) => from === at + 1)
      while (own !== undefined && place < at + 5 && !/^(?:in|on)$/.test(lower(place))) place += 1
    }
    if (!/^(?:in|on)$/.test(lower(place)) || !/^(?:every|each|all|half|most|\d.*|two|three|four)$/.test(lower(place + 1))) continue
    const verb = { from: at, to: at + 1 }
    const mood = reader.mood(verb)
    if (mood === 'imperative' || mood === 'modal') found.push({ kind: 'standing', verb, gain: { from: at + 1, to: place + 3 } })
  }
  for (const verb of terms('promoting-verbs')) {
    const own = reader.object(verb, owned, 4)
    if (own !== undefined) found.push({ kind: 'promoting', verb, gain: own })
  }
  return found

  /** "The library": a body in the singular, by which a plan may speak of itself. */
  function house({ from, to }: Term): boolean {
    return /^(?:the|our|this)$/.test(lower(from - 1)) && terms('own-houses').some((one) => one.from <= from && one.to >= to)
  }

  /** A name with a capital right after a verb, none of our own and no customer's. */
  function name(verb: Term): Term | undefined {
    const called = reader.capital(verb.to, verb.to)
    return called !== undefined && !reader.named.some(({ from }) => from === called.from) ? called : undefined
  }

  /** "Be the #1 bakery": a rank in figures. */
  function ranked(verb: Term): Term | undefined {
    const end = Math.min(reader.endOfClause(verb), verb.to + 6)
    for (let at = verb.to; at < end; at += 1) if (lower(at) === '1' && reader.gap(at).endsWith('#')) return { from: at, to: at + 1 }
    return undefined
  }
}
