import { termsOf } from '../../lexicon/lexicon.ts'
import { sentenceFact } from '../fact.ts'

/** Longest note that says of the topic above it how it fared: "Postponed to next week". Words. */
const longestRemark = 9
/** Longest way from a bracket or dash to the word that says so. Characters. */
const longestAside = 12
/** Some other meeting: the next one, or that of a month. */
const meeting =
  /\b(?:next|following|upcoming|future|later|subsequent|coming|january|february|march|april|may|june|july|august|september|october|november|december) (?:\p{L}+ ){0,2}(?:meeting|session|call|agenda|discussion|month|date)\b|\b(?:until|for) (?:the )?(?:next|future)\b|\bmeeting (?:in|on) (?:the )?(?:january|february|march|april|may|june|july|august|september|october|november|december|\d)/iu
/** What is said of a vote or a motion to put something off, or of one that did not pass. */
const undone = /\b(?:failed|withdrawn|not (?:be )?(?:postponed|deferred|tabled)|objected)\b/i

/** The meeting's own end, and the date of the next one. */
const otherwise = /\badjourn|\bnext (?:\p{L}+ ){0,3}meeting (?:is|will be|scheduled|:|on)/iu

/**
 * Whether a sentence of notes says that its topic was put off to another meeting, or not reached. Of what a business puts off, a launch or a
 * delivery, it takes more than the word: another meeting must be named. A remark says nothing else.
 */
export const putOff = sentenceFact<'remark' | 'told' | undefined>((reading, lexicon) => {
  const { text, words, start } = reading
  if (undone.test(text) || otherwise.test(text)) return undefined
  const sure = termsOf(reading, 'surely-put-off', lexicon)[0]
  const said = sure ?? termsOf(reading, 'put-off-words', lexicon)[0]
  if (said === undefined) return undefined
  if (words.length <= longestRemark && sure !== undefined && sure.from <= 2) return 'remark'
  // "Update on the parcels (item deferred)".
  if (
    sure !== undefined &&
    sure.to === words.length &&
    /[([]|\s[-–—:]\s/.test(text.slice(0, words[sure.from]!.start - start).slice(-longestAside))
  )
    return 'remark'
  return meeting.test(text) ? 'told' : undefined
})
