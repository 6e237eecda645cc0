import type { Span } from '../base/span.ts'
import type { Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { jobStatements } from './job-statements.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'

/** A product, feature or channel of ours inside a statement of what people want done. */
export interface SolutionInJob {
  readonly span: Span
  readonly words: string
}

/** What makes somebody's own thing, or a channel, of a card, a form, a calendar. */
const ours =
  /^(?:our|your|ours|online|digital|in-app|in|app|mobile|web|smart|automatic|automated|personalised|personalized|loyalty|premium|new|interactive)$/
/** What people put up with today, or want to be rid of, is theirs and not ours. */
const theirs =
  /\b(?:without|instead of|rather than|no|not|never|stop|avoid|two|three|four|five|six|several|many|different|every|old|another|other|competing|whichever|my own|spreadsheets?|juggl\w+|paper|existing|current)(?: [\w’'-]+){0,3} $/i
/** Deeds that can only be done with what somebody built. */
const deeds =
  /\b(?:log(?:ging)? ?(?:in|on)(?:to)?|sign(?:ing)? in(?:to)?|click(?:ing)?(?: on)?|tap(?:ping)?(?: on)?|swip(?:e|ing)|scan(?:ning)? (?:the|a|my|our) |download(?:ing)? (?:the|a|our|your)|install(?:ing)? (?:the|a|our|your)|subscrib(?:e|ing) to|sync(?:ing|hroni[sz]e)?|upgrade to (?:the |our )?(?:pro|premium|gold|plus))\b/i

/** The coin of a programme is worth something only inside it. */
const coin =
  /\b(?:earn|collect|burn|redeem|spend|bank|use|top up|gather|keep|reach|retain)(?: and (?:earn|collect|burn|redeem|spend|use))?\s+(?:(?:my|our|the|more|\p{Lu}\w+)\s+){0,3}(?:miles|points|stamps|coins|tokens|stars|badges|rewards|(?:gold|silver|platinum|elite|vip) (?:status|tier|level))\b/iu

const solution = partyFact<readonly [number, number] | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text, passage, start } = sentence
  if (words.length > 70) return undefined
  const before = (at: number): string => passage.text.slice(start, words[at]!.start)
  const fits = ({ from }: Term): boolean => !theirs.test(before(from))
  const strong = termsOf(sentence, 'solution-nouns', lexicon).find(fits)
  const weak =
    strong === undefined ? termsOf(sentence, 'solution-nouns-weak', lexicon).find((term) => fits(term) && claimed(term)) : undefined
  const named =
    other(parties).find(
      ({ party, from }) =>
        party === 'product' &&
        from > 0 &&
        /^\p{Lu}/u.test(words[from]!.text) &&
        !termsOf(sentence, 'product-nouns', lexicon).some((kind) => kind.from <= from && kind.to > from),
    ) ?? undefined
  const noun = strong ?? weak ?? named
  if (noun !== undefined) {
    // The verb and the article before it belong to what is shown.
    let from = noun.from
    while (
      from > 0 &&
      noun.from - from < 4 &&
      !/[,;:()—–“"]/.test(passage.text.slice(words[from - 1]!.end, words[from]!.start)) &&
      !/^(?:to|i|we|when|want|wants|and|so|that|can)$/.test(words[from - 1]!.lower)
    )
      from -= 1
    return [words[from]!.start, words[noun.to - 1]!.end]
  }
  const deed = deeds.exec(text) ?? coin.exec(text)
  if (
    deed === null ||
    theirs.test(text.slice(0, deed.index)) ||
    /\b(?:two|three|four|five|six|several|many|different|every|old|spreadsheets?)\b/i.test(
      text.slice(deed.index, deed.index + deed[0].length + 20),
    )
  )
    return undefined
  const last = words.findLast(({ start: at }) => at < start + deed.index + deed[0].length)
  return [start + deed.index, last?.end ?? start + deed.index + deed[0].length]

  function claimed({ from }: Term): boolean {
    for (let at = Math.max(0, from - 3); at < from; at += 1) {
      if (ours.test(words[at]!.lower)) return true
      // "The harbour's calendar": it is somebody's who offers it.
      if (/['’]s?$/.test(words[at]!.text) && other(parties).some(({ party, to }) => party !== 'customer' && to === at + 1)) return true
    }
    return false
  }
})

/** Headings, lead-ins, columns and labels behind which stands what people want done. */
const announces = sentenceFact(
  ({ text, words }) =>
    words.length <= 14 &&
    /\b(?:jobs?(?! (?:market|offers?|titles?|openings?|board|ads?|seekers?|creation|loss|description))|jtbd|job stor(?:y|ies)|jobs[- ]to[- ]be[- ]done|(?:trying|want|wants|need|needs) to (?:do|get done|achieve|accomplish)|hires? us(?: for| to)?|needs as|what [\w ]{2,20} need)\b/i.test(
      text,
    ),
)
const ofStaff = /\b(?:openings?|vacanc\w+|hiring|career|apply|cron|build jobs?|batch|ci\b|pipeline|staff)\b/i
/** "People hire us to …", "Wants to: …": the sentence says itself that it is a job. */
const outright =
  /\bhires? (?:us|it|a|an|the|our)\b[^.;]{0,30}\b(?:to|for)\b|^\W*(?:wants? to|motivation|job|jtbd|desired outcome|the job(?: to be done)?|i want(?: to)?|so that|outcome)\s*:/i
const speaksOut = sentenceFact(({ text }) => outright.test(text))
/** "As a carer, I want …, so that …", "When …, I want …": a story by its form, whoever quotes it. */
const story = sentenceFact(({ text }) =>
  /\b(?:when(?:ever)?\b[^.]{3,100}|as an? [^.,]{2,60}),? (?:i|we)(?:['’]d)? (?:want|need|would like|wish)\b/i.test(text),
)

const telling = sentencesNaming('solution-nouns', 'solution-nouns-weak', 'job-openers', (sentence, analysis) => {
  const { role, cell } = sentence.passage.reading
  return role !== 'heading' && role !== 'code' && cell?.row !== 0 && solution(sentence, analysis) !== undefined
})

function placed(passage: Passage, analysis: Analysis): boolean {
  const { heading, title } = passage.block.section
  if (ofStaff.test(title) || passage.reading.role === 'paragraph') return false
  const lead = leadIn(passage, analysis)
  // In a table the column says what stands in it.
  if (passage.reading.cell !== undefined) return lead?.sentences.some((one) => announces(one, analysis)) ?? false
  return [...(heading?.sentences ?? []), ...(lead?.sentences ?? [])].some((one) => announces(one, analysis))
}

/** The places, in document order. */
export const solutionsInJobs = fact<readonly SolutionInJob[]>((analysis) => {
  const candidates = telling(analysis)
  if (candidates.length === 0) return []
  const statements = new Set<Sentence>(jobStatements(analysis).map(({ sentence }) => sentence))
  return candidates.flatMap((sentence) => {
    const { passage } = sentence
    if (!(statements.has(sentence) || speaksOut(sentence, analysis) || story(sentence, analysis) || placed(passage, analysis))) return []
    const [start, end] = solution(sentence, analysis)!
    return [{ span: locate(sentence, start, end), words: passage.reading.text.slice(start, end).replace(/\s+/g, ' ') }]
  })
})
