import type { SentenceText } from '../document/passage.ts'

/** What is not done, or not yet, or too seldom. */
const lacking = String.raw`(?:n['’]t|not|never|rarely|seldom|hardly|barely|cannot|fails? to|failed to|yet to|(?:no|few) longer|(?:have|has|had) no (?:idea|clue)|hardly anybody|hardly anyone|nobody|no one|(?:few|fewer)(?: of)? [\p{L}-]+(?: [\p{L}-]+)?)`

/** How people regard what they are offered, take notice of it and take it up. */
const regarding = `(?:know|knows|understand|understands|realise|realises|realize|realizes|see|sees|appreciate|value|recognise|recognize|notice|perceive|remember|recall|believe in|care about|use|uses|adopt|try|open|read|visit|visits|engage with|interact with|take up|get|grasp|be aware of|aware of|aware that|heard of|heard about|hear about|think of|trust in|follow)`

const adverbs = `(?:(?:really|fully|always|even|yet|often|yet to|truly|properly|clearly|immediately|actually|quite|currently|been|made|have) )*`

/** Said in one word. */
const wanting = `(?:unaware (?:of|that)|undervalues?|underestimates?|underuses?|misunderstands?|overlooks?|forgets?(?: about)?|ignores?|abandons?|(?:confused|unclear|unsure|sceptical|skeptical|uncertain) about|lacks? (?:of )?(?:awareness|understanding|knowledge) (?:of|about)|(?:low|little|poor|no) (?:awareness|understanding|knowledge) (?:of|about))`

/** What somebody would have them know. */
const taught = `(?:needs?|have|has|ought|must|should)(?: to)? (?:be (?:told|taught|educated|shown|aware|made aware|reminded)|know|understand|see|realise|realize|recognise|recognize|appreciate|learn|hear)`

/** Words between these and what is offered. */
const leading = `(?:(?:about|of|that|what|how|why|the|all|full|most|many|some|any|half|new|key|great|good|much|well|different|valuable|easy|powerful|true|real|core|extra|value|worth|benefits?|quality|features?|existence|range|breadth|depth|power|advantages?|importance|extent|story|in|they|should|pay|for|choose|need|buy|use|is|behind|difference) )*`

/** What is the organisation's, and what people may well have trouble with: then it is theirs. */
const troubling = `(?:bills?|invoices?|prices?|pricing|fees?|charges?|tariffs?|terms|contracts?|letters?|forms?|instructions?|directions|signs?|signage|rules?|process|processes|procedures?|menus?|settings?|checkout|basket|errors?|wording|language|jargon|documentation|docs|manuals?|reports?|statements?|timetables?|opening|hours|policy|policies|deadlines?|criteria|decisions?|staff|engineers?|doctors?|help|advice|support|answers?|delivery|queues?|data)`

const ours = String.raw`(?:us\b(?! to)|we (?:exist|offer|do|deliver|stand for|sell|provide|have|can|are|differ|make|serve)|our (?:(?:own|new|full|free|paid|premium|best|other|key|core|online|digital|mobile) )?(?!${troubling}\b)[\p{L}-]+)`

const missed = new RegExp(String.raw`(?:${lacking} ${adverbs}${regarding}|\b(?:${wanting}|${taught})) ${leading}${ours}`, 'iu')

/** "Donors don't know we exist". */
const unknown = new RegExp(String.raw`${lacking} ${adverbs}(?:know|realise|realize|notice|remember) (?:that )?we\b`, 'iu')

/** "The benefits of the premium plan", without a word of whose it is. */
const worthMissed = new RegExp(
  `${lacking} ${adverbs}(?:see|understand|realise|realize|appreciate|recognise|recognize|grasp|perceive) (?:the )?(?:full )?(?:value|benefits?|advantages?|worth|point) (?:of|in) `,
  'iu',
)

/** "Customers want our platform": what is wanted is what is on sale, and not to be done otherwise. */
const offerWanted = new RegExp(
  String.raw`\b(?:wants?|needs?|loves?|craves?|prefers?|desires?|trusts?) (?:more of )?our (?!${troubling}\b)[\p{L}-]+(?: [\p{L}-]+)?\W*$`,
  'iu',
)

/**
 * Whether a sentence misses customers' regard for what is offered to them: "customers don't understand our value", "users never open our
 * newsletter". That is the organisation's complaint about customers, and no need or trouble of theirs; what they cannot understand of
 * their own affairs, or how to do, is.
 */
export function regardMissed({ text }: SentenceText): boolean {
  if (!/\b(?:our|us|we|value|benefits?|advantages?|worth|point)\b/i.test(text)) return false
  return missed.test(text) || unknown.test(text) || worthMissed.test(text) || offerWanted.test(text)
}
