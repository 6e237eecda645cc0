import type { Term } from '../lexicon/lexicon.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'

/** Words before one person only. */
const single = new Set('a an one another second third'.split(' '))

/** Verbs that take a customer somewhere by their own meaning; the others of their class do so only with "to", "into" or "onto". */
const takesCustomers = new Set(
  'convert converts converting monetise monetize monetising monetizing upsell upselling capture capturing hook hooking lure luring milk squeeze exploit'.split(
    ' ',
  ),
)

/** How verbs of inviting begin; what people are invited to may be for their own sake. */
const inviting = new Set('encou motiv promp'.split(' '))

const givingTime = new Set('participate submit share contribute engage engaged involved give commit stay return attend visit'.split(' '))

const bidding = new Set(['should', 'must', 'will', 'shall', 'need'])

const throughUs = new Set(['through', 'via', 'using'])

const towards = new Set(['to', 'into', 'onto', 'towards', 'toward', 'through', 'down'])

/** What a sentence would have customers do or be for the organisation's sake. */
export function customersMoved(reader: GainReader): readonly SaidGain[] {
  const { terms, customers, named, owned, lower, object } = reader
  const found: SaidGain[] = []
  for (const verb of terms('stirring-verbs')) {
    const mood = reader.mood(verb)
    if (mood === 'noun' || mood === 'past' || single.has(lower(verb.to))) continue
    // "Educate the market": markets are taught for our sake, people for theirs.
    const stirred = object(verb, [...customers, ...terms('market-nouns')], 5)
    // To bring somebody aboard is a service, unless so many are to be had.
    const welcomed = lower(verb.from).startsWith('onboard') && !reader.figured(verb) && lower(verb.to) !== 'more'
    if (stirred !== undefined && !welcomed && !compound(verb, stirred)) act(verb, stirred)
  }
  for (const customer of customers) {
    if (!bidding.has(lower(customer.to))) continue
    // "All clinics will order through our portal": what customers are to do, with what is ours.
    if (lower(customer.to) !== 'need') {
      const end = Math.min(reader.endOfClause({ from: customer.to, to: customer.to + 1 }), customer.to + 9)
      let way = -1
      for (let at = customer.to + 2; at < end && way < 0; at += 1) if (throughUs.has(lower(at))) way = at
      const own = way < 0 ? undefined : owned.find(({ from }) => from > way && from <= way + 2)
      if (own !== undefined) act({ from: customer.to, to: customer.to + 2 }, { from: customer.from, to: own.to }, customer.from)
    }
    // "Members should use our app": what is wanted of them, said as what they are to do.
    const duty = terms('customer-duties').find(({ from }) => from > customer.to && from <= customer.to + 3)
    const own = duty && named.find(({ party, from }) => party === 'company' && from >= duty.to && from <= duty.to + 7)
    if (own !== undefined) act({ from: customer.to, to: duty!.to }, { from: customer.from, to: own.to }, customer.from)
  }
  for (const verb of terms('acting-verbs')) {
    const base = lower(verb.from)
    const customer =
      object(verb, customers, 5) ?? (/^(?:convert|monet)/.test(base) ? object(verb, terms('converted-things'), 5) : undefined)
    if (customer === undefined) {
      // "Convert to paid": whom is left to be understood.
      const goal =
        /^convert(?:s|ing)?$/.test(base) &&
        towards.has(lower(verb.to)) &&
        [...terms('destinations'), ...terms('arrow-ends')].find(({ from }) => from > verb.to && from <= verb.to + 4)
      if (goal) act(verb, goal)
      continue
    }
    if (lower(customer.to) === 'from') {
      // "Move members from free to paid".
      const state = [...terms('destinations'), ...terms('arrow-ends')].findLast(({ from }) => from > customer.to && from <= customer.to + 8)
      if (state !== undefined) act(verb, { from: customer.from, to: state.to })
      continue
    }
    if (takesCustomers.has(base)) {
      act(verb, customer)
      continue
    }
    const mood = reader.mood(verb)
    if (mood === 'noun' || mood === 'past') continue
    // "Through" opens a clause of its own elsewhere, as in "through better service".
    const [end, last] = [Math.max(reader.endOfClause(verb), customer.to + 3), customer.to + 5]
    let way = -1
    for (let at = customer.to; at < Math.min(end, last) && way < 0; at += 1) if (towards.has(lower(at))) way = at
    if (way < 0) continue
    const paths = lower(way) === 'through' || lower(way) === 'down' ? terms('sales-paths') : [...named, ...terms('destinations')]
    const goal = paths.find(({ from }) => from > way && from <= way + 6 && from < end)
    if (goal !== undefined) act(verb, { from: customer.from, to: goal.to })
  }
  for (const verb of terms('swaying-verbs')) {
    const customer = object(verb, customers, 5, true)
    if (customer === undefined) continue
    const state = terms('swayed-states').find(({ from }) => from >= customer.to && from <= customer.to + 2)
    const end = reader.endOfClause(verb)
    // "Persuade councils to build on our model": to do something with what is ours.
    const bid = lower(customer.to) === 'to' && owned.find(({ from }) => from > customer.to && from <= customer.to + 6 && from < end)
    const kindly = inviting.has(lower(verb.from).slice(0, 5)) && state !== undefined && givingTime.has(lower(state.to - 1))
    if (state !== undefined && !kindly) act(verb, { from: customer.from, to: state.to })
    else if (bid && !inviting.has(lower(verb.from).slice(0, 5))) act(verb, { from: customer.from, to: bid.to })
  }
  for (const verb of terms('taken-up')) {
    // "Be used by half the clinics in the valley": what they take up is ours.
    const mood = reader.mood(verb)
    if (mood !== 'modal' && mood !== 'imperative') continue
    const takers = customers.find(({ from }) => from >= verb.to && from <= verb.to + 5)
    if (takers !== undefined) act(verb, takers)
  }
  for (const verb of terms('making-aware')) {
    const customer = customers.find(({ from }) => from >= verb.from && from <= verb.to + 3)
    if (customer === undefined) continue
    const aware = lower(customer.to) === 'aware' ? customer.to : lower(customer.to + 1) === 'aware' ? customer.to + 1 : undefined
    if (aware === undefined) continue
    const own = owned.find(({ from }) => from > aware && from <= aware + 4) ?? reader.capital(aware + 2, aware + 3)
    if (own !== undefined) act(verb, { from: customer.from, to: own.to })
  }
  return found

  function act(verb: Term, gain: Term, from?: number): void {
    found.push(from === undefined ? { kind: 'acting', verb, gain } : { kind: 'acting', verb, gain, from })
  }

  /** "Court builder", "prospect list": a bare noun for one, right after a verb that may be a noun, makes one noun with it. */
  function compound(verb: Term, stirred: Term): boolean {
    for (let at = verb.to; at < stirred.from; at += 1) if (/^(?:the|our|its|their|more|each|every|your|\d.*)$/.test(lower(at))) return false
    const last = lower(stirred.to - 1)
    return !/s$/.test(last) && !/^(?:people|alumni|children|families|everyone|anyone|men|women|base)$/.test(last)
  }
}
