import type { Term } from '../lexicon/lexicon.ts'
import { clauseAt } from './clauses.ts'
import type { CompanyGain, SaidGain } from './company-gain.ts'
import { customersMoved } from './customers-moved.ts'
import { type GainReader, gainReader } from './gain-reader.ts'
import { gainedByThem } from './gained-by-them.ts'
import { growthAwaited } from './growth-awaited.ts'
import { growthDevices } from './growth-devices.ts'
import { growthNamed } from './growth-named.ts'
import { growthSought } from './growth-sought.ts'
import { loadsShed } from './loads-shed.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { standingSought } from './standing-sought.ts'

/** What people come by, and what is their gain when it grows. */
const theirChances = new Set('access eligibility opportunity opportunities choice choices entitlement entitlements rights'.split(' '))

/** Customers nobody wants more of. */
const unwanted = new Set('no zero wrong bad fake'.split(' '))

/** Verbs that are as often nouns. */
const nounsToo = new Set('land sign court prospect market position lead pitch push'.split(' '))

/** What a sentence says the organisation gains, in order, without overlaps. */
export const companyGains = partyFact<readonly CompanyGain[]>((sentence, lexicon, _roster, other) => {
  const reader = gainReader(sentence, lexicon, other(parties))
  const said = [
    ...growthSought(reader),
    ...growthAwaited(reader),
    ...loadsShed(reader),
    ...standingSought(reader),
    ...customersMoved(reader),
    ...growthNamed(reader),
    ...growthDevices(reader),
  ]
  if (said.length === 0) return none
  return merged(said.filter((gain) => planned(gain, reader)).map((gain) => asGain(gain, reader)))
})

const none: readonly CompanyGain[] = []

/** What somebody else is after, what customers do by themselves, and what there is none of, is no gain that is planned. */
function planned(said: SaidGain, reader: GainReader): boolean {
  const { kind, verb, gain, from = verb.from, bid = false } = said
  const { customers, lower, sentence } = reader
  if (reader.terms('rivals').some(({ to }) => to <= from && to >= from - 5)) return false
  for (let at = verb.to; at < gain.from || (at === gain.from && lower(at) !== 'no'); at += 1) if (unwanted.has(lower(at))) return false
  if (!bid && kind !== 'acting' && customers.some(({ to }) => to === from) && reader.mood(verb) !== 'modal' && !relieved(from, reader))
    return false
  // "Scale spend": what is laid out on it is nothing gained.
  if (/^scal/.test(lower(verb.from)) && lower(gain.to - 1) === 'spend') return false
  if (causeOnly(gain, reader) || theirGain(gain, reader) || gainedByThem(said, reader) || wishedByOthers(from, reader)) return false
  // "Position, basic loan, …" and "…, land surveyors" are nouns of a list; "retargeting audiences will include …" says how things are.
  if (verb.to > verb.from && verb.to <= gain.from && /^\s*[,:)]/.test(reader.gap(verb.to))) return false
  if (nounsToo.has(lower(verb.from)) && verb.from > 0 && reader.gap(verb.from).includes(',')) return false
  if (verb.from === 0 && /^(?:will|is|are|can|has|have|only)$/.test(lower(gain.to)) && reader.mood(verb) === 'gerund') return false
  if (helped(from, reader)) return false
  // "The build-in-public diary": part of a word does nothing.
  const { text } = sentence.passage
  if (verb.to > verb.from && text[sentence.words[verb.to - 1]!.end] === '-' && text[sentence.words[verb.to - 1]!.end + 1] !== '>')
    return false
  return from === 0 || text[sentence.words[from]!.start - 1] !== '-'
}

function asGain({ kind, verb, gain, from = verb.from, verbless = false, bid = false }: SaidGain, reader: GainReader): CompanyGain {
  const clause = clauseAt(reader.sentence, verb.from, verb.to)
  return {
    kind,
    clause: bid ? { ...clause, mood: 'modal', subject: { from: clause.from, to: clause.from } } : clause,
    from,
    to: Math.min(Math.max(verb.to, gain.to), reader.sentence.words.length),
    gainFrom: gain.from,
    gainTo: gain.to,
    verb: reader.text(verb),
    gain: reader.text(gain),
    verbless,
  }
}

/** "It helps shops win customers": theirs is the gain. */
function helped(from: number, { lower }: GainReader): boolean {
  for (let at = Math.max(0, from - 16); at < from - 1; at += 1)
    if (/^help(?:s|ing)?$/.test(lower(at)) && !/^(?:us|our|to|sales|marketing|drive|grow|increase|build|spread)$/.test(lower(at + 1)))
      return true
  return false
}

/** "to users: increase …", "for members grow …": a mark or a preposition parts the customers from the verb. */
function relieved(from: number, reader: GainReader): boolean {
  return /[^\s'\u2019]/.test(reader.gap(from))
}

/** "Awareness of dementia", "conversion of milk": of something that is nobody's brand and no customer. */
function causeOnly(gain: Term, reader: GainReader): boolean {
  const { to } = gain
  const last = reader.lower(to - 1)
  if ((last !== 'awareness' && last !== 'conversion') || !/^(?:of|about|around)$/.test(reader.lower(to))) return false
  if (gain.from < to - 1 && reader.lower(to - 2) === 'brand') return false
  const people = [...reader.customers, ...reader.terms('converted-things'), ...reader.terms('counted-things')]
  if (last === 'conversion' && people.some(({ from }) => from > to && from <= to + 3)) return false
  if (/^(?:our|its|the)$/.test(reader.lower(to + 1)) || reader.capital(to + 1, to + 2) !== undefined) return false
  return !reader.named.some(({ from }) => from > to && from <= to + 5)
}

/** "Widen student reach and eligibility": those served can then have what they could not. */
function theirGain(gain: Term, reader: GainReader): boolean {
  if (!reader.customers.some(({ from, to }) => from >= gain.from - 1 && to <= gain.to)) return false
  for (let at = gain.from; at < gain.to + 3; at += 1) if (theirChances.has(reader.lower(at))) return true
  return false
}

/** "Owners want to win more guests", "when my hall stands empty, I want to …": the wish of those who are named, or of a person in a job story. */
function wishedByOthers(from: number, { lower, gap, named }: GainReader): boolean {
  let at = from - 1
  // "To increase sales and attract guests": both are wished for.
  if (lower(at) === 'and' || lower(at) === 'or')
    for (let back = 0; back < 7 && lower(at) !== 'to' && !/[;:.!?]/.test(gap(at)); back += 1) at -= 1
  if (lower(at) !== 'to') return false
  at -= 1
  while (at > 0 && /^(?:also|really|mostly|often|all|mainly)$/.test(lower(at))) at -= 1
  if (!/^(?:wants?|hopes?|needs?|wish|wishes|try|tries|like|love|struggles?|looking|trying|seeking)$/.test(lower(at))) return false
  if (/ing$/.test(lower(at)) && /^(?:are|is)$/.test(lower(at - 1))) at -= 1
  const who = lower(at - 1)
  if (who === 'i') return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].some((back) => /^(?:when|as|whenever)$/.test(lower(at - 2 - back)))
  if (at === 0 || /[^\s'’]/.test(gap(at)) || named.some(({ party, to }) => party !== 'customer' && to === at)) return false
  return /[^su]s$/.test(who) ? !ourBodies.test(who) : /^(?:they|people|everyone|everybody|nobody|who|he|she)$/.test(who)
}

/** What a plan calls parts of its own house in the plural. */
const ourBodies =
  /^(?:teams?|sales|operations|goals|objectives|aims|plans|us|companies|businesses|partners|this|efforts|campaigns|initiatives|ops)$/

/** One gain where several share words; the first that starts stands for them, and of those the longest. */
function merged(found: readonly CompanyGain[]): readonly CompanyGain[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: CompanyGain[] = []
  for (const gain of sorted) {
    const last = kept.at(-1)
    if (last !== undefined && gain.from < last.to) continue
    kept.push(gain)
  }
  return kept
}
