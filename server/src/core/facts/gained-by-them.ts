import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'
import type { Mention } from './parties.ts'
import { subjectAmong } from './subject-among.ts'

/** Customers of whom revenue, sales or orders are not said to be theirs unless it is said: they buy, and do not sell. */
const buying =
  /^(?:customers?|users?|members?|visitors?|readers?|guests?|donors?|fans?|patients?|students?|pupils?|passengers?|subscribers?|followers?|supporters?|viewers?|listeners?|audiences?|consumers?|shoppers?|buyers?|purchasers?|attendees?|participants?|prospects?|leads?|people|public|everyone|everybody|community|communities|volunteers?|alumni|partners?|sponsors?|resellers?|developers?|contributors?|maintainers?)$/

/** What customers have only with somebody who serves them. */
const withUs =
  /^(?:engagement|adoption|usage|use|retention|loyalty|uptake|activation|renewals?|participation|advocacy|referrals?|awareness|satisfaction|stickiness|subscriptions?|memberships?|mindshare|nps)$/

/** Words between customers and a verb by which they are free to do it. */
const theirOwn = /^(?:can|could|their|own|themselves|want|wants|need|able|try|hope|hopes)$/

/** What bids them do it, or sends them off. */
const bidden = /^(?:should|must|shall|ought|will|to be|not|never)$/

/**
 * Whether those served are said to have a gain, and not the organisation: "salons fill empty chairs and win new clients", "so that hosts
 * can attract more guests". Whoever merely buys has none of that kind, unless it is called theirs or they can do it.
 */
export function gainedByThem(gain: SaidGain, reader: GainReader): boolean {
  const { verb } = gain
  const from = gain.from ?? verb.from
  if (gain.verbless === true || gain.bid === true || gain.kind === 'device' || gain.kind === 'promoting' || gain.kind === 'relief')
    return false
  const who = subjectAmong(reader, from)
  if (who === undefined || ours(gain, reader)) return false
  const between: string[] = []
  for (let at = who.to; at < Math.max(gain.gain.to, from); at += 1) between.push(reader.lower(at))
  if (between.slice(0, Math.max(0, from - who.to)).some((word) => bidden.test(word))) return false
  if (withUs.test(reader.lower(gain.gain.to - 1))) return false
  return !buys(who, reader) || between.some((word) => theirOwn.test(word))
}

function buys(who: Mention, { lower }: GainReader): boolean {
  return buying.test(lower(who.to - 1))
}

/** Whether what is gained is the organisation's by its own words: "our revenue", "us new members", "visits to the shop". */
function ours({ verb, gain }: SaidGain, reader: GainReader): boolean {
  const last = Math.max(verb.to, gain.to)
  let end = last
  while (end < reader.sentence.words.length && end < last + ownWithin && !/[,;:.!?()—–|•]/.test(reader.gap(end))) end += 1
  return reader.owned.some(({ from, to }) => from >= verb.from && to <= end)
}

/** The organisation is named so soon after its gain. Words. */
const ownWithin = 4
