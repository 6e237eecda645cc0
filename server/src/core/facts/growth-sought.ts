import type { Term } from '../lexicon/lexicon.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'
import { isBroughtToEvent } from './is-brought-to-event.ts'

/** Words before one person only. */
const single = new Set('a an one another second third'.split(' '))

/** Those whom an organisation looks for to learn from them. */
const heardRoles = new Set(
  'beta pilot test tester testers usability interview interviews interviewees participants volunteer reviewers'.split(' '),
)

/** Words after which "upsell" is done to somebody, and before which it is no noun. */
const afterSelling = new Set(
  'to the our all more existing current into on with your those them these additional customers users'.split(' '),
)

/** How somebody sells who means to. */
const plainly = /^(?:whenever|wherever|hard|harder|aggressively|actively|proactively|relentlessly|everywhere)$/

/** Verbs for having something by one's own effort, which leave no doubt whose it is to be. */
const winning = /^(?:gain|win|earn|secur|attract|generat|captur|acquir|regain)/

/** Verbs that do good to those they are said of as often as they bring the organisation something. */
const hosting = /^(?:encourag|foster|facilitat|nurtur|cultivat|stimulat|strengthen|deepen)/

/** What people take part in for their own sake. */
const takingPart = /\b(?:participation|involvement|engagement|contributions?|community)$/

/** What a sentence says the organisation is to have more of, or less load from, by a verb or a noun of growth. */
export function growthSought(reader: GainReader): readonly SaidGain[] {
  const { terms, object, counted, customers, named, owned, lower } = reader
  const found: SaidGain[] = []
  const strong = terms('company-gains')
  const weak = terms('company-goods')

  for (const verb of terms('push-verbs')) more(verb, object(verb, strong) ?? object(verb, weak) ?? counting(verb))
  for (const verb of terms('seeking-verbs')) {
    // "For further engagement" has no verb.
    if (lower(verb.from) === 'further' && /^(?:for|any|some|no|of|with|and)$/.test(lower(verb.from - 1))) continue
    const gain = object(verb, strong) ?? counted(verb) ?? ourOwn(verb) ?? won(verb)
    // "Foster participation": a host's work, unless it is wanted for something of ours.
    if (gain !== undefined && hosting.test(lower(verb.from)) && takingPart.test(reader.text(gain)) && !oursAfter(verb, gain)) continue
    more(verb, gain)
  }
  for (const verb of terms('gathering-verbs')) {
    // One more engineer is a colleague; many are a market.
    if (single.has(lower(verb.to))) continue
    const customer =
      object(verb, customers) ?? (reader.figured(verb) ? object(verb, [...customers, ...terms('counted-things')]) : undefined)
    if (customer === undefined || reader.ableNow(customer) || toBeHeard(verb, customer)) continue
    const mood = reader.mood(verb)
    // "Attracts commuters" says how a place is.
    if (mood === 'imperative' && /[^s]s$/.test(lower(verb.from))) continue
    if (mood === 'imperative' || mood === 'infinitive' || mood === 'modal') more(verb, customer)
  }
  // "Capitalise on rising interest", "win the tender", "feed the pipeline", "monetise the archive".
  for (const verb of terms('cashing-verbs')) more(verb, object(verb, terms('demand-nouns'), 5))
  for (const verb of terms('closing-verbs')) if (sought(verb)) more(verb, object(verb, terms('sale-nouns'), 4))
  for (const verb of terms('feeding-verbs')) if (sought(verb)) more(verb, object(verb, terms('sales-paths'), 5))
  // "Enrol 200 more students", "sell 400 season tickets": counted, they are no service.
  for (const verb of terms('signing-verbs')) {
    const many = lower(verb.to) === 'more' || reader.figured(verb)
    if (!many || !sought(verb)) continue
    const got = object(verb, [...customers, ...terms('counted-things'), ...terms('company-goods'), ...strong], 7)
    if (got !== undefined && !reader.ableNow(got) && !toBeHeard(verb, got)) more(verb, got)
  }
  for (const verb of terms('filling-verbs')) {
    const place = sought(verb) ? object(verb, terms('places-to-fill'), 5) : undefined
    if (place !== undefined) more(verb, place)
  }
  for (const noun of terms('growth-nouns')) {
    const next = lower(noun.to)
    if (next !== 'in' && next !== 'of' && next !== 'and') continue
    const after = { from: noun.from, to: noun.to + 1 }
    // "Drive an increase in …": the verb before it is what the writer does.
    const verb = [...terms('push-verbs'), ...terms('seeking-verbs')].find(({ to }) => to <= noun.from && to >= noun.from - 3)
    const gain = object(after, strong) ?? object(after, weak) ?? counted(after)
    if (gain !== undefined) found.push({ kind: 'more', verb: verb ?? noun, gain, verbless: verb === undefined })
  }
  for (const verb of terms('selling-verbs')) {
    const mood = reader.mood(verb)
    // "Upsell triggers" are things, "upsell to members" is a deed.
    const noun =
      /sell(?:s|ing)?$/.test(lower(verb.to - 1)) &&
      !afterSelling.has(lower(verb.to)) &&
      !customers.some(({ from }) => from === verb.to) &&
      !atMoment(verb)
    if (mood !== 'noun' && mood !== 'past' && !noun)
      more(verb, { from: verb.to - 1, to: Math.min(verb.to + 1, reader.sentence.words.length) })
  }
  // "Pitch the warranty at every repair": what they did not come for.
  for (const verb of terms('pitching-verbs')) {
    const extra = sought(verb) && atMoment(verb) ? object(verb, terms('add-ons'), 4, true) : undefined
    if (extra !== undefined) more(verb, extra)
  }
  for (const verb of terms('fame-verbs')) {
    const start = /^(?:of|about|for|in|around)$/.test(lower(verb.to)) ? verb.to + 1 : verb.to
    const ours = /^(?:our|its)$/.test(lower(start)) ? { from: start, to: start + 1 } : undefined
    const own = owned.find(({ from }) => from >= start && from <= start + 3) ?? ours ?? reader.capital(start, start + 2)
    const mood = own && reader.mood(verb)
    if (mood !== 'past' && mood !== 'noun') more(verb, own)
  }
  for (const opening of terms('openings')) {
    // "An opportunity for us to …": chances are the company's unless they are said to be somebody else's.
    const { from, to } = opening
    const whose = named.find((one) => one.from >= to && one.from <= to + 2) ?? named.findLast((one) => one.to <= from && one.to >= from - 4)
    const inMarket = terms('market-nouns').find((one) => one.from >= to && one.from <= to + 4)
    if (/[–—;:.(]/.test(reader.gap(to))) continue
    if (inMarket !== undefined && whose?.party !== 'customer') more(opening, inMarket)
    else if (whose !== undefined && whose.party !== 'customer' && whose.from >= to) more(opening, whose)
  }
  for (const verb of terms('relief-verbs')) {
    const load = object(verb, terms('relief-nouns'))
    // "Reduce nurses' workload": theirs is the load.
    if (load === undefined || (/load$/.test(lower(load.to - 1)) && !ownLoad(verb, load))) continue
    // "Fewer calls that tenants have to make": what people are spared is theirs.
    if (/^(?:that|which|who|they|for|before)$/.test(lower(load.to)) && customers.some(({ from }) => from > load.to && from <= load.to + 3))
      continue
    found.push({ kind: 'relief', verb, gain: load })
  }
  return found

  /** "Gain exposure": by one's own effort, unless somebody served was named before. */
  function won(verb: Term): Term | undefined {
    if (!winning.test(lower(verb.from)) || !urged(verb) || customers.some(({ to }) => to <= verb.from)) return undefined
    return object(verb, weak, 4)
  }

  /** Plainly said as something to be done: "votes generate reputation" is none. */
  function urged(verb: Term): boolean {
    const mood = reader.mood(verb)
    return mood === 'imperative' || mood === 'modal' || (mood === 'infinitive' && lower(verb.from - 1) === 'to')
  }

  /** Said as something to be done, by a verb that is often a noun. */
  function sought(verb: Term): boolean {
    const mood = reader.mood(verb)
    return mood !== 'past' && mood !== 'noun'
  }

  /** "Bring one in three refugees into a flat", "… members to a first-aid course": whoever is brought into something is not had by us. */
  function counting(verb: Term): Term | undefined {
    const who = counted(verb)
    if (who === undefined || !/^(?:bring|brought|lead|led|get|gets|getting|got)/.test(lower(verb.from))) return who
    const brought = /^(?:bring|brought|lead|led)/.test(lower(verb.from)) && /^(?:into|out|home|together)$/.test(lower(who.to))
    return brought || isBroughtToEvent(reader, who.to) ? undefined : who
  }

  function more(verb: Term, gain: Term | undefined): void {
    if (gain !== undefined) found.push({ kind: 'more', verb, gain })
  }

  /** "Upsell at checkout", "cross-sell insurance on every call": when customers are at hand, said as something to do. */
  function atMoment(verb: Term): boolean {
    if (plainly.test(lower(verb.to))) return true
    const end = Math.min(reader.sentence.words.length, reader.mood(verb) === 'imperative' ? verb.to + 4 : verb.to + 1)
    for (let at = verb.to; at < end; at += 1) {
      if (/[,;:.()—–]/.test(reader.gap(at))) return false
      if (!/^(?:at|during|before|after|upon|in|on|by|with|over)$/.test(lower(at))) continue
      const moment = terms('dealing-moments').find(({ from }) => from > at && from <= at + 3)
      // "Upsell at checkout is off", "… annoys riders" tells of a thing.
      return moment !== undefined && !/^(?:are|was|were|have|will|can|must|may|rate|page|offer|\w*[^s]s)$/.test(lower(moment.to))
    }
    return false
  }

  /** "Extend our reach": what may be good to have is, where it is ours. */
  function ourOwn(verb: Term): Term | undefined {
    const good = object(verb, weak, 4)
    if (good === undefined) return undefined
    for (let at = verb.to; at < good.from; at += 1) if (lower(at) === 'our') return good
    return undefined
  }

  /** "… participation in our programme". */
  function oursAfter(verb: Term, gain: Term): boolean {
    return owned.some(({ from }) => from >= verb.to && from <= gain.to + 4)
  }

  /** "Recruit five testers": people looked for to hear from them. */
  function toBeHeard(verb: Term, customer: Term): boolean {
    for (let at = verb.to; at <= customer.to + 2; at += 1) if (heardRoles.has(lower(at))) return true
    // "Recruit two nurses" is hiring.
    return terms('hireable-trades').some(({ from, to }) => from <= customer.to - 1 && to >= customer.to) && lower(verb.to) !== 'more'
  }

  function ownLoad(verb: Term, load: Term): boolean {
    for (let at = verb.to; at < load.to; at += 1) if (/^(?:support|our|service|staff)$/.test(lower(at))) return true
    return false
  }
}
