import type { Span } from '../base/span.ts'
import type { Block, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { clauseAt } from './clauses.ts'
import { customerGains } from './customer-gains.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { blocksWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'

/** An exchange, partnership or programme as one part of a document tells it. */
export interface ExchangeSides {
  /** Where it is introduced, or the first gain if only the heading introduces it. */
  readonly span: Span
  readonly words: string
  /** How many clauses say what the organisation gets, and what the other side gets. */
  readonly companyGets: number
  readonly customerGets: number
}

interface Sides {
  readonly frame: boolean
  readonly from: number
  readonly to: number
  readonly companyGets: number
  readonly customerGets: number
  /** First word of what is harvested, or -1: ours if what leads to it says so. */
  readonly harvest: number
  /** The word for an organisation by which it says who gets something, or none. */
  readonly noun: string
  /** Whether it says by itself that what is harvested is what the undertaking is for. */
  readonly returns: boolean
}

const others = new Set(['they', 'them', 'you', 'each', 'both', 'everyone', 'everybody', 'their', 'who'])
/** "Which lets us train the model": what the other side does makes something possible for us. */
const letsUs = /\b(?:lets?|allows?|enables?|helps?|means|saves|brings?|gives?|earns?|spares?) us\b/i
const brings = /^(?:brings?|gives?|saves?)/i

/** An organisation by what it is, as its own plan calls it. */
const organisations = new Set(
  `clinic hospital practice school academy nursery college university museum gallery library theatre orchestra opera festival zoo park garden club gym
  studio shop store supermarket bakery brewery winery restaurant hotel resort spa airline railway bank insurer fund society union association chamber
  council city town department ministry agency charity trust foundation church parish vendor company firm business startup brand team label publisher
  newspaper magazine station cooperative co-operative co-op mill farm dairy factory manufacturer retailer operator utility landlord housing venue centre
  center programme program project platform app product group house we`.split(/\s+/),
)

/** What people pay, and that it grows less. */
const cheaper =
  /\b(?:fees?|prices?|rents?|dues|bills?|charges?|premiums?|fares?|tuition)\b[^.;]{0,20}\b(?:drops?|falls?|halv\w+|waiv\w+|fro[sz]\w+|low\w*|down|less|sinks?|come down)\b/i

/** What they get by its label, or in words addressed to them: "Value prop: …", "we save you two days a month". */
const offersThem =
  /^\W*(?:value prop(?:osition)?|what (?:they|partners|customers|clients|members|guests|users) get|(?:customer|client|partner|member|guest|user) (?:value|benefits?))\b\W|\bwe (?:save|give|offer|spare|bring) you\b/i

const ourselves = new Set(['us', 'we', 'our'])

/** What one sentence says of an exchange. */
const sides = partyFact<Sides>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const named = other(parties)
  const frame = termsOf(sentence, 'exchange-frames', lexicon)[0]
  let companyGets = 0
  let customerGets = 0
  let at: number | undefined
  let noun = ''
  for (const verb of termsOf(sentence, 'getting-verbs', lexicon)) {
    const subject = subjectOf(verb.from)
    if (subject === 'other') customerGets += 1
    else if (subject === 'own') {
      companyGets += 1
      at ??= Math.max(0, verb.from - 1)
    }
  }
  for (const verb of termsOf(sentence, 'bringing-verbs', lexicon)) {
    const next = words[verb.to]?.lower ?? ''
    const later = words.slice(verb.to, verb.to + 8).map(({ lower }) => lower)
    const company = ourselves.has(next) ? next === 'us' : later.some((word, i) => word === 'us' && later[i - 1] !== 'with')
    if (company) {
      companyGets += 1
      at ??= verb.from
    } else if (next === 'their' && named.some(({ party, to }) => party === 'customer' && to <= verb.from)) {
      // "Installers share their order book": what they give, not what they get.
    } else if (others.has(next) || named.some(({ party, from }) => party === 'customer' && from >= verb.to && from <= verb.to + 2))
      customerGets += 1
  }
  const lets = letsUs.exec(sentence.text)
  if (lets !== null && !brings.test(lets[0])) {
    companyGets += 1
    at ??= Math.max(
      0,
      words.findLastIndex(({ start }) => start <= sentence.start + lets.index),
    )
  }
  const harvested = termsOf(sentence, 'harvest-words', lexicon)
  if (companyGets === 0)
    for (const verb of termsOf(sentence, 'coming-by-verbs', lexicon)) {
      if (!harvested.some(({ from }) => from >= verb.to && from - verb.to <= 8)) continue
      const who = ownSubject(verb.from)
      if (who < 0) continue
      companyGets += 1
      at ??= who
      noun = words[verb.from - 1]!.lower
      break
    }
  if (termsOf(sentence, 'exchange-words', lexicon).length > 0) customerGets += 1
  else if (companyGets === 0 && termsOf(sentence, 'reward-words', lexicon).length > 0) customerGets += 1
  if (
    termsOf(sentence, 'given-in-return', lexicon).some(
      ({ from }) => companyGets === 0 || /^(?:for|to|in|both|each)$/.test(words[from]!.lower),
    )
  )
    customerGets += 1
  if (cheaper.test(sentence.text)) customerGets += 1
  if (offersThem.test(sentence.text)) customerGets += 1
  const returned = termsOf(sentence, 'returns-named', lexicon)[0]
  const returns = returned !== undefined && harvested.some(({ from }) => from >= returned.to) && /[:–—]/.test(sentence.text)
  // "Roadmap confidence" is nobody's gain but ours.
  const ofOurs =
    (returns || companyGets > 0 || sentence.passage.cell !== undefined) &&
    harvested.length > 1 &&
    !named.some(({ party }) => party === 'customer')
  if (!ofOurs && other(customerGains).some(({ clear }) => clear)) customerGets += 1
  const from = frame?.from ?? at ?? 0
  const { to } = clauseAt(sentence, from, Math.min(words.length, from + 1))
  return { frame: frame !== undefined, from, to, companyGets, customerGets, harvest: harvested[0]?.from ?? -1, noun, returns }

  /** "The clinic picks up …", "Museum grows …": an organisation as such right before the verb; the index of its first word, or -1. */
  function ownSubject(verb: number): number {
    const last = words[verb - 1]
    if (last === undefined || !organisations.has(last.lower)) return -1
    const before = words[verb - 2]?.lower
    return before === 'the' || before === 'our'
      ? verb - 2
      : before === undefined || /[.:;,–—]\s*$/.test(sentence.passage.text.slice(words[verb - 2]!.end, last.start))
        ? verb - 1
        : -1
  }

  /** Whose verb it is: the last side that was named before it. */
  function subjectOf(verb: number): 'own' | 'other' | undefined {
    for (let before = verb - 1; before >= Math.max(0, verb - 12); before -= 1) {
      const { lower } = words[before]!
      const party = named.find(({ from, to }) => from <= before && before < to)?.party
      const own = organisations.has(lower) && /^(?:the|our)$/.test(words[before - 1]?.lower ?? '')
      if (own) {
        noun = lower
        return 'own'
      }
      if (others.has(lower) || party === 'customer') return 'other'
      if (ourselves.has(lower) || party === 'company') return 'own'
    }
    // Somebody else, by whatever name: "Friends pay 60 € and get in without queueing".
    return verb > 0 ? 'other' : undefined
  }
})

const framed = sentenceFact((sentence, lexicon) => termsOf(sentence, 'exchange-frames', lexicon).length > 0)

/** What a block tells of either side; headings, cells and quotations tell only what customers get, and only of the part above them. */
interface BlockSides {
  readonly place: Sentence | undefined
  readonly gain: Sentence | undefined
  readonly companyGets: number
  readonly customerGets: number
  readonly customerGetsAnywhere: number
  /** First of what is harvested in an item, a cell or a sentence that says so. */
  readonly harvest: Sentence | undefined
  /** Whether that needs a heading or a lead-in to say whose it is. */
  readonly led: boolean
}

const namesSomebody = partyFact((_sentence, _lexicon, _roster, other) => other(parties).some(({ party }) => party === 'customer'))

/** Whether a table has rows or columns for those on the other side. */
function sidedTable({ passages }: Block, analysis: Analysis): boolean {
  return passages.some(
    ({ reading: { cell }, sentences }) =>
      cell !== undefined && (cell.column === 0 || cell.row === 0) && sentences.some((one) => namesSomebody(one, analysis)),
  )
}

/** "A partnership with clinics. The clinic gains an hour": there, what the clinic has is the other side's. */
function isOtherSide(noun: string, { sentences }: Block): boolean {
  if (noun === '') return false
  const stem = noun.replace(/y$/, '')
  const opposed = new RegExp(String.raw`\b(?:with|between us and)\b[^.;:]{0,40}\b${stem}(?:s|es|y|ies)?\b`, 'i')
  return sentences.some(({ reading }) => opposed.test(reading.text))
}

const sidesOfBlock = blockFact<BlockSides>((block, analysis) => {
  let place: Sentence | undefined
  let gain: Sentence | undefined
  let companyGets = 0
  let customerGets = 0
  let customerGetsAnywhere = 0
  let harvest: Sentence | undefined
  let led = true
  for (const sentence of block.sentences) {
    const told = sides(sentence, analysis)
    customerGetsAnywhere += told.customerGets
    const { role, quoted } = sentence.passage.reading
    if (role !== 'heading' && !quoted && told.harvest >= 0 && told.customerGets === 0) {
      if (told.returns && led) [harvest, led] = [sentence, false]
      else if (role === 'item' || (role === 'cell' && sentence.passage.reading.cell!.row > 0 && !sidedTable(block, analysis)))
        harvest ??= sentence
    }
    if (role === 'heading' || role === 'cell' || quoted) continue
    if (told.frame) place ??= sentence
    if (told.companyGets > 0 && isOtherSide(told.noun, block)) {
      customerGets += told.companyGets + told.customerGets
      continue
    }
    if (told.companyGets > 0) gain ??= sentence
    companyGets += told.companyGets
    customerGets += told.customerGets
  }
  return { place, gain, companyGets, customerGets, customerGetsAnywhere, harvest, led }
})

/** What a row leaves out: what its side gets or gives, or all of the other side. */
type Lacking = 'gets' | 'gives' | 'other side'

/** A row of a table of who gives and gets what, of which one side is left empty. */
export interface HalfRow {
  readonly span: Span
  readonly words: string
  readonly lacks: Lacking
}

/** What a column of a table of who gives and gets what is for: what its row's side gets or gives, or what we have from it. */
export const exchangeColumn = sentenceFact(({ text, words }) =>
  words.length > 5
    ? undefined
    : /\b(?:our|for us|us)\b/i.test(text) && /\b(?:benefits?|gains?|get|value|return)\b/i.test(text)
      ? 'ours'
      : /\b(?:gets?|receives?|gains?|benefits?)\b/i.test(text)
        ? 'gets'
        : /\b(?:gives?|pays?|contributes?|brings?|invests?)\b/i.test(text)
          ? 'gives'
          : undefined,
)

const halfRowsOfBlock = blockFact<readonly { readonly shown: Sentence; readonly lacks: Lacking }[]>((block, analysis) => {
  const found: { shown: Sentence; lacks: Lacking }[] = []
  const columns: ('gets' | 'gives' | 'ours' | undefined)[] = []
  for (const { reading, sentences } of block.passages)
    if (reading.cell?.row === 0 && reading.cell.table === 0)
      columns[reading.cell.column] = sentences[0] === undefined ? undefined : exchangeColumn(sentences[0], analysis)
  const ours = columns.indexOf('ours')
  if (ours >= 0 && !columns.includes('gets') && !columns.includes('gives'))
    for (const { reading, sentences } of block.passages) {
      const first = sentences[0]
      if (
        found.length === 0 &&
        reading.cell !== undefined &&
        reading.cell.row > 0 &&
        reading.cell.column === ours &&
        first !== undefined &&
        first.reading.words.length > 0
      )
        found.push({ shown: first, lacks: 'other side' })
    }
  const gets = columns.indexOf('gets')
  const gives = columns.indexOf('gives')
  if (gets < 0 || gives < 0) return found
  const rows = new Map<number, Map<number, Sentence | undefined>>()
  for (const { reading, sentences } of block.passages) {
    const { cell } = reading
    if (cell === undefined || cell.row === 0 || cell.table !== 0) continue
    const row = rows.get(cell.row) ?? new Map<number, Sentence | undefined>()
    rows.set(
      cell.row,
      row.set(
        cell.column,
        sentences.find((one) => one.reading.words.length > 0),
      ),
    )
  }
  for (const row of rows.values()) {
    const [got, given] = [row.get(gets), row.get(gives)]
    if (got !== undefined && given === undefined) found.push({ shown: got, lacks: 'gives' })
    else if (got === undefined && given !== undefined) found.push({ shown: given, lacks: 'gets' })
  }
  return found
})

const laidOut = blocksWith((block, analysis) => halfRowsOfBlock(block, analysis).length > 0)

/** The rows, in document order; none of a table where nothing at all is filled in on one side, which is still being written. */
export const halfRows = fact<readonly HalfRow[]>((analysis) =>
  laidOut(analysis).flatMap((block) =>
    halfRowsOfBlock(block, analysis).map(({ shown, lacks }) => ({
      span: locate(shown),
      words: lacks === 'other side' ? rowTold(shown) : shown.reading.text.replace(/\s+/g, ' '),
      lacks,
    })),
  ),
)

/** A cell that says little by itself, with its row and its column: "Students, Value to us: low". */
function rowTold({ passage, reading }: Sentence): string {
  const own = reading.text.replace(/\s+/g, ' ')
  const at = passage.reading.cell
  if (at === undefined) return own
  const textAt = (row: number, column: number): string =>
    passage.block.passages
      .find(({ reading: { cell } }) => cell?.table === at.table && cell.row === row && cell.column === column)
      ?.reading.text.replace(/\s+/g, ' ')
      .trim() ?? ''
  const names = [at.column === 0 ? '' : textAt(at.row, 0), textAt(0, at.column)].filter((name) => name !== '')
  return names.length === 0 ? own : `${names.join(', ')}: ${own}`
}

/** Where something is told of what the company gets: only there can be an exchange. */
const gaining = blocksWith((block, analysis) => sidesOfBlock(block, analysis).gain !== undefined)

const placing = blocksWith((block, analysis) => sidesOfBlock(block, analysis).place !== undefined)

const harvesting = blocksWith((block, analysis) => sidesOfBlock(block, analysis).harvest !== undefined)

const framedStrongly = sentenceFact((sentence, lexicon) => termsOf(sentence, 'strong-exchange-frames', lexicon).length > 0)
const leadsToReturns = sentenceFact(
  (sentence, lexicon) => sentence.words.length <= 14 && termsOf(sentence, 'returns-named', lexicon).length > 0,
)

/** The outermost part around a section, itself at least, whose heading speaks of an exchange. */
function framedPart(section: Section, analysis: Analysis): Section | undefined {
  let found: Section | undefined
  for (let at: Section | undefined = section; at !== undefined; at = at.parent)
    if (at.heading?.sentences.some((one) => framedStrongly(one, analysis))) found = at
  return found
}

function givenWithin(section: Section, analysis: Analysis): boolean {
  return (
    section.blocks.some((block) => sidesOfBlock(block, analysis).customerGetsAnywhere > 0) ||
    section.children.some((child) => givenWithin(child, analysis))
  )
}

/** What is harvested under the name of an exchange where nothing at all in it says what the other side has from it. */
function harvests(analysis: Analysis): ExchangeSides[] {
  const found: ExchangeSides[] = []
  const seen = new Set<Section>()
  for (const block of [...harvesting(analysis), ...gaining(analysis)]) {
    const part = framedPart(block.section, analysis)
    if (part === undefined || seen.has(part)) continue
    const { gain, harvest, led } = sidesOfBlock(block, analysis)
    const shown = gain ?? harvest!
    if (gain === undefined && led) {
      const lead = leadIn(shown.passage, analysis)?.sentences ?? []
      if (![...(block.section.heading?.sentences ?? []), ...lead].some((one) => leadsToReturns(one, analysis))) continue
    }
    if (!saidOfThePlan(shown, analysis) || namedAsOther(sides(shown, analysis).noun, part)) continue
    seen.add(part)
    if (givenWithin(part, analysis)) continue
    const { words, passage } = shown.reading
    const first = gain === undefined ? 0 : sides(shown, analysis).from
    const [start, end] = [words[first]!.start, words[Math.min(words.length, first + longestShown) - 1]!.end]
    found.push({
      span: locate(shown, start, end),
      words: passage.text.slice(start, end).replace(/\s+/g, ' '),
      companyGets: 1,
      customerGets: 0,
    })
  }
  return found
}

/** "Partnership with the school": there, the school is the other side. */
function namedAsOther(noun: string, { title, parent }: Section): boolean {
  if (noun === '') return false
  const opposed = new RegExp(String.raw`\b(?:with|for|to|and|×|x)\b[^.:]*\b${noun}`, 'i')
  return opposed.test(title) || (parent !== undefined && opposed.test(parent.title))
}

/** A part headed as an exchange that says several times what the other side gets, and nowhere what anybody gives for it. */
export const giftsOnly = fact<readonly HalfRow[]>((analysis) =>
  analysis.document.sections.flatMap((section) => {
    if (!(section.heading?.sentences.some((one) => bargain(one, analysis)) ?? false) || section.children.length > 0) return []
    const all = section.blocks.flatMap(({ sentences }) => sentences).filter(({ passage }) => passage !== section.heading)
    if (all.some((one) => pays(one, analysis) || one.passage.reading.cell !== undefined)) return []
    const got = all.filter((one) => isGiven(one, analysis))
    const shown = got[0]
    if (got.length < 2 || shown === undefined || !saidOfThePlan(shown, analysis)) return []
    return [{ span: locate(shown), words: shown.reading.text.replace(/\s+/g, ' ').slice(0, 90), lacks: 'gives' as const }]
  }),
)

const bargain = sentenceFact(
  ({ text, words }) =>
    words.length <= 8 && /\b(?:value exchange|exchange with|fair exchange|the deal|the bargain|gives? and (?:gets?|takes?))\b/i.test(text),
)
/** Whether it says what anybody gives, or what we have from it. */
const pays = partyFact((sentence, lexicon, _roster, other) => {
  const told = other(sides)
  return (
    told.companyGets > 0 ||
    told.harvest >= 0 ||
    (['contribution-words', 'exchange-bonds'] as const).some((family) => termsOf(sentence, family, lexicon).length > 0) ||
    /\b(?:we|us|our|pays?|gives?|chips? in|lends?|brings?|volunteers?|hours|[€$£])\b/i.test(sentence.text)
  )
})
const isGiven = partyFact((sentence, lexicon, _roster, other) =>
  other(parties).some(
    ({ party, from, to }) =>
      party === 'customer' && from <= 1 && termsOf(sentence, 'coming-by-verbs', lexicon).some((verb) => verb.from === to),
  ),
)

/** Longest gain that is shown, in words. */
const longestShown = 14

/** The exchanges, partnerships and programmes of a document, one for each part that tells of one. */
export const exchangeSides = fact<readonly ExchangeSides[]>((analysis) => {
  const found = harvests(analysis)
  /** By the index of a section, whether anything in it frames an exchange. */
  const framing: (boolean | undefined)[] = []
  for (const { section } of placing(analysis)) framing[section.index] = true
  let last: Section | undefined
  for (const { section } of gaining(analysis)) {
    // The blocks of a section follow one another.
    if (section === last) continue
    last = section
    const heading = section.heading?.sentences.some((one) => framed(one, analysis)) ?? false
    if (!heading && framing[section.index] !== true) continue
    let place: Sentence | undefined
    let gain: Sentence | undefined
    let companyGets = 0
    let customerGets = 0
    for (const block of section.blocks) {
      const told = sidesOfBlock(block, analysis)
      place ??= told.place
      gain ??= told.gain
      companyGets += told.companyGets
      customerGets += told.customerGets
    }
    const shown = place ?? gain
    if (shown === undefined || gain === undefined) continue
    // Parts below this one may tell the other side.
    for (const child of section.children)
      for (const block of child.blocks) customerGets += sidesOfBlock(block, analysis).customerGetsAnywhere
    const told = sides(shown, analysis)
    const words = shown.reading.words
    const start = heading || place === undefined ? gain : place
    const at = start === shown ? told : sides(start, analysis)
    const first = start === shown ? words : start.reading.words
    const from = first[at.from]!.start
    const to = first[Math.max(at.from, at.to - 1)]!.end
    found.push({
      span: locate(start, from, to),
      words: start.reading.passage.text.slice(from, to).replace(/\s+/g, ' '),
      companyGets,
      customerGets,
    })
  }
  // A part may be found both ways.
  return found.filter(
    ({ span }, at) => !found.some((other, place) => place < at && other.span.start < span.end && span.start < other.span.end),
  )
})
