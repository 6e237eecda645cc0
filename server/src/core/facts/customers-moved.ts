import type { Term } from '../lexicon/lexicon.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'
import { isBroughtToEvent } from './is-brought-to-event.ts'

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

const wishing = new Set('want wants like need get expect aim see for wish'.split(' '))

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
      object(verb, customers, 7) ?? (/^(?:convert|monet)/.test(base) ? object(verb, terms('converted-things'), 5) : undefined)
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
      if (!base.startsWith('captur') || !reader.putDown(customer)) act(verb, customer)
      continue
    }
    const mood = reader.mood(verb)
    if (mood === 'noun' || mood === 'past') continue
    // "Through" opens a clause of its own elsewhere, as in "through better service".
    const [end, last] = [Math.max(reader.endOfClause(verb), customer.to + 3), customer.to + 5]
    let way = -1
    for (let at = customer.to; at < Math.min(end, last) && way < 0; at += 1) if (towards.has(lower(at))) way = at
    if (way < 0) continue
    const paths =
      lower(way) === 'through' || lower(way) === 'down'
        ? terms('sales-paths')
        : [...named, ...terms('destinations'), ...terms('ends-for-us')]
    const goal = paths.find(({ from }) => from > way && from <= way + 6 && from < end)
    // "Bring refugees into a flat of their own".
    const theirs = goal !== undefined && ((lower(goal.to) === 'of' && lower(goal.to + 1) === 'their') || isBroughtToEvent(reader, way))
    if (goal !== undefined && !theirs) act(verb, { from: customer.from, to: goal.to })
  }
  for (const verb of terms('swaying-verbs')) {
    const customer = object(verb, customers, 7, true)
    if (customer === undefined) continue
    const state = terms('swayed-states').find(({ from }) => from >= customer.to && from <= customer.to + 2)
    const end = reader.endOfClause(verb)
    // "Persuade councils to build on our model": to do something with what is ours.
    const bid = lower(customer.to) === 'to' && owned.find(({ from }) => from > customer.to && from <= customer.to + 6 && from < end)
    // "Persuade half of our customers to take the premium plan".
    const deed = lower(customer.to) === 'to' ? terms('yielding-verbs').find(({ from }) => from === customer.to + 1) : undefined
    const got =
      lower(customer.to) === 'to' && !inviting.has(lower(verb.from).slice(0, 5))
        ? [...(deed === undefined ? [] : [deed]), ...terms('ends-for-us')].findLast(
            ({ from, to }) => from > customer.to && to <= customer.to + 7,
          )
        : undefined
    const kindly = inviting.has(lower(verb.from).slice(0, 5)) && state !== undefined && givingTime.has(lower(state.to - 1))
    if (state !== undefined && !kindly) act(verb, { from: customer.from, to: state.to })
    else if (got !== undefined) act(verb, { from: customer.from, to: got.to })
    else if (bid && !inviting.has(lower(verb.from).slice(0, 5))) act(verb, { from: customer.from, to: bid.to })
  }
  // "Givers will be nudged up to a higher gift": done to them, by whomever.
  for (const wordClass of ['acting-verbs', 'converting-verbs', 'stirring-verbs', 'swaying-verbs'] as const)
    for (const verb of terms(wordClass)) {
      const being = lower(verb.from - 1) === 'be' ? verb.from - 1 : lower(verb.from - 2) === 'be' ? verb.from - 2 : undefined
      const bid = being === undefined ? undefined : reader.bidding(being)
      const who = bid === undefined ? undefined : customers.findLast(({ to }) => to <= bid && to >= bid - 4)
      if (who === undefined) continue
      const goal = takesCustomers.has(lower(verb.from)) || wordClass === 'stirring-verbs' ? verb : endFor(verb)
      if (goal !== undefined) found.push({ kind: 'acting', verb: { from: being!, to: verb.to }, gain: goal, from: who.from, bid: true })
    }
  // "We want every second household to bank with us": wished of them, with us in it.
  for (const deed of terms('yielding-verbs')) {
    if (lower(deed.from - 1) !== 'to') continue
    const who = customers.findLast(({ to }) => to <= deed.from - 1 && to >= deed.from - 5)
    const wish = who === undefined ? -1 : ([1, 2, 3, 4, 5].map((back) => who.from - back).find((at) => wishing.has(lower(at))) ?? -1)
    if (who === undefined || wish < 0 || who.from > deed.from) continue
    const own = [0, 1, 2, 3, 4].some((step) => /^(?:us|our|more)$/.test(lower(deed.to - 1 + step)))
    if (own) act({ from: wish, to: wish + 1 }, { from: who.from, to: deed.to + 1 }, wish)
  }
  // "Upgrade trial councils to paid licences".
  for (const verb of terms('converting-verbs')) {
    const mood = reader.mood(verb)
    const customer = mood === 'noun' || mood === 'past' ? undefined : object(verb, customers, 7, true)
    const goal = customer && endFor({ from: verb.from, to: customer.to })
    if (goal !== undefined && !isBroughtToEvent(reader, customer!.to)) act(verb, { from: customer!.from, to: goal.to })
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

  /** A state that costs those who are brought to it, or one that is no deed. */
  function paying(state: Term): boolean {
    return (
      lower(state.from) !== 'to' ||
      /^(?:buy|upgrade|switch|renew|donate|give|subscribe|spend|pay|sign|purchase|order|book|trade|take|extend|come|return|opt)$/.test(
        lower(state.from + 1),
      )
    )
  }

  /** Where people are taken for the organisation's sake, in the few words after a verb. */
  function endFor(verb: Term): Term | undefined {
    let way = -1
    for (let at = verb.to; at < verb.to + 4 && way < 0; at += 1) if (towards.has(lower(at))) way = at
    if (way < 0) return undefined
    const ends = [...terms('ends-for-us'), ...terms('destinations'), ...terms('arrow-ends'), ...terms('swayed-states').filter(paying)]
    return ends.find(({ from }) => from >= way && from <= way + 5)
  }

  /** "Court builder", "prospect list": a bare noun for one, right after a verb that may be a noun, makes one noun with it. */
  function compound(verb: Term, stirred: Term): boolean {
    for (let at = verb.to; at < stirred.from; at += 1) if (/^(?:the|our|its|their|more|each|every|your|\d.*)$/.test(lower(at))) return false
    const last = lower(stirred.to - 1)
    return !/s$/.test(last) && !/^(?:people|alumni|children|families|everyone|anyone|men|women|base)$/.test(last)
  }
}
