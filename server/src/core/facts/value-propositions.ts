import type { Span } from '../base/span.ts'
import type { Passage, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { type Term, termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { documentList, placedFact } from './stretch-fact.ts'

/** What a line says is of value: something the offer has, something people can do with it, or neither clearly. */
export type ValueKind = 'feature' | 'outcome' | 'other'

/** What a plan says makes its offer worth having: the lines of one list, row or sentence. */
export interface ValueProposition {
  /** The first line that names a feature, or the first line. */
  readonly span: Span
  readonly words: string
  readonly features: number
  readonly outcomes: number
  readonly items: number
  /** How many features are named by parts, figures or technology. */
  readonly technical: number
  /** What leads to the lines says what people have from them. */
  readonly servedByLeadIn: boolean
}

interface ValueItem {
  readonly kind: ValueKind
  readonly technical: boolean
  readonly from: number
  readonly to: number
}

const finite = new Set(
  `is are was were be been can could will would should must may has have had do does did you your yours they their them who whose we our us i it
  that which nobody everybody people someone so because without instead`.split(/\s+/),
)

const technicalText = /\d|\b[A-Z]{2,}\b|\p{Ll}-\p{Ll}/u

/** A sentence read as one line on value. */
const wholeItem = partyFact<ValueItem>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const colon = words.findIndex(({ end }) => /^\s*[:—–]/.test(sentence.passage.text.slice(end, end + 3)))
  // "Role-based permissions: who may see what is set in one place": what counts is what follows the name.
  const kind: ValueKind =
    other(customerGains).length > 0 ||
    other(parties).some(({ party }) => party === 'customer') ||
    opensOutcome(0) ||
    (colon >= 0 && opensOutcome(colon + 1)) ||
    bettersSomething()
      ? 'outcome'
      : words.length > 0 && words.length <= 16 && !words.some(({ lower }) => finite.has(lower)) && !/ing$/.test(words[0]!.lower)
        ? 'feature'
        : 'other'
  const technical = termsOf(sentence, 'feature-words', lexicon).length > 0 || technicalText.test(sentence.text)
  return { kind, technical, from: 0, to: words.length }

  /** "Prices in local money, reducing the risk of exchange": less of a burden, or more of a good. */
  function bettersSomething(): boolean {
    const goods = termsOf(sentence, 'burdens-and-gains', lexicon)
    return (
      goods.length > 0 &&
      termsOf(sentence, 'bettering-verbs', lexicon).some(
        ({ from, to }) => relieving.test(words[from]!.lower) && goods.some((good) => good.from >= to && good.from - to <= 3),
      )
    )
  }

  function opensOutcome(at: number): boolean {
    return termsOf(sentence, 'outcome-openers', lexicon).some(({ from }) => from === at)
  }
})

/** Verbs by which something weighs less or is better; others, as "add" and "bring", may bring a part. */
const relieving =
  /^(?:reduc|cut|lower|decreas|minimi|shorten|sav|speed|accelerat|simplif|eas|improv|avoid|prevent|reliev|alleviat|lighten|eliminat|remov|free)/

/** The parts of a sentence that only lists things, three or more of them; none where it says anything of them. */
const listedParts = partyFact<readonly ValueItem[]>((sentence, lexicon, _roster, other) => {
  const { words, passage } = sentence
  if (words.length < 3 || words.length > 60 || words.some(({ lower }) => finite.has(lower)) || other(customerGains).length > 0) return []
  const parts: Term[] = []
  // Where semicolons part the things, commas stand inside them.
  const mark = passage.text.slice(words[0]!.start, words.at(-1)!.end).includes(';') ? /[;|\u2028]/ : /[,|\u2028]/
  let from = 0
  words.forEach(({ end }, at) => {
    const gap = passage.text.slice(end, words[at + 1]?.start ?? end + 1)
    const last = words[at + 1] === undefined
    if (last || mark.test(gap)) {
      parts.push({ from, to: at + 1 })
      from = at + 1
    }
  })
  if (parts.length < 3 || parts.some((part) => part.to - part.from > 9)) return []
  const tech = termsOf(sentence, 'feature-words', lexicon)
  return parts.map((part) => ({
    ...part,
    kind: termsOf(sentence, 'outcome-openers', lexicon).some((term) => term.from === part.from) ? 'outcome' : 'feature',
    technical:
      tech.some((term) => term.from < part.to && term.to > part.from) ||
      technicalText.test(passage.text.slice(words[part.from]!.start, words[part.to - 1]!.end)),
  }))
})

/** Whether a sentence announces what is of value. */
const announces = sentenceFact((sentence, lexicon) => {
  if (termsOf(sentence, 'heading-value', lexicon).length > 0) return true
  // "Why clinics choose us", "Why members join".
  return sentence.words[0]?.lower === 'why' && sentence.words.slice(1, 6).some(({ lower }) => chosen.has(lower))
})

const chosen = new Set('us choose buy join pick prefer switch come better'.split(' '))

/** A label of what is no worth to anybody by itself: how new something is, who contends, what may go wrong. */
const labelsOther = sentenceFact(
  ({ text, words }) =>
    words.length <= 6 &&
    /\b(?:originality|novelty|innovativeness|state[- ]of[- ](?:the[- ])?art|prior art|barriers|strengths|weaknesses|threats|risks|competitors|rivals|patents?|intellectual property)\b/i.test(
      text,
    ),
)

/** Whether it says what the offer has, and so promises nothing else. */
const announcesFeatures = sentenceFact((sentence, lexicon) => termsOf(sentence, 'heading-features', lexicon).length > 0)

const announcing = blockFact((block, analysis) => block.sentences.some((sentence) => announces(sentence, analysis)))

/** The blocks that announce something of value, those right behind them, and those under headings that do. */
const telling = documentList(
  placedFact((blocks, analysis) =>
    blocks.filter((block) => {
      const before = analysis.document.blocks[block.index - 1]
      return announcing(block, analysis) || (before !== undefined && announcing(before, analysis)) || asksForValue(block.section, analysis)
    }),
  ),
)

/** The lists by which a plan says what makes its offer worth having. */
export const valuePropositions = fact<readonly ValueProposition[]>((analysis) => {
  const { passages } = analysis.document
  const found: ValueProposition[] = []
  let list: Passage[] = []
  for (const block of telling(analysis)) {
    block.passages.forEach(read)
    close()
  }
  return found

  function read(passage: Passage): void {
    const { role, item, cell, quoted } = passage.reading
    if (role === 'heading' || role === 'code' || quoted) {
      close()
      return
    }
    const { section } = passage.block
    if (item !== undefined) {
      const lead = leadIn(passage, analysis)
      const led = lead !== undefined && lead.reading.item === undefined && lead.sentences.some((one) => announces(one, analysis))
      if (!item.opens || item.depth > 1 || (!asksForValue(section, analysis) && !led)) return
      // A label right over the list says what it is on, whatever the part is about.
      if (!led && lead !== undefined && lead.sentences.some((one) => labelsOther(one, analysis))) return
      list.push(passage)
      return
    }
    close()
    if (cell !== undefined) {
      const before = passages[passage.index - 1]
      const label = before?.reading.cell?.row === cell.row && before.reading.cell.column === 0 && before.sentences.length === 1
      if (cell.row > 0 && cell.column === 1 && label && announces(before.sentences[0]!, analysis)) lists(passage.sentences)
      return
    }
    const first = passage.sentences[0]
    if (first !== undefined && (asksForValue(section, analysis) || announces(first, analysis))) lists(passage.sentences)
  }

  function close(): void {
    if (list.length >= 3) {
      const items = list.map((passage) => {
        const all = passage.sentences.map((sentence) => wholeItem(sentence, analysis))
        const outcome = all.find(({ kind }) => kind === 'outcome')
        // Places are in the first sentence, whatever the others say.
        return { sentence: passage.sentences[0], item: all[0] && { ...all[0], kind: (outcome ?? all[0]).kind } }
      })
      const lead = leadIn(list[0]!, analysis)
      add(items, lead?.sentences.some((one) => customerGains(one, analysis).some(({ clear }) => clear)) ?? false)
    }
    list = []
  }

  function lists(sentences: readonly Sentence[]): void {
    const served = sentences.some((sentence) => customerGains(sentence, analysis).length > 0)
    for (const sentence of sentences) {
      const parts = listedParts(sentence, analysis)
      if (parts.length >= 3) {
        add(
          parts.map((item) => ({ sentence, item })),
          served,
        )
        return
      }
    }
  }

  function add(
    items: readonly { readonly sentence: Sentence | undefined; readonly item: ValueItem | undefined }[],
    servedByLeadIn: boolean,
  ): void {
    const shown = items.find(({ item }) => item?.kind === 'feature') ?? items[0]
    if (shown?.sentence === undefined || shown.item === undefined) return
    const { words, passage } = shown.sentence.reading
    const first = words[shown.item.from]
    const last = words[Math.min(shown.item.to, shown.item.from + 14) - 1]
    if (first === undefined || last === undefined) return
    const to = last.end
    const features = items.filter(({ item }) => item?.kind === 'feature')
    found.push({
      span: locate(shown.sentence, first.start, to),
      words: passage.text.slice(first.start, to).replace(/\s+/g, ' '),
      features: features.length,
      outcomes: items.filter(({ item }) => item?.kind === 'outcome').length,
      items: items.length,
      technical: features.filter(({ item }) => item?.technical === true).length,
      servedByLeadIn,
    })
  }
})

function asksForValue(section: Section, analysis: Analysis): boolean {
  const heading = section.heading?.sentences ?? []
  return heading.some((one) => announces(one, analysis)) && !heading.some((one) => announcesFeatures(one, analysis))
}
