import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { clauseAt } from './clauses.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { context, gainTold, saidOfThePlan } from './surroundings.ts'

/** A wish that customers should speak well of one, and whether it says how it is made easy or why they would. */
export interface AdvocacyWished {
  readonly span: Span
  readonly words: string
  readonly eased: boolean
}

const wished =
  /\b(?:want|should|will|become|turn\w*|creat\w+|build\w*|driv\w+|generat\w+|grow\w*|increas\w*|go(?:es|ing)? viral|goal|aim|target|encourag\w+|leverag\w+|rely|relies|relying|let|make|develop|foster|boost)\b/i
/** A means of sharing, something that makes it worth it, or that it is only counted. */
const eased =
  /\b(?:free|copied|printed|ready[- ](?:made|written)|two taps|one tap|booklet|postcards?|qr|flyers?|posters?|sample|samples|lesson plan|links?|codes?|button|leaflets?|cards?|kits?|templates?|toolkit|invit\w+|share (?:feature|sheet|page)|shareable|sharable|embed\w*|badge|reward\w*|gift\w*|credits?|bonus\w*|free (?:month|ticket|coffee)|referral (?:program\w*|scheme|link|code|bonus)|program(?:me)?|one click|events?|meetups?|slides|stickers?|swag|because|so that|when (?:they|a|somebody)|if (?:they|we)|after (?:they|we|a)|asked who|who told|how (?:they|many) (?:heard|were told)|measured|nps|survey\w*|champions? program\w*)\b/i

/** The wish may follow what is wished. */
const hopedFor = /\b(?:is|are) (?:hoped for|wanted|expected|counted on|relied on|wished for|the plan|what we want)\b/i

const reading = partyFact<readonly [number, number] | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text, passage } = sentence
  if (words.length > 45 || eased.test(text)) return undefined
  for (const { from, to } of termsOf(sentence, 'word-of-mouth', lexicon)) {
    const term = words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ')
    const clause = clauseAt(sentence, from, to)
    if (clause.negated || clause.supposed) continue
    const before = passage.text.slice(words[Math.max(0, from - 10)]!.start, words[from]!.start)
    // Staff are advocates by office; advocacy may be of a cause.
    if (
      /\b(?:developer|internal|employee|staff|policy|legal|patient|public|our|team of) $/i.test(before) ||
      (/^(?:advoca)/.test(term) && /^(?:team|manager|role|program|programme|for|of|group|work|partners?)$/.test(words[to]?.lower ?? ''))
    )
      continue
    if (
      /viral/.test(term) &&
      /^(?:and|capabilit\w+|loops?|features?|coefficient|posts?|videos?|hooks?|content|clips?|leaning|formats?|moments?|threads?|tweets?|reels?)$/.test(
        words[to]?.lower ?? '',
      )
    )
      continue
    if (
      /^(?:ambassadors?|champions.*|cheerleaders?|promoters|evangelists?|advocates?|advocates for|advocacy)$/.test(term) &&
      !/\b(?:into|as|become|brand|turn)\b/i.test(before)
    )
      continue
    if (
      !wished.test(before) &&
      !hopedFor.test(text) &&
      !(/^(?:viral|raving)/.test(term) && words.length <= 20) &&
      !/^(?:tell|spread|talk|share|recommend|go|rav|sing|bring|pass|put|convinc|recruit|win over|sign up)/.test(term)
    )
      continue
    if (clause.mood === 'past') continue
    // "Picture book - viral growth": the label of the item names what is passed on.
    if (/^viral/.test(term) && /[\p{L}\d]\W*(?: [-–—]|:) \P{Lu}?[^.;]{0,25}$/u.test(before)) continue
    // What is brought in must be more people, by people: "every household should bring in two more".
    const after = passage.text.slice(words[to - 1]!.end, words[Math.min(words.length, to + 5) - 1]!.end)
    if (
      /^bring(?:s|ing)? (?:in|along)/.test(term) &&
      !(
        /\b(?:should|will|want|to|must|shall|expect\w*)\b[^.;]*$/i.test(before) &&
        other(parties).some((one) => one.party === 'customer' && one.to <= from) &&
        /^\W*(?:(?:two|three|four|five|another|one|a|an|their|\d+) )+(?:more|others?|friends?|neighbou?rs?|colleagues?|famil\w+|household\w*|members?|customers?|people|peers?|new \w+)\b/i.test(
          after,
        )
      )
    )
      continue
    if (/^(?:convinc|recruit|win over|sign up|rav)/.test(term) && !other(parties).some((one) => one.party === 'customer' && one.to <= from))
      continue
    if (/^rav/.test(term) && !/^\W*(?:us|our|it)\b/i.test(after)) continue
    if (/good word|^pass|spread the news/.test(term) && !/\b(?:should|will|want|expect\w*|to)\b/i.test(before)) continue
    if (/^(?:tell|spread|share|recommend|talk)/.test(term) && !/\b(?:should|will|want|to)\b/i.test(before) && from > 0) continue
    let end = to
    while (end < words.length && end - from < 12 && !/[,;:()—–.!]/.test(passage.text.slice(words[end - 1]!.end, words[end]!.start)))
      end += 1
    let start = from
    while (start > 0 && from - start < 5 && !/[,;:()—–.!]/.test(passage.text.slice(words[start - 1]!.end, words[start]!.start))) start -= 1
    return [start, end]
  }
  return undefined
})

const means = sentenceFact(({ text }) => eased.test(text))
const telling = sentencesNaming('word-of-mouth')

/** The wishes, in document order. */
export const advocacyWished = fact<readonly AdvocacyWished[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  const found: AdvocacyWished[] = []
  const seen = new Set<Section>()
  for (const sentence of telling(analysis)) {
    const told = reading(sentence, analysis)
    const { section } = sentence.passage.block
    if (told === undefined || seen.has(section) || !saidOfThePlan(sentence, analysis) || kinds[section.index]!.has('measures')) continue
    seen.add(section)
    const { words, passage } = sentence.reading
    const start = words[told[0]]!.start
    const { end } = words[told[1] - 1]!
    found.push({
      span: locate(sentence, start, end),
      words: passage.text.slice(start, end).replace(/\s+/g, ' '),
      eased:
        gainTold(sentence, analysis) ||
        context(sentence, analysis).some((one) => means(one, analysis)) ||
        waysInRow(sentence, analysis) ||
        within(section, analysis) ||
        nearby(sentence, analysis),
    })
  }
  return found
})

/** Whether the row has a cell for how it is to come about, and something in it. */
function waysInRow({ passage }: Sentence, analysis: Analysis): boolean {
  const { cell } = passage.reading
  if (cell === undefined) return false
  return passage.block.passages.some(
    (one) =>
      one !== passage &&
      one.reading.cell?.row === cell.row &&
      one.reading.cell.table === cell.table &&
      one.reading.text.trim().length > 3 &&
      (leadIn(one, analysis)?.sentences.some((head) => ways(head, analysis)) ?? false),
  )
}

const ways = sentenceFact(({ text }) =>
  /^\W*(?:how|means|by what|with what|way|ways|what helps|what we give|support|tools?|aids?|enabled by)\b/i.test(text),
)

/** In a part without a heading of its own, the paragraphs around it. */
function nearby({ passage: { block } }: Sentence, analysis: Analysis): boolean {
  return block.section.blocks.some((one) => Math.abs(one.index - block.index) <= 2 && one.sentences.some((other) => means(other, analysis)))
}

function within(section: Section, analysis: Analysis): boolean {
  return (
    section.depth > 1 &&
    (section.blocks.some((block) => block.sentences.some((one) => means(one, analysis))) ||
      section.children.some((child) => within(child, analysis)))
  )
}
