import type { Block, Sentence } from '../document/document.ts'
import { createMemory } from '../document/memory.ts'
import type { PassageText, SentenceText } from '../document/passage.ts'
import { splitWords } from '../document/split-words.ts'
import { type Lexicon, termsIn, termsOf, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { agendaLikeness } from './review/agenda-likeness.ts'
import { documentSum } from './stretch-fact.ts'

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
  'workplace-topic',
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
  'states-an-aim',
  'helps-customers',
  'growth-or-cut',
  'names-an-owner',
  'obligation',
  'handle-or-channel',
  'defines-software',
  'asks-to-tell',
  'past-finding',
  'for-whom',
  'rival',
  'plan-line',
] as const

/** What only the document as a whole can show. */
const shapes = [
  'plan-coverage',
  'engineering-coverage',
  'unplanned-engineering',
  'agenda-likeness',
  'code-share',
  'item-share',
  'cell-share',
  'heading-share',
  'long-sentences',
  'length',
] as const

/** What the labels of a plan name between them, and those of a page for engineers. */
const planTopics = ['aim-topic', 'planning-topic', 'measure-topic', 'market-topic', 'need-topic', 'customer-nouns'] as const
const engineeringTopics = ['software-topic', 'setup-topic', 'decision-topic', 'change-topic', 'delivery-topic'] as const

/** The names of all signals, in the order of `kindSignals`. */
export const signalNames: readonly string[] = [
  ...topics.map((topic) => topic),
  ...topics.map((topic) => `${topic} in headings`),
  ...names.map((name) => `${name} in headings`),
  ...names.map((name) => `${name} in labels`),
  ...names.map((name) => `${name} in the title`),
  ...names.map((name) => `${name} in the lead`),
  ...names.map((name) => `${name} as the head of the title`),
  ...topics.map((topic) => `${topic} in the lead`),
  ...traits,
  ...shapes,
]

const trait = Object.fromEntries(traits.map((name, i) => [name, topics.length + i])) as Record<(typeof traits)[number], number>

/** Topics and traits of one sentence: how often each occurs, as pairs of index and count laid end to end. */
const shown = sentenceFact<readonly number[]>((sentence, lexicon) => {
  const pairs: number[] = []
  const found = termsIn(sentence, lexicon)
  for (let i = 0; i < topics.length; i += 1) {
    const count = found.get(topics[i]!)?.length ?? 0
    if (count > 0) pairs.push(i, count)
  }
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

/** "Our goal is to …", "we aim to …", "the purpose of X is …", "so as to become …". */
const aim =
  /\b(?:goals?|objectives?|aims?|mission|vision|purpose|ambition|intention|strategy|priority|priorities|focus)\b(?: (?:of|for|here|in) [^.;:]{1,60})? (?:is|are|was|will be)\b|\bwe(?:['’]re| are)? (?:aim|aiming|strive|striving|seek|seeking|want|hope|intend|plan|believe|envision|imagine|exist|aspire|commit|committed|focus|focused|focusing|will)\b/i
const handle = /(?:^|[\s(,/])[@#~][a-z][\w-]{2,}|\b[\w.+-]+@[\w-]+\.[a-z]{2,}/i
const software =
  /\b(?:is|are|provides|offers) (?:a|an|the)? ?(?:[\w-]+ ){0,4}(?:library|package|module|plugin|plug-in|tool|toolkit|framework|command|cli|api|server|client|wrapper|extension|driver|parser|utility|script|function|class|method|component|app template|starter)\b/i
const telling =
  /\b(?:tell (?:me|us)|describe (?:a|the|your|how)|walk (?:me|us) through|can you (?:tell|show|describe|remember|think)|what (?:was|were|do|did|would|is|are) (?:your|you|the (?:hardest|last|first|most))|how (?:do|did|would|often) you|when did you|why did you|have you ever|on a scale)\b/i
const found =
  /\b(?:we (?:found|learned|learnt|heard|saw|observed|asked|interviewed|spoke|talked|tested|noticed|surveyed)|(?:participants|respondents|interviewees|most people|users|they|people) (?:said|told|mentioned|reported|felt|wanted|struggled|were|had|found|expected|expressed|described))\b/i
const audience =
  /\b(?:audience|aimed at|intended for|targeted (?:at|to)|for (?:people|those|anyone|everyone|teams|companies|organi[sz]ations) (?:who|that|with)|who (?:need|want|are|use|have|work))\b/i
/** Single words that show a trait; one look-up a word is much cheaper than an expression a trait. */
const wordTraits = new Map<string, (typeof traits)[number]>([
  ...wordsOf('will should shall must want going intend hope need', 'intention'),
  ...wordsOf('help enable allow empower support serve give make', 'helps-customers', ['', 's', 'ing']),
  ...wordsOf(
    'increas grow reduc decreas improv boost doubl rais lower expand strengthen maximis maximiz minimis minimiz',
    'growth-or-cut',
    ['', 'e', 's', 'es', 'ing'],
  ),
  ...wordsOf('accelerat attract acquir retain convert drive driv reach', 'growth-or-cut', ['', 'e', 's', 'es', 'ing']),
  ...wordsOf('owner owners responsible accountable dri assignee', 'names-an-owner'),
  ...wordsOf('prohibited entitled required forbidden', 'obligation'),
  ...wordsOf('competitor competitors competing unlike versus vs incumbent incumbents differentiate differentiates differentiator', 'rival'),
  ...wordsOf('alternative alternatives', 'rival'),
])

function wordsOf(stems: string, name: (typeof traits)[number], endings: readonly string[] = ['']): [string, (typeof traits)[number]][] {
  return stems.split(' ').flatMap((stem) => endings.map((ending): [string, (typeof traits)[number]] => [stem + ending, name]))
}

function* traitsOf(sentence: SentenceText, lexicon: Lexicon): Iterable<(typeof traits)[number]> {
  const { passage, text, words } = sentence
  const first = words[0]?.lower ?? ''
  const spoken = new Set<(typeof traits)[number]>()
  let you = false
  for (const { lower } of words) {
    if (lower === 'you' || lower === 'your' || lower === 'yours') you = true
    const shows = wordTraits.get(lower)
    if (shows !== undefined) spoken.add(shows)
    if (lower === 'must' || lower === 'shall') spoken.add('obligation')
  }
  if (text.trimEnd().endsWith('?')) {
    yield passage.role === 'heading' ? 'question-heading' : you ? 'question-to-you' : 'question'
  }
  if (you) yield 'you'
  if (passage.role !== 'heading' && passage.role !== 'cell' && termsOf(sentence, 'instruction-verbs', lexicon)[0]?.from === 0)
    yield 'instruction'
  if (
    (passage.role === 'item' || passage.role === 'cell' || passage.role === 'heading') &&
    termsOf(sentence, 'plan-verbs', lexicon)[0]?.from === 0
  )
    yield 'plan-line'
  const customers = termsOf(sentence, 'customer-nouns', lexicon)
  const intends = spoken.has('intention')
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
  if (/[[<_.{]/.test(text) && blank.test(text)) yield 'blank-to-fill'
  if (aim.test(text)) yield 'states-an-aim'
  if (customers.length === 0) spoken.delete('helps-customers')
  yield* spoken
  if (/[@#~]/.test(text) && handle.test(text)) yield 'handle-or-channel'
  if (software.test(text)) yield 'defines-software'
  if (telling.test(text)) yield 'asks-to-tell'
  if (found.test(text)) yield 'past-finding'
  if (audience.test(text)) yield 'for-whom'
  // Marks belong to the passage; its first sentence answers for them.
  if (sentence !== passage.sentences[0]) return
  if (passage.marks.some(({ type }) => type === 'code')) yield 'inline-code'
  const link = passage.marks.find(({ type }) => type === 'link')
  if (link !== undefined) yield link.end - link.start > passage.text.length * 0.8 ? 'link-alone' : 'link'
  if (passage.item?.checked != null) yield 'task-box'
}

/** Which names of documents and sections a heading, title or opening sentence holds: the indices of `names`, each once. */
const named = sentenceFact<readonly number[]>(namesIn)

/** Topics and names of the label a sentence is or starts with; `undefined` where it has none. */
const labelled = sentenceFact<{ readonly topics: readonly number[]; readonly names: readonly number[] } | undefined>(
  (sentence, lexicon) => {
    const end = labelEnd(sentence)
    if (end === 0) return undefined
    const within = (list: readonly WordClass[]): readonly number[] =>
      list.flatMap((name, i) => (termsOf(sentence, name, lexicon).some(({ from }) => from < end) ? [i] : []))
    return { topics: within(topics), names: within(names) }
  },
)

/** Longest label in words. */
const longestLabel = 8

/** How many words at the start of a sentence label what follows: a heading, a head cell, a short bold line, "Goals:"; 0 for none. */
function labelEnd({ passage, words, text, start }: SentenceText): number {
  if (passage.role === 'heading' || passage.cell?.row === 0) return words.length
  if (passage.sentences[0]?.start !== start || words.length === 0) return 0
  const bold = passage.marks.find((mark) => mark.type === 'strong' && mark.start <= start + 2)
  const colon = text.indexOf(':')
  const stop = Math.max(bold?.end ?? 0, colon < 0 ? 0 : start + colon)
  const count = words.filter(({ end }) => end <= stop).length
  return count <= longestLabel ? count : 0
}

function namesIn(sentence: SentenceText, lexicon: Lexicon): readonly number[] {
  const found = termsIn(sentence, lexicon)
  let held = none
  for (let i = 0; i < names.length; i += 1) if (found.has(names[i]!)) held = [...held, i]
  return held
}

const none: readonly number[] = []

/** Longer documents are not asked whether they are an agenda: it would cost too much at every keystroke. Words. */
const longestAgenda = 6000

/** Words of the opening that still say what the document is. */
const leadLength = 60

const shownInBlock = blockFact((block, analysis) => {
  const body = new Map<number, number>()
  const headingTopics: number[] = []
  const sum = { labels: 0, headings: 0, words: 0, inLongSentences: 0 }
  const labelTopics: number[] = []
  const labelNames: number[] = []
  const headingNames: number[] = []
  for (const sentence of block.sentences) {
    const heading = sentence.reading.passage.role === 'heading'
    const pairs = shown(sentence, analysis)
    for (let i = 0; i < pairs.length; i += 2) {
      const at = pairs[i]!
      if (heading && at < topics.length) headingTopics.push(at)
      else body.set(at, (body.get(at) ?? 0) + pairs[i + 1]!)
    }
    const label = labelled(sentence, analysis)
    if (label !== undefined) {
      sum.labels += 1
      labelTopics.push(...label.topics)
      labelNames.push(...label.names)
    }
    const size = sentence.reading.words.length
    if (heading) {
      sum.headings += 1
      headingNames.push(...named(sentence, analysis))
    } else {
      sum.words += size
      if (size > 20) sum.inLongSentences += size
    }
  }
  return { ...sum, body: [...body].flat(), headingTopics, labelTopics, labelNames, headingNames }
})

/** How many characters a block has of each role. */
const sizesOfBlock = blockFact(({ passages }) => {
  const size = { heading: 0, paragraph: 0, item: 0, cell: 0, code: 0 }
  for (const { reading } of passages) size[reading.role] += reading.text.length
  return size
})

/** The same of many blocks. Indices of topics are those of the topics any label has. */
const shownInDocument = documentSum(shownInBlock, (parts) => {
  const body = new Float64Array(topics.length + traits.length)
  const headingTopics: number[] = []
  const labelTopics = new Set<number>()
  const labelNames: number[] = []
  const headingNames: number[] = []
  const sum = { labels: 0, headings: 0, words: 0, inLongSentences: 0 }
  for (const part of parts) {
    for (let i = 0; i < part.body.length; i += 2) body[part.body[i]!]! += part.body[i + 1]!
    for (const at of part.headingTopics) headingTopics.push(at)
    for (const at of part.labelTopics) labelTopics.add(at)
    for (const at of part.labelNames) labelNames.push(at)
    for (const at of part.headingNames) headingNames.push(at)
    sum.labels += part.labels
    sum.headings += part.headings
    sum.words += part.words
    sum.inLongSentences += part.inLongSentences
  }
  const pairs: number[] = []
  body.forEach((count, at) => {
    if (count > 0) pairs.push(at, count)
  })
  return { ...sum, body: pairs, headingTopics, labelTopics: [...labelTopics], labelNames, headingNames }
})

/** What the document's kind is told from: one number from about 0 to 3 a signal, named by `signalNames`. */
export const kindSignals = fact<readonly number[]>((analysis) => {
  const { document } = analysis
  const body = new Float64Array(topics.length + traits.length)
  const topicHeadings = new Float64Array(topics.length)
  const namedHeadings = new Float64Array(names.length)
  const inTitle = new Float64Array(names.length)
  const inLead = new Float64Array(names.length)
  const titleHead = new Float64Array(names.length)
  const leadTopics = new Float64Array(topics.length)
  const title = document.sections.find(({ heading }) => heading !== undefined)?.heading
  const labelTopics = new Uint8Array(topics.length)
  const labelNames = new Float64Array(names.length)
  const { labels, headings, words, inLongSentences, ...shares } = shownInDocument(analysis)
  for (let i = 0; i < shares.body.length; i += 2) body[shares.body[i]!] = shares.body[i + 1]!
  for (const at of shares.headingTopics) topicHeadings[at]! += 1
  for (const at of shares.labelTopics) labelTopics[at] = 1
  for (const at of shares.labelNames) labelNames[at]! += 1
  for (const at of shares.headingNames) namedHeadings[at]! += 1
  if (title !== undefined) for (const at of shownInBlock(title.block, analysis).headingNames) inTitle[at] = 1
  let before = 0
  for (const block of document.blocks) {
    if (before >= leadLength) break
    readLead(block, before)
    before += shownInBlock(block, analysis).words
  }
  const titles = [document.frontMatter.title ?? '', fileName(analysis.path)].filter(Boolean).map(plainSentence)
  for (const sentence of titles) for (const at of namesIn(sentence, analysis.lexicon)) inTitle[at] = 1
  const heads = [...(title?.reading.sentences.slice(0, 1) ?? []), ...titles]
    .map((sentence) => headOf(sentence, analysis.lexicon))
    .filter((at) => at >= 0)
  for (const at of heads) titleHead[at]! += 1 / heads.length
  const coverage = (list: readonly (typeof topics)[number][]): number =>
    list.filter((topic) => labelTopics[topics.indexOf(topic)] === 1).length / list.length
  const planned = coverage(planTopics)
  const review = names.indexOf('review-titles')
  const mayBeAgenda = labelNames[review]! + inTitle[review]! > 0 || body[trait.minutes]! + body[trait.clock]! > 1
  return [
    ...body.subarray(0, topics.length).map((count) => Math.log1p((count * 100) / (words + 50))),
    ...topicHeadings.map((count) => Math.sqrt(count / (headings + 2))),
    ...namedHeadings.map((count) => Math.sqrt(count / (headings + 2))),
    ...labelNames.map((count) => Math.sqrt(count / (labels + 2))),
    ...inTitle,
    ...inLead,
    ...titleHead,
    ...leadTopics.map((count) => Math.log1p(count)),
    ...body.subarray(topics.length).map((count) => Math.sqrt(count / (document.sentences.length + 5))),
    planned,
    coverage(engineeringTopics),
    Math.log1p((body[topics.indexOf('software-topic')]! * 100) / (words + 50)) * (1 - planned),
    words <= longestAgenda && mayBeAgenda ? agendaLikeness(analysis).strength : 0,
    ...shapesOf(analysis, words, inLongSentences),
  ]

  /** Reads the sentences of a block that the opening of the document has in it. */
  function readLead(block: Block, wordsBefore: number): void {
    let before = wordsBefore
    for (const sentence of block.sentences) {
      if (before >= leadLength) return
      if (sentence.reading.passage.role === 'heading') continue
      const pairs = shown(sentence, analysis)
      for (const at of named(sentence, analysis)) inLead[at] = 1
      for (let i = 0; i < pairs.length; i += 2) if (pairs[i]! < topics.length) leadTopics[pairs[i]!]! += pairs[i + 1]!
      before += sentence.reading.words.length
    }
  }
})

/** Names of the signals that one heading gives by its words. */
export function headingSignals({ reading }: Pick<Sentence, 'reading'>, { lexicon }: Pick<Analysis, 'lexicon'>): readonly string[] {
  const found = termsIn(reading, lexicon)
  return [...topics, ...names].filter((name) => found.has(name)).map((name) => `${name} in headings`)
}

/** Words after which a title only says more of what it has named: "Roadmap for …", "Guide to …". */
const after = new Set(['for', 'of', 'to', 'on', 'in', 'with', 'from', 'at', 'about', 'by', 'as', 'and'])

/** The kind of thing a title says the document is: the last name before it goes on to say of what; -1 for none. */
function headOf(sentence: SentenceText, lexicon: Lexicon): number {
  const found = names.flatMap((name, i) => termsOf(sentence, name, lexicon).map(({ from, to }) => ({ i, from, to })))
  if (found.length === 0) return -1
  const start = Math.min(...found.map(({ from }) => from))
  const stop = sentence.words.findIndex(({ lower }, at) => at > start && after.has(lower))
  const held = found.filter(({ from }) => stop < 0 || from < stop)
  return held.reduce((last, one) => (one.to > last.to || (one.to === last.to && one.from < last.from) ? one : last)).i
}

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
    memory: createMemory(),
  }
  return { passage, start: 0, end: text.length, text, words: splitWords(text, 0, text.length), memory: createMemory() }
}

const sizesOfDocument = documentSum(sizesOfBlock, (parts) => {
  const size = { heading: 0, paragraph: 0, item: 0, cell: 0, code: 0 }
  for (const part of parts) for (const role of roles) size[role] += part[role]
  return size
})

const roles = ['heading', 'paragraph', 'item', 'cell', 'code'] as const

function shapesOf(analysis: Analysis, words: number, inLongSentences: number): readonly number[] {
  const size = sizesOfDocument(analysis)
  const all = 1 + roles.reduce((sum, role) => sum + size[role], 0)
  return [size.code / all, size.item / all, size.cell / all, size.heading / all, inLongSentences / (words + 1), Math.log10(words + 10) / 2]
}
