import type { SentenceText } from '../document/passage.ts'
import { anyOf } from '../lexicon/any-of.ts'

/** What is not done, or not yet, or too seldom. */
const lacking = String.raw`(?:n['’]t|${anyOf('regard-lacking')}|(?:few|fewer)(?: of)? [\p{L}-]+(?: [\p{L}-]+)?)`

const ways = `(?:${anyOf('regard-ways')} )*`

/** What somebody would have them know. */
const taught = `(?:needs?|have|has|ought|must|should)(?: to)? (?:be ${anyOf('regard-taught')}|${anyOf('regard-learnt')})`

/** Words between these and what is offered. */
const leading = `(?:${anyOf('regard-leading')} )*`

/** What people may well have trouble with is theirs, whoever has written it. */
const untroubling = String.raw`(?!${anyOf('regard-troubling')}\b)[\p{L}-]+`

/** What is the organisation's. */
const ours = String.raw`(?:us\b(?! to)|we ${anyOf('regard-own-deeds')}|our (?:(?:own|new|full|free|paid|premium|best|other|key|core|online|digital|mobile) )?${untroubling})`

const missed = new RegExp(
  String.raw`(?:${lacking} ${ways}${anyOf('regard-verbs')}|\b(?:${anyOf('regard-wanting')}|${taught})) ${leading}${ours}`,
  'iu',
)

/** "Donors don't know we exist". */
const unknown = new RegExp(String.raw`${lacking} ${ways}(?:know|realise|realize|notice|remember) (?:that )?we\b`, 'iu')

/** "The benefits of the premium plan", without a word of whose it is. */
const worthMissed = new RegExp(
  `${lacking} ${ways}${anyOf('regard-worth')} (?:the )?(?:full )?(?:value|benefits?|advantages?|worth|point) (?:of|in) `,
  'iu',
)

/** "Customers want our platform": what is wanted is what is on sale, and not to be done otherwise. */
const offerWanted = new RegExp(String.raw`\b${anyOf('regard-wished')} (?:more of )?our ${untroubling}(?: [\p{L}-]+)?\W*$`, 'iu')

/**
 * Whether a sentence misses customers' regard for what is offered to them: "customers don't understand our value", "users never open our
 * newsletter". That is the organisation's complaint about customers, and no need or trouble of theirs; what they cannot understand of
 * their own affairs, or how to do, is.
 */
export function regardMissed({ text }: SentenceText): boolean {
  if (!/\b(?:our|us|we|value|benefits?|advantages?|worth|point)\b/i.test(text)) return false
  return missed.test(text) || unknown.test(text) || worthMissed.test(text) || offerWanted.test(text)
}
