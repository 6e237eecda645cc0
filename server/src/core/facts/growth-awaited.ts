import type { Term } from '../lexicon/lexicon.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'

const larger = new Set(
  'more larger bigger greater higher deeper wider broader fuller growing rising increasing increased better stronger fatter extra additional heavier'.split(
    ' ',
  ),
)

/** Words by which a deed is done for the organisation, and not for the doer. */
const ours = /^(?:us|our|ours|more|oftener|again|twice|direct|instead|less)$/

/** What is said of itself to become more or less, or to be done by others, for the organisation's sake: "our share is to rise". */
export function growthAwaited(reader: GainReader): readonly SaidGain[] {
  const { terms, customers, lower } = reader
  const found: SaidGain[] = []
  // "By 2027 one in three dentists orders from us": told of a day to come.
  const dated =
    /^(?:by|until|in)$/.test(lower(0)) && /^(?:20[2-9]\d|the|january|may|june|july|autumn|spring|summer|winter|year)/.test(lower(1))
  const slices = slicesOfCustomers()
  const grown = [...terms('company-gains'), ...terms('growth-compounds'), ...slices]
  for (const verb of terms('rising-verbs')) {
    const bid = reader.bidding(verb.from)
    if (bid === undefined) continue
    const gain = subject(bid, grown) ?? (reader.figuredAfter(verb) ? (subject(bid, terms('company-goods')) ?? counted(bid)) : undefined)
    if (gain !== undefined) found.push({ kind: 'more', verb, gain, from: gain.from, bid: true })
  }
  for (const verb of terms('falling-verbs')) {
    const bid = reader.bidding(verb.from)
    const load = bid === undefined ? undefined : subject(bid, terms('relief-nouns'))
    if (load !== undefined) found.push({ kind: 'relief', verb, gain: load, from: load.from, bid: true })
  }
  for (const verb of terms('burdening-verbs')) {
    const bid = reader.bidding(verb.from)
    // "Fewer tenants should ring us": the fewer, the lighter for us; what they need not do is theirs.
    const who = bid === undefined ? undefined : customers.findLast(({ to }) => to <= bid && to >= bid - 2)
    if (who === undefined) continue
    if (/^(?:have|has|need|needs)$/.test(lower(bid!)) || lower(verb.from - 2) === 'have') continue
    const few = [1, 2, 3].find((back) => lower(who.from - back) === 'fewer')
    const stop = lower(bid!) === 'should' || lower(bid!) === 'must' ? /^(?:stop|cease|less)$/.test(lower(verb.to)) : false
    if (few !== undefined || stop)
      found.push({ kind: 'relief', verb, gain: verb, from: few === undefined ? who.from : who.from - few, bid: true })
  }
  for (const verb of terms('yielding-verbs')) {
    const bid = reader.bidding(verb.from) ?? (dated ? verb.from : undefined)
    const who = bid === undefined ? undefined : customers.findLast(({ to }) => to <= bid && to >= bid - 5)
    if (who === undefined || reader.ableNow(who) || apart(who.to, bid!)) continue
    // A word of duty to do it with us or more of it; "will" alone foretells.
    let way = -1
    for (let at = verb.to - 1; at < verb.to + 6 && way < 0; at += 1) if (ours.test(lower(at))) way = at
    const many = lower(who.from - 1) === 'more' || reader.figuredNear(who)
    if (way < 0 && !many) continue
    const from = many ? Math.max(0, who.from - 1) : who.from
    found.push({ kind: 'acting', verb: { from: verb.from, to: Math.max(verb.to, way + 1) }, gain: who, from, bid: true })
  }
  for (const slice of slices)
    if (larger.has(lower(slice.from - 1)) && slice.from <= 2 && found.length === 0)
      found.push({ kind: 'more', verb: { from: 0, to: slice.from }, gain: slice, verbless: true })
  // "Bring the share of the harvest that growers deliver to us from 41 to 55 per cent".
  for (const verb of terms('bringing-up-verbs')) {
    const gain = slices.find(({ from }) => from >= verb.to && from <= verb.to + 3) ?? reader.object(verb, grown, 6)
    if (gain !== undefined && reader.mood(verb) !== 'past') found.push({ kind: 'more', verb, gain })
  }
  return found

  /** Whether a mark or somebody else stands between a subject and its verb. */
  function apart(from: number, to: number): boolean {
    for (let at = from; at <= to; at += 1) if (/[,;:.()—–]/.test(reader.gap(at)) || /^(?:we|i|it|you)$/.test(lower(at))) return true
    return false
  }

  /** "A larger slice of each member's saving", "half of our tenants' rent": a part of what customers have or do. */
  function slicesOfCustomers(): readonly Term[] {
    return terms('slice-words').flatMap((slice) => {
      if (lower(slice.to) !== 'of' && lower(slice.to - 1) !== 'of') return []
      const market = terms('market-nouns').find(({ from }) => from >= slice.to && from <= slice.to + 3)
      if (market !== undefined) return [{ from: slice.from, to: market.to }]
      const who = customers.find(({ from }) => from >= slice.to && from <= slice.to + 6)
      if (who === undefined) return []
      const kept = /^['’]s?/.test(reader.gap(who.to)) || /^(?:'s|’s|s')$/.test(lower(who.to)) || lower(who.to) === 'spend'
      let toUs = -1
      for (let at = who.to; at < who.to + 5 && toUs < 0; at += 1) if (/^(?:us|our)$/.test(lower(at))) toUs = at
      return kept || toUs >= 0 ? [{ from: slice.from, to: Math.max(who.to + (kept ? 1 : 0), toUs + 1) }] : []
    })
  }

  /** "The number of donors …" as what is to rise. */
  function counted(bid: number): Term | undefined {
    const who = customers.findLast(({ to }) => to <= bid && to >= bid - 4)
    if (who === undefined || reader.ableNow(who) || terms('hireable-trades').some(({ to }) => to === who.to)) return undefined
    const number = terms('count-words').find(({ to }) => to <= who.from && to >= who.from - 2)
    return number === undefined ? undefined : { from: number.from, to: who.to }
  }

  /** The last of the terms in the few words before a bidding word, nothing but words between. */
  function subject(bid: number, some: readonly Term[]): Term | undefined {
    return some.findLast((term) => {
      if (term.to > bid || term.to < bid - 7) return false
      return !apart(term.to, bid)
    })
  }
}
