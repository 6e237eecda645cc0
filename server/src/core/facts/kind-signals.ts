import type { PassageText, SentenceText } from '../document/passage.ts'
import { splitWords } from '../document/split-words.ts'
import { type Lexicon, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'

/** Families of words that show what a text is about; each is a signal in running text, in headings and in the title. */
const topics = [
  'aim-topic',
  'planning-topic',
  'measure-topic',
  'market-topic',
  'promotion-topic',
  'care-topic',
  'sales-topic',
  'community-topic',
  'need-topic',
  'research-topic',
  'meeting-topic',
  'software-topic',
  'setup-topic',
  'decision-topic',
  'change-topic',
  'employment-topic',
  'governance-topic',
  'delivery-topic',
  'teaching-topic',
  'legal-topic',
  'customer-nouns',
  'company-words',
] as const satisfies readonly WordClass[]

/** Names that documents and sections of a kind bear. */
const names = [
  'strategy-titles',
  'relationship-titles',
  'research-titles',
  'review-titles',
  'reference-titles',
] as const satisfies readonly WordClass[]

/** What one sentence can show besides its topic. */
const traits = [
  'question',
  'question-to-you',
  'question-heading',
  'you',
  'instruction',
  'intention',
  'aim-toward-customers',
  'customer-acts',
  'company-acts',
  'minutes',
  'clock',
  'calendar',
  'share-or-rate',
  'money',
  'version',
  'inline-code',
  'link',
  'link-alone',
  'task-box',
  'blank-to-fill',
] as const

/** What only the document as a whole can show. */
const shapes = ['code-share', 'item-share', 'cell-share', 'heading-share', 'long-sentences', 'length'] as const

/** The names of all signals, in the order of `kindSignals`. */
export const signalNames: readonly string[] = [
  ...topics.map((topic) => topic),
  ...topics.map((topic) => `${topic} in headings`),
  ...names.map((name) => `${name} in headings`),
  ...names.map((name) => `${name} in the title`),
  ...names.map((name) => `${name} in the lead`),
  ...traits,
  ...shapes,
]

const trait = Object.fromEntries(traits.map((name, i) => [name, topics.length + i])) as Record<(typeof traits)[number], number>

/** Topics and traits of one sentence: how often each occurs, as pairs of index and count laid end to end. */
const shown = sentenceFact<readonly number[]>((sentence, lexicon) => {
  const pairs: number[] = []
  topics.forEach((topic, i) => {
    const { length } = termsOf(sentence, topic, lexicon)
    if (length > 0) pairs.push(i, length)
  })
  for (const name of traitsOf(sentence, lexicon)) pairs.push(trait[name], 1)
  return pairs
})

const clock = /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b/i
const minutes = /\b\d{1,3} ?(?:min(?:ute)?s?\b|['’′](?!\w))|\b\d+ ?h(?:ou)?rs?\b/i
const calendar =
  /\b(?:20[0-4]\d|[qh][1-4]|fy ?\d\d+|(?:january|february|march|april|june|july|august|september|october|november|december))\b/i
const rate = /\d ?%|\bper ?cent\b|\b\d+ ?x\b|\bout of \d/i
const money = /[$€£¥]\s?\d|\b\d+ ?(?:usd|eur|gbp|dollars|euros|pounds)\b/i
const version = /\bv?\d+\.\d+\.\d+\b|\bv\d+(?:\.\d+)?\b/i
const blank = /\[[^\]\n]{2,}\]|<[a-z][^>\n]{2,}>|_{3,}|\.{4,}|\{\{?[^}\n]+\}/i
const intention = /\b(?:will|should|shall|must|plan to|aim to|want to|going to|intend to|hope to|need to)\b/i

function* traitsOf(sentence: SentenceText, lexicon: Lexicon): Iterable<(typeof traits)[number]> {
  const { passage, text, words } = sentence
  const first = words[0]?.lower ?? ''
  const you = words.some(({ lower }) => lower === 'you' || lower === 'your' || lower === 'yours')
  if (text.trimEnd().endsWith('?')) {
    yield passage.role === 'heading' ? 'question-heading' : you ? 'question-to-you' : 'question'
  }
  if (you) yield 'you'
  if (passage.role !== 'heading' && passage.role !== 'cell' && termsOf(sentence, 'instruction-verbs', lexicon)[0]?.from === 0)
    yield 'instruction'
  const customers = termsOf(sentence, 'customer-nouns', lexicon)
  const intends = intention.test(text)
  if (intends) yield 'intention'
  if (customers.length > 0 && (intends || termsOf(sentence, 'aim-topic', lexicon).length > 0)) yield 'aim-toward-customers'
  if (customers[0] !== undefined && customers[0].from <= 1 && words.length > customers[0].to + 1) yield 'customer-acts'
  if (first === 'we' || (first === 'our' && words.length > 3)) yield 'company-acts'
  if (/\d/.test(text)) {
    if (minutes.test(text)) yield 'minutes'
    if (clock.test(text)) yield 'clock'
    if (rate.test(text)) yield 'share-or-rate'
    if (money.test(text)) yield 'money'
    if (version.test(text)) yield 'version'
  }
  if (calendar.test(text)) yield 'calendar'
  if (blank.test(text)) yield 'blank-to-fill'
  // Marks belong to the passage; its first sentence answers for them.
  if (sentence !== passage.sentences[0]) return
  if (passage.marks.some(({ type }) => type === 'code')) yield 'inline-code'
  const link = passage.marks.find(({ type }) => type === 'link')
  if (link !== undefined) yield link.end - link.start > passage.text.length * 0.8 ? 'link-alone' : 'link'
  if (passage.item?.checked != null) yield 'task-box'
}

/** Which names of documents and sections a heading, title or opening sentence holds: the indices of `names`, each once. */
const named = sentenceFact<readonly number[]>(namesIn)

function namesIn(sentence: SentenceText, lexicon: Lexicon): readonly number[] {
  return names.flatMap((name, i) => (termsOf(sentence, name, lexicon).length > 0 ? [i] : []))
}

/** Words of the opening that still say what the document is. */
const leadLength = 60

/** What the document's kind is told from: one number from about 0 to 3 a signal, named by `signalNames`. */
export const kindSignals = fact<readonly number[]>((analysis) => {
  const { document } = analysis
  const body = new Float64Array(topics.length + traits.length)
  const topicHeadings = new Float64Array(topics.length)
  const namedHeadings = new Float64Array(names.length)
  const inTitle = new Float64Array(names.length)
  const inLead = new Float64Array(names.length)
  const title = document.sections.find(({ heading }) => heading !== undefined)?.heading
  let words = 0
  let headings = 0
  let inLongSentences = 0
  for (const sentence of document.sentences) {
    const heading = sentence.reading.passage.role === 'heading'
    const pairs = shown(sentence, analysis)
    const size = sentence.reading.words.length
    for (let i = 0; i < pairs.length; i += 2) {
      const at = pairs[i]!
      if (heading && at < topics.length) topicHeadings[at]! += 1
      else body[at]! += pairs[i + 1]!
    }
    if (heading) {
      headings += 1
      for (const at of named(sentence, analysis)) {
        namedHeadings[at]! += 1
        if (sentence.passage === title) inTitle[at] = 1
      }
    } else {
      if (words < leadLength) for (const at of named(sentence, analysis)) inLead[at] = 1
      words += size
      if (size > 20) inLongSentences += size
    }
  }
  for (const text of [document.frontMatter.title ?? '', fileName(analysis.path)]) {
    for (const at of namesIn(plainSentence(text), analysis.lexicon)) inTitle[at] = 1
  }
  return [
    ...body.subarray(0, topics.length).map((count) => Math.log1p((count * 100) / (words + 50))),
    ...topicHeadings.map((count) => Math.sqrt(count / (headings + 2))),
    ...namedHeadings.map((count) => Math.sqrt(count / (headings + 2))),
    ...inTitle,
    ...inLead,
    ...body.subarray(topics.length).map((count) => Math.sqrt(count / (document.sentences.length + 5))),
    ...shapesOf(analysis, words, inLongSentences),
  ]
})

function fileName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replaceAll('_', ' ')
}

function plainSentence(text: string): SentenceText {
  const passage: PassageText = {
    role: 'heading',
    text,
    marks: [],
    source: { start: 0, end: 0 },
    runs: [],
    sentences: [],
    depth: 1,
    item: undefined,
    cell: undefined,
    quoted: false,
    language: '',
  }
  return { passage, start: 0, end: text.length, text, words: splitWords(text, 0, text.length) }
}

function shapesOf({ document }: Analysis, words: number, inLongSentences: number): readonly number[] {
  const size = { heading: 0, paragraph: 0, item: 0, cell: 0, code: 0 }
  let all = 1
  for (const { reading } of document.passages) {
    size[reading.role] += reading.text.length
    all += reading.text.length
  }
  return [size.code / all, size.item / all, size.cell / all, size.heading / all, inLongSentences / (words + 1), Math.log10(words + 10) / 2]
}
