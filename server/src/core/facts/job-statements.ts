import type { Span } from '../base/span.ts'
import type { Passage, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'
import { ending, wanting } from './job-wording.ts'
import { leadIn } from './lead-in.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { sentencesWith } from './stretch-fact.ts'

/** A statement of a job that somebody wants to get done, where it stands, with the parts it has. */
export interface JobStatement {
  readonly span: Span
  readonly words: string
  readonly sentence: Sentence
  readonly situation: boolean
  readonly motivation: boolean
  readonly outcome: boolean
}

interface Reading {
  readonly form: 'when' | 'role' | 'wish' | 'bare'
  readonly start: number
  readonly end: number
  readonly situation: boolean
  readonly motivation: boolean
  readonly outcome: boolean
  readonly firstPerson: boolean
}

/** A label before a statement: "Job 1.", "J2:", "Job hypothesis 2.", "(a)". */
const label = String.raw`^\W*(?:(?:job(?: story| statement| hypothesis)?|(?:user )?story|jtbd|j)[ -]?\w{0,2}\s*[.:)–—-]+\s*|(?:jobs?[- ]to[- ]be[- ]done|jtbd|job)\b[^:.]{0,30}:\W*|\(?[a-z\d]\)\s+|the job[^:]{0,30}:\s*|[^:.]{0,40}\b(?:job|story|stories|jtbd)\b[^:.]{0,40}:\s*)?`
const whenForm = new RegExp(`${label}(when(?:ever)?\\s+(?:i|i'm|i've|we|my|our|a|an|the|it|they|somebody|someone|people|\\w+s)\\b)`, 'i')
const roleForm = new RegExp(`${label}(as an? [^,.;]{2,60}?,? (?:i|we) (?:want|need|would like|'d like|wish|must|can)\\b)`, 'i')
/** "I want to see my results": a wish that says nothing of when or who. */
const wishForm = new RegExp(`${label}(i (?:want|need|would like|wish)\\b|help me\\b)`, 'i')
const placeholder = /\[[^\]]*\]|<[^>]*>|_{3,}|\.\.\.|…|\{/

const reading = sentenceFact<Reading | undefined>(({ text, start }) => {
  if (text.length > 420 || placeholder.test(text)) return undefined
  const when = whenForm.exec(text)
  const role = when === null ? roleForm.exec(text) : null
  const wish = when === null && role === null ? wishForm.exec(text) : null
  const found = when ?? role ?? wish
  const at = found === null ? 0 : found.index + found[0].length - found[1]!.length
  const body = text.slice(at)
  const motivation = wanting.test(body)
  const outcome = ending.test(body)
  // "When prices move, decide which field first": the wish is a bare verb after the comma.
  const bareVerb =
    /^when[^,]+, (?!so\b|and\b|the\b|a\b|an\b|we\b|it\b|they\b|i\b|he\b|she\b|there\b|you\b|our\b|this\b|that\b|users?\b|customers?\b)[a-z]+\b/i.test(
      body,
    )
  return {
    form: when !== null ? 'when' : role !== null ? 'role' : wish !== null ? 'wish' : 'bare',
    start: start + at,
    end: start + text.replace(/[.!]+\s*$/, '').length,
    situation: when !== null || role !== null || /^help me\b/i.test(body),
    motivation: motivation || bareVerb,
    outcome,
    firstPerson: /\b(?:i|my|me)\b/i.test(body),
  }
})

/** Whether a heading, a lead-in or a label announces jobs of those served. */
const announces = sentenceFact(
  ({ text }) =>
    /\b(?:jobs?(?! (?:market|offers?|titles?|openings?|board|ads?|seekers?|creation|loss))|jtbd|job stor(?:y|ies)|user stor(?:y|ies)|jobs[- ]to[- ]be[- ]done|(?:trying|want|need) to (?:do|get done|achieve|accomplish)|what [^.]{2,30} hire us for)\b/i.test(
      text,
    ) && text.length < 90,
)
const labelledJob = sentenceFact(({ text }) =>
  /^\W*(?:job(?: story| statement| hypothesis)?[ -]?\d{0,2}|story[ -]?\d{1,2}|jobs?[- ]to[- ]be[- ]done\b[^:.]{0,30}|jtbd[ -]?\w?|j-?\d{1,2}|the job[^:]{0,30}|[^:.]{0,40}\bjob (?:story|statement)\b[^:.]{0,40})\s*[.:)–—]/i.test(
    text,
  ),
)
const ofStaff = /\b(?:openings?|vacanc\w+|hiring|career|apply|cron|build jobs?|batch|ci jobs?|pipeline)\b/i

/** Whether a passage stands where jobs are told. */
function amongJobs(passage: Passage, analysis: Analysis): boolean {
  const { heading, title } = passage.block.section
  if (ofStaff.test(title)) return false
  if (heading?.sentences.some((one) => announces(one, analysis))) return true
  const lead = leadIn(passage, analysis)
  return lead?.sentences.some((one) => announces(one, analysis)) ?? false
}

const telling = sentencesNaming('job-openers', (sentence, analysis) => {
  const { role, cell } = sentence.passage.reading
  if (role === 'heading' || cell?.row === 0) return false
  const told = reading(sentence, analysis)
  return told !== undefined && told.form !== 'bare'
})

/** The job statements in document order. */
export const jobStatements = fact<readonly JobStatement[]>((analysis) => {
  const found: JobStatement[] = []
  for (const sentence of telling(analysis)) {
    const { passage } = sentence
    const { quoted, cell, text } = passage.reading
    const told = reading(sentence, analysis)!
    const named = labelledJob(sentence, analysis) || labelledJob(passage.sentences[0]!, analysis)
    const row =
      cell === undefined
        ? []
        : passage.block.passages.filter(
            (one) => one !== passage && one.reading.cell?.row === cell.row && one.reading.cell.table === cell.table,
          )
    const numbered = row.some((one) => /^\W*(?:j|job|jtbd)[- ]?\w{1,2}\W*$/i.test(one.reading.text))
    const placed = named || numbered || amongJobs(passage, analysis) || besideStory(sentence, analysis)
    // A wish alone is a job only where jobs are told, and where it is told whole but for its situation.
    if (told.form === 'wish' && !placed) continue
    if (
      told.form === 'wish' &&
      /^(?:i|we)\b/i.test(text.slice(told.start)) &&
      !(told.outcome && sentence === passage.sentences[0]) &&
      !besideStory(sentence, analysis)
    )
      continue
    if (quoted && !named) continue
    // What people hire a rival for, in their words, is a note on the rival and no job told whole.
    if (told.form === 'wish' && !named && columnsOf(passage).some((one) => one.sentences.some((head) => ofRivals(head, analysis)))) continue
    // Out of its place, only what speaks as a story does is one.
    if (!placed && !(told.firstPerson && told.motivation && (told.form === 'role' || told.outcome))) continue
    if (told.form === 'when' && !told.firstPerson && !placed) continue
    const after = passage.sentences.slice(passage.sentences.indexOf(sentence) + 1)
    const columns = columnsOf(passage)
    const filled = (head: RegExp): boolean =>
      columns.some(
        (one) =>
          head.test(one.reading.text) &&
          row.some(
            (other) => other.reading.cell?.column === one.reading.cell?.column && other.reading.text.trim().split(/\s+/).length >= 2,
          ),
      )
    const later = after.some((one) =>
      /^(?:so\b|then\b|that way\b|this way\b|otherwise\b|outcome\b|in order\b|because\b)|\bso that\b/i.test(one.reading.text),
    )
    found.push({
      span: locate(sentence, told.start, Math.min(told.end, told.start + longest)),
      words: text.slice(told.start, Math.min(told.end, told.start + 70)).replace(/\s+/g, ' '),
      sentence,
      situation: told.situation,
      motivation: told.motivation || filled(wishColumn) || after.some((one) => wanting.test(one.reading.text)),
      outcome: told.outcome || later || filled(outcomeColumn),
    })
  }
  for (const sentence of labels(analysis)) {
    const { block } = sentence.passage
    const list = sentence.passage.reading.item?.list
    const lines = block.passages.filter(({ reading }) => reading.item?.list === list).flatMap(({ sentences }) => sentences)
    const at = lines.indexOf(sentence)
    // The parts of one job follow each other until the next situation.
    const rest = lines.slice(at + 1)
    const next = rest.findIndex((one) => situated(one, analysis))
    const parts = rest.slice(0, next < 0 ? mostParts : next)
    const [motivation, outcome] = [parts.some((one) => wished(one, analysis)), parts.some((one) => ended(one, analysis))]
    if (motivation === outcome || (outcome && !amongJobs(sentence.passage, analysis))) continue
    const { text, start } = sentence.reading
    found.push({
      span: locate(sentence, start, start + Math.min(text.length, longest)),
      words: text.slice(0, 70),
      sentence,
      situation: true,
      motivation,
      outcome,
    })
  }
  return found
})

/** A job laid out by labels, a line each: "Situation: …", "Motivation: …", "Outcome: …". */
const situated = sentenceFact(({ text }) => /^\W*(?:situation|context|circumstances?|when|trigger)\W{0,4}:/i.test(text))
const wished = sentenceFact(({ text }) => /^\W*(?:motivation|wants?(?: to)?|i want(?: to)?|wish|desire|goal)\W{0,4}:/i.test(text))
const ended = sentenceFact(({ text }) =>
  /^\W*(?:(?:expected |desired )?outcome|so that|so i can|so they can|result|benefit|so)\W{0,4}:/i.test(text),
)
const labels = sentencesWith((sentence, analysis) => sentence.passage.reading.role !== 'heading' && situated(sentence, analysis))
/** Most lines that one job laid out so is read for. */
const mostParts = 5

/** Heads of the columns in which parts of a statement stand by themselves. */
const wishColumn = /\b(?:motivation|want|wants|wish|need|desire|job|what|action)\b/i
const outcomeColumn = /\b(?:outcome|so that|so i|expected|benefit|result|why|what for|then|purpose|gain)\b/i

/** Heads of columns in which somebody else's offer stands. */
const ofRivals = sentenceFact(({ text }) =>
  /\b(?:competitors?|competing|rivals?|alternatives?|substitutes?|incumbents?|workarounds?|vendors?|(?:other|existing) (?:solutions?|products?|tools?|apps?|ways?))\b/i.test(
    text,
  ),
)

/** The heads of the columns of the table that a passage stands in; none elsewhere. */
function columnsOf({ reading: { cell }, block }: Passage): readonly Passage[] {
  return cell === undefined ? [] : block.passages.filter((one) => one.reading.cell?.row === 0 && one.reading.cell.table === cell.table)
}

/** Whether another item of its list is a whole story: situation, wish and outcome. */
function besideStory({ passage }: Sentence, analysis: Analysis): boolean {
  const { item } = passage.reading
  if (item === undefined) return false
  return passage.block.passages.some(
    (one) =>
      one !== passage &&
      one.reading.item?.list === item.list &&
      one.sentences.some((other) => {
        const told = reading(other, analysis)
        return told?.situation === true && told.firstPerson && told.motivation && told.outcome
      }),
  )
}

/** Longest statement that is shown whole, in characters. */
const longest = 160

/** Jobs told together in one part, and whether anything there says what they mean to people beside the task. */
export interface JobSet {
  readonly span: Span
  readonly words: string
  readonly count: number
  readonly felt: boolean
}

const felt = sentenceFact((sentence, lexicon) => termsOf(sentence, 'feeling-and-standing', lexicon).length > 0)
const jobsHeading = sentenceFact(
  ({ text }) =>
    /\b(?:jobs|jtbd|job stories|jobs[- ]to[- ]be[- ]done|(?:try|trying|want|wish|need|come here|come to us) to (?:get done|do|achieve|accomplish|manage))\b/i.test(
      text,
    ) && text.length < 90,
)
/** The head of a column of jobs. */
const jobColumn = sentenceFact(
  ({ text, words }) =>
    words.length <= 6 &&
    /^\W*(?:the |main |core |customer |user )?(?:jobs?\b(?! (?:title|family|grade|posting|description))|jtbd|job stor(?:y|ies)|tasks? (?:they|people))/i.test(
      text,
    ),
)
/** "People use us to learn …": what somebody is hired for, said outright. */
const hiredFor = sentenceFact(({ text }) => /\b(?:use|hire|come to|turn to|choose|call|need) us (?:to|for|when|in order to)\b/i.test(text))
const functional = sentenceFact(({ text }) => /^\W*functional(?: (?:job|side|dimension|need)s?)?\W{0,3}[:–—-]/i.test(text))
const otherSides = sentenceFact(({ text }) =>
  /\b(?:emotional|social)(?: (?:job|side|dimension|need)s?)?\W{0,3}[:–—-]|\b(?:emotional|social) (?:job|side|dimension|need)s?\b/i.test(
    text,
  ),
)
const functionals = sentencesWith((sentence, analysis) => functional(sentence, analysis))
const sidesTold = sentencesWith((sentence, analysis) => otherSides(sentence, analysis))
const task = sentenceFact(
  ({ text, words }) => words.length >= 4 && /\b(?:to|so that|when|want|need|[a-z]{3,} (?:a|the|my|an|their|in|which))\b/i.test(text),
)
/** "(a) find the form, (b) fill it in": jobs listed in one sentence. */
const lettered = sentenceFact<readonly [number, number] | undefined>(({ text, start }) => {
  const count = text.match(/\([a-d1-4]\)/g)?.length ?? 0
  const first = /\([a1]\)\s*([^,;(]+)/.exec(text)
  if (count >= 2 && first !== null && /\bjobs?\b/i.test(text)) {
    const at = start + first.index + first[0].length - first[1]!.length
    return [at, at + first[1]!.trimEnd().length]
  }
  const needs = /\bneeds? to ([^,;.]+), to [^,;.]+,? (?:and )?to\b/i.exec(text)
  if (needs === null) return undefined
  const at = start + needs.index + needs[0].indexOf(needs[1]!)
  return [at, at + needs[1]!.length]
})

const jobTalk = sentencesNaming('job-openers')

/** The sets of jobs, one for each part that tells two or more. */
export const jobSets = fact<readonly JobSet[]>((analysis) => {
  const sections = new Set<Section>()
  for (const sentence of jobTalk(analysis)) sections.add(sentence.passage.block.section)
  const found: JobSet[] = []
  for (const section of sections) {
    if (ofStaff.test(section.title)) continue
    const titled = section.heading?.sentences.some((one) => jobsHeading(one, analysis)) ?? false
    const all = section.blocks.flatMap(({ sentences }) => sentences).filter((one) => one.passage.reading.role !== 'heading')
    let first: Sentence | undefined
    let count = 0
    for (const sentence of all) {
      const { item, cell } = sentence.passage.reading
      const told = reading(sentence, analysis)
      const statement =
        told !== undefined &&
        told.form !== 'bare' &&
        told.form !== 'wish' &&
        (told.outcome || labelledJob(sentence, analysis)) &&
        (titled || told.firstPerson || labelledJob(sentence, analysis))
      const listed = titled && item?.opens && item.depth === 1 && task(sentence, analysis)
      const inColumn =
        cell !== undefined &&
        cell.row > 0 &&
        (leadIn(sentence.passage, analysis)?.sentences.some((head) => jobColumn(head, analysis)) ?? false) &&
        sentence.reading.words.length >= 3
      const hired = cell === undefined && hiredFor(sentence, analysis)
      if (!inColumn && !hired && (cell !== undefined || (!statement && !listed))) continue
      first ??= sentence
      count += 1
    }
    const one = count < 2 ? all.find((sentence) => (titled || jobTitle(sentence)) && lettered(sentence, analysis) !== undefined) : undefined
    const shown = one ?? first
    if (shown === undefined || (one === undefined && count < 2)) continue
    const [start, end] =
      one === undefined
        ? [shown.reading.start, shown.reading.start + shown.reading.text.replace(/[.!]+\s*$/, '').length]
        : lettered(one, analysis)!
    const at = one === undefined ? (reading(shown, analysis)?.start ?? start) : start
    found.push({
      span: locate(shown, at, Math.min(end, at + longest)),
      words: shown.passage.reading.text.slice(at, Math.min(end, at + 70)).replace(/\s+/g, ' '),
      count: Math.max(count, 2),
      felt: sidesTold(analysis).length > 0 || feltWithin(section, analysis),
    })
  }
  // Jobs that are told side by side, of which only the task is.
  const [side, ...more] = functionals(analysis)
  if (
    side !== undefined &&
    more.length > 0 &&
    sidesTold(analysis).length === 0 &&
    !found.some(({ span }) => span.start >= locate(side).start)
  ) {
    const { text, start } = side.reading
    const whole = [side, ...more].some(({ passage }) => feltWithin(passage.block.section, analysis))
    found.push({
      span: locate(side, start, start + Math.min(text.replace(/[.!]+\s*$/, '').length, longest)),
      words: text.slice(0, 70),
      count: more.length + 1,
      felt: whole,
    })
  }
  return found
})

function jobTitle({ reading: { text } }: Sentence): boolean {
  return /\bjobs?\b/i.test(text)
}

function feltWithin(section: Section, analysis: Analysis): boolean {
  return (
    section.blocks.some((block) => block.sentences.some((sentence) => felt(sentence, analysis))) ||
    section.children.some((child) => feltWithin(child, analysis))
  )
}

/** The job statements of each list, table or paragraph together. */
export const jobStatementsByBlock = fact<readonly (readonly JobStatement[])[]>((analysis) => {
  const groups: JobStatement[][] = []
  for (const job of jobStatements(analysis)) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]!.sentence.passage.block === job.sentence.passage.block) last.push(job)
    else groups.push([job])
  }
  return groups
})
