import type { Span } from '../base/span.ts'
import type { Passage, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { type ClaimAbout, type ClaimSaid, claimSaid } from './claims-said.ts'
import { type DateSaid, datesSaid } from './dates-said.ts'
import { type Directness, directnesses, type EvidenceSaid, evidenceSaid } from './evidence-said.ts'
import { fact, sentenceFact } from './fact.ts'
import { type HeadingKind, kindsOfSections } from './heading-kinds.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { blocksWith } from './stretch-fact.ts'
import { besideIt } from './surroundings.ts'

/** What stands behind a claim, as far as the text around it says. */
export interface ClaimEvidence {
  readonly directness: Directness
  /** The words that name it: "12 interviews", "support tickets". */
  readonly source: { readonly words: string; readonly span: Span } | undefined
  /** How many were asked, watched or counted, as written. */
  readonly howMany: string | undefined
  /** When that was; months are counted from the year 0. */
  readonly when: { readonly words: string; readonly lastMonth: number } | undefined
}

/** A place where a plan says how those served are: what they want, feel, think or do. */
export interface CustomerClaim {
  readonly span: Span
  /** The words of the span as they are read. */
  readonly words: string
  readonly about: ClaimAbout
  readonly evidence: ClaimEvidence
}

/** A claim with the sentence that makes it. */
export interface PlacedClaim extends CustomerClaim {
  readonly sentence: Sentence
}

/** Headings, lead-ins and columns under which each entry is what those served need or suffer. */
const needsTitle =
  /^\W*(?:(?:\d+[.)]\s*)?(?:key |main |top |common |typical |unmet |core |current )*(?:(?:customer|user|client|member|patient|guest|tenant|resident|visitor|reader|student|parent|buyer|shopper|their|learner|citizen|audience)s?['’]?s? )?(?:needs?(?: and pains?)?|what matters(?: most)?(?: to \w+)?|(?:what )?(?:they )?cares? about|pains?|pain ?points?|frustrations?|problems they (?:have|face)|wants|worries|fears|unmet needs|needs and (?:pains|frustrations|wants)))\W*$|\bwhat (?:our |the )?(?:they|customers|users|members|patients|guests|families|people|residents|tenants|readers|students|visitors|clients) (?:really |most )?(?:want|need|say|tell us|struggle with|worry about|miss|find hard|complain about)\b/i
const needsOfPeople =
  /^\W*(?:pain ?points|unmet needs|frustrations)\W*$|\b(?:customer|user|client|member|patient|guest|tenant|resident|visitor|reader|student|parent|buyer|shopper|learner|citizen|their)s?['’]? (?:needs|pains|pain ?points|frustrations|problems|worries|fears|complaints)\W*$|^\W*(?:what (?:they|customers|users|members|patients|guests|families|people|residents|tenants|readers|students|visitors|clients|parents|buyers|shoppers) (?:really |most )?(?:want|need|say|tell us|told us|struggle with|worry about|miss|find hard|complain about))\b/i

const titlesNeeds = sentenceFact(({ text, passage, words }) =>
  words.length > 9 ? false : passage.cell === undefined ? needsOfPeople.test(text) : needsTitle.test(text),
)
const wantsSaid = /\b(?:wants?|needs?)\b/i
const voicesSaid = /\b(?:say|tell|told|complain)/i

/** Columns that say how a row is known. */
const sourceTitle =
  /^\W*(?:source|sources|evidence|proof|based on|how (?:do )?we know|data|basis|where from|reference|research|signal|validated by|said by|voice)\W*s?\W*$/i
const titlesSource = sentenceFact(({ text }) => sourceTitle.test(text))
const whenTitle = /^\W*(?:date|when|year|month|collected|asked|last (?:checked|asked|updated))\W*$/i
const titlesWhen = sentenceFact(({ text }) => whenTitle.test(text))

/** What leads to wishes and promises: nothing under it says how things are. */
const leadsToWishes = sentenceFact(({ text }) =>
  /\b(?:vision|goals?|aims?|objectives?|targets?|promises?|principles?|success|we want|we will|we aim|outcomes?|benefits?|value proposition|should|must|so that|expected|acceptance|user stor(?:y|ies)|requirements?|scenarios?|example|in 20\d\d|future|hypothes\w+ to test|journey|after|looks like|process|policy|terms|rules|features?|key results?|measures?|metrics|kpis?|questions?)\b/i.test(
    text,
  ),
)
const leadsToGuesses = sentenceFact(({ text }) =>
  /\b(?:assum\w+|hypothes\w+|we (?:believe|think|guess|suspect)|guess(?:es)?|bets?|unproven|not yet (?:tested|known)|to be tested)\b/i.test(
    text,
  ),
)

const candidates = blocksWith(
  (block, analysis) =>
    block.sentences.some(
      (sentence) =>
        claimSaid(sentence, analysis) !== undefined || (sentence.passage.reading.cell?.row === 0 && titlesNeeds(sentence, analysis)),
    ) || block.passages.some(({ reading }) => reading.item !== undefined),
)

/** All places, in document order, with their sentences. */
export const placedClaims = fact<readonly PlacedClaim[]>((analysis) => {
  const found: PlacedClaim[] = []
  for (const block of candidates(analysis))
    for (const sentence of block.sentences) {
      const said = claimAt(sentence, analysis)
      if (said === undefined) continue
      const text = sentence.passage.reading.text.slice(said.start, said.end).replace(/\s+/g, ' ')
      found.push({
        sentence,
        span: locate(sentence, said.start, said.end),
        words: text,
        about: said.about,
        evidence: evidenceOf(sentence, said, analysis),
      })
    }
  return found
})

/** The same as plain data. */
export const customerClaims = fact<readonly CustomerClaim[]>((analysis) => placedClaims(analysis).map(({ sentence: _, ...claim }) => claim))

const noKinds: ReadonlySet<HeadingKind> = new Set()

function claimAt(sentence: Sentence, analysis: Analysis): ClaimSaid | undefined {
  const { reading } = sentence.passage
  if (reading.role === 'heading' || reading.role === 'code' || reading.cell?.row === 0) return undefined
  if (reading.quoted || /\?\s*$/.test(sentence.reading.text)) return undefined
  const said = claimSaid(sentence, analysis) ?? entryOfNeeds(sentence, analysis)
  if (said === undefined) return undefined
  // The document's own name says what it is, not what stands under it.
  const { section } = sentence.passage.block
  const kinds: ReadonlySet<HeadingKind> = section.depth <= 1 ? noKinds : kindsOfSections(analysis)[section.index]!
  if (kinds.has('others') || kinds.has('definitions') || kinds.has('avoidance')) return undefined
  if (kinds.has('goals') || kinds.has('measures') || (kinds.has('people') && said.about !== 'wants')) return undefined
  if ((kinds.has('features') || kinds.has('process')) && said.about !== 'troubles' && said.about !== 'wants') return undefined
  if (said.pronoun && !besideIt(sentence).some((one) => one.index < sentence.index && opensWithPeople(one, analysis))) return undefined
  const lead = leadIn(sentence.passage, analysis)
  if (lead?.sentences.some((one) => leadsToWishes(one, analysis))) return undefined
  if (headingsOver(sentence).some((one) => leadsToWishes(one, analysis))) return undefined
  return said
}

/** The headings over a sentence but for the document's own title. */
function headingsOver(sentence: Sentence): readonly Sentence[] {
  const over: Sentence[] = []
  for (
    let section: Section | undefined = sentence.passage.block.section;
    section !== undefined && section.depth > 1;
    section = section.parent
  )
    over.push(...(section.heading?.sentences ?? []))
  return over
}

/** Whether a sentence is about people from its start, so that "they" in the next one are those. */
function opensWithPeople(sentence: Sentence, analysis: Analysis): boolean {
  if (claimSaid(sentence, analysis)?.pronoun === false) return true
  return parties(sentence, analysis).some(({ party, from }) => party === 'customer' && from <= 3)
}

/** An item or cell under a title that says it holds what those served need: a claim without a verb. */
function entryOfNeeds(sentence: Sentence, analysis: Analysis): ClaimSaid | undefined {
  const { reading, sentences } = sentence.passage
  if (sentences[0] !== sentence || sentence.reading.words.length < 2 || sentence.reading.words.length > 40) return undefined
  if (reading.cell === undefined && (reading.item === undefined || !reading.item.opens || reading.item.depth > 1)) return undefined
  const lead = leadIn(sentence.passage, analysis)
  const title =
    lead?.sentences.find((one) => titlesNeeds(one, analysis)) ??
    (reading.cell === undefined ? sentence.passage.block.section.heading?.sentences.find((one) => titlesNeeds(one, analysis)) : undefined)
  if (title === undefined) return undefined
  const { text } = title.reading
  const { start, words } = sentence.reading
  const end = words[Math.min(words.length, 24) - 1]!.end
  return { start, end, about: voicesSaid.test(text) ? 'views' : wantsSaid.test(text) ? 'wants' : 'troubles', pronoun: false }
}

/** What stands behind what a sentence claims: in it, in its row, beside it, over its list, or where its part opens. */
function evidenceOf(sentence: Sentence, claim: ClaimSaid, analysis: Analysis): ClaimEvidence {
  const own = evidenceSaid(sentence, analysis)
  const linked = linkedSource(sentence)
  const strong = own.filter(({ directness }) => directness !== 'assumed')
  if (strong.length > 0) return told(sentence, strong, analysis)
  if (linked !== undefined) return told(sentence, [linked], analysis)
  const words = claim.toldUntil
  if (words !== undefined)
    return told(sentence, [{ directness: 'told', start: claim.start, end: words, howMany: undefined, names: false }], analysis)
  const row = rowEvidence(sentence, analysis)
  if (row !== undefined) return row
  if (own.length > 0) return told(sentence, own, analysis)
  for (const one of nearby(sentence, analysis)) {
    const named = evidenceSaid(one, analysis).filter((said) => standsFor(one, said))
    if (named.length > 0) return told(one, named, analysis)
  }
  const quote = quotedBeside(sentence)
  if (quote !== undefined)
    return told(
      quote,
      [{ directness: 'quoted', start: quote.reading.start, end: quote.reading.end, howMany: undefined, names: false }],
      analysis,
    )
  const lead = leadIn(sentence.passage, analysis)
  const guessed = [...(lead?.sentences ?? []), ...headingsOver(sentence)].find((one) => leadsToGuesses(one, analysis))
  if (guessed !== undefined) {
    const { start, end } = guessed.reading
    return told(guessed, [{ directness: 'assumed', start, end, howMany: undefined, names: false }], analysis)
  }
  return nothing
}

/**
 * Whether a way of knowing that another sentence names is meant for those beside it, too: what stands in brackets is its own, and so is what
 * it gives the finding of itself ("in our survey 71 % …").
 */
function standsFor({ reading, passage }: Sentence, { names, directness, start }: EvidenceSaid): boolean {
  if (/[([][^)\]]*$/.test(passage.reading.text.slice(reading.start, start)) || ownFinding.test(reading.text)) return false
  return names || (directness === 'told' && reading.text.trimEnd().endsWith(':'))
}

const ownFinding =
  /\d\s?(?:%|per ?cent|percent)|\b(?:most|half|a (?:third|quarter|fifth)|\w+ (?:in|out of) (?:two|three|four|five|six|eight|nine|ten)) (?:of|said|rated|want|would)\b/i
/** Opens a sentence that says how the one before is known. */
const lookingBack = /^\W*(?:that|this|so|it|these|source|based on|as|we (?:know|learnt|learned|saw|heard) (?:this|that|it))\b/i

const nothing: ClaimEvidence = { directness: 'none', source: undefined, howMany: undefined, when: undefined }

/** Longest words of a source that are shown. */
const longestSource = 80

function told(sentence: Sentence, said: readonly EvidenceSaid[], analysis: Analysis): ClaimEvidence {
  const rank = ({ directness }: EvidenceSaid): number => directnesses.indexOf(directness)
  const best = said.reduce((a, b) => (rank(b) < rank(a) ? b : a))
  // "38 % of those asked in our survey": the survey is the source, the share is how many.
  const source = said.find((one) => one.directness === best.directness && one.names) ?? best
  const words = sentence.passage.reading.text.slice(source.start, source.end).replace(/\s+/g, ' ')
  const when =
    best.directness === 'assumed'
      ? undefined
      : (whenSaid(sentence, analysis) ?? (sentence.passage.reading.cell === undefined ? undefined : rowDate(sentence, analysis)))
  return {
    directness: best.directness,
    source: {
      words: words.length > longestSource ? `${words.slice(0, longestSource - 1).trimEnd()}…` : words,
      span: locate(sentence, source.start, source.end),
    },
    howMany: said.map(({ howMany }) => howMany).find((many) => many !== undefined),
    when: when && { words: when.text, lastMonth: when.last },
  }
}

/** What shows of a date that it is no date of a source: a term, or since when people are there. */
const otherDate =
  /\b(?:by|until|till|before|through|to|from|since|joined|founded|opened|launched|started|born|registered|bought|signed|built|planned for|due|target(?: of)?|after|for|version|plan|strategy)\s+(?:(?:the )?(?:end|start|beginning|year|summer|in) (?:of )?)?$/i

/** The dates of a sentence that may be those of a source. */
export function sourceDates(sentence: Sentence, analysis: Analysis): readonly DateSaid[] {
  const { text } = sentence.passage.reading
  return datesSaid(sentence, analysis).filter(
    ({ start }) => !otherDate.test(text.slice(Math.max(sentence.reading.start, start - 40), start)),
  )
}

/** The latest of them. */
function whenSaid(sentence: Sentence, analysis: Analysis): DateSaid | undefined {
  return sourceDates(sentence, analysis).reduce<DateSaid | undefined>(
    (best, one) => (best === undefined || one.last > best.last ? one : best),
    undefined,
  )
}

function rowDate(sentence: Sentence, analysis: Analysis): DateSaid | undefined {
  return inRow(sentence.passage, analysis, titlesWhen)
    .flatMap((one) => datesSaid(one, analysis))
    .sort((a, b) => b.last - a.last)[0]
}

/** What the row of a cell has under a column that says how it is known. */
function rowEvidence(sentence: Sentence, analysis: Analysis): ClaimEvidence | undefined {
  const cells = inRow(sentence.passage, analysis, titlesSource).filter((one) => one.passage !== sentence.passage)
  for (const cell of cells) {
    const { text, words, start, end } = cell.reading
    if (words.length === 0 || /^\W*(?:none|n\/?a|tbd|tbc|unknown|[-–—?]+|no)\W*$/i.test(text)) continue
    const said = evidenceSaid(cell, analysis)
    const best = said.length > 0 ? said : [{ directness: 'published' as const, start, end, howMany: undefined, names: true }]
    const evidence = told(cell, best, analysis)
    // The whole cell names the source, as the author put it.
    const shown = text.replace(/\s+/g, ' ').trim()
    return {
      ...evidence,
      source: { words: shown.length > longestSource ? `${shown.slice(0, longestSource - 1)}…` : shown, span: locate(cell, start, end) },
    }
  }
  return undefined
}

function inRow(passage: Passage, analysis: Analysis, titled: (sentence: Sentence, analysis: Analysis) => boolean): readonly Sentence[] {
  const { cell } = passage.reading
  if (cell === undefined) return []
  const columns = new Set(
    passage.block.passages
      .filter(
        ({ reading, sentences }) =>
          reading.cell?.row === 0 && reading.cell.table === cell.table && sentences.some((one) => titled(one, analysis)),
      )
      .map(({ reading }) => reading.cell!.column),
  )
  if (columns.size === 0) return []
  return passage.block.passages
    .filter(({ reading }) => reading.cell?.row === cell.row && reading.cell.table === cell.table && columns.has(reading.cell.column))
    .flatMap(({ sentences }) => sentences)
}

/** A link whose words name a source, or a mere number. */
function linkedSource(sentence: Sentence): EvidenceSaid | undefined {
  const { marks, text } = sentence.passage.reading
  for (const { type, start, end } of marks) {
    if (type !== 'link' || start < sentence.reading.start || end > sentence.reading.end) continue
    const words = text.slice(start, end)
    if (
      !/\b(?:stud(?:y|ies)|surveys?|reports?|research|data|interviews?|source|analysis|findings|notes|transcripts?|evidence|paper|article|poll|results|insights?)\b|^\W*\d{1,3}\W*$/i.test(
        words,
      )
    )
      continue
    const interviews = /interview|transcript/i.test(words)
    const counted = /survey|data|poll|results/i.test(words)
    return { directness: interviews ? 'told' : counted ? 'counted' : 'published', start, end, howMany: undefined, names: true }
  }
  return undefined
}

/** Sentences that may say how one is known: those beside it, what leads to it, and the first of its part. */
function nearby(sentence: Sentence, analysis: Analysis): readonly Sentence[] {
  const lead = leadIn(sentence.passage, analysis)
  const { sentences } = sentence.passage
  const at = sentences.indexOf(sentence)
  const next = sentences[at + 1]
  const near = sentences.slice(Math.max(0, at - 3), at).reverse()
  if (next !== undefined && lookingBack.test(next.reading.text)) near.push(next)
  if (lead !== undefined && sentence.passage.reading.cell === undefined) near.push(...lead.sentences)
  const { section } = sentence.passage.block
  near.push(...(section.heading?.sentences ?? []))
  const opening = section.blocks.find(({ passages }) => passages.some(({ reading }) => reading.role === 'paragraph'))
  if (opening !== undefined && opening.index <= sentence.passage.block.index) near.push(...opening.sentences.slice(0, 2))
  return [...new Set(near)].filter((one) => one !== sentence)
}

/** A block quotation that follows the claim's own passage: somebody's words for it. */
function quotedBeside(sentence: Sentence): Sentence | undefined {
  const { section, index } = sentence.passage.block
  if (sentence.passage.reading.role !== 'paragraph' || sentence.passage.sentences.at(-1) !== sentence) return undefined
  const next = section.blocks.find((block) => block.index === index + 1)
  return next?.passages.find(({ reading }) => reading.quoted && reading.role !== 'code')?.sentences[0]
}
