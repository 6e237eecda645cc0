import type { Span } from '../base/span.ts'
import type { Block, Passage, Section } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { blockFact } from './block-fact.ts'
import { documentKind } from './document-kind.ts'
import { fact, sentenceFact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import type { QuestionForm } from './question-form.ts'
import { questions } from './questions.ts'
import { type ResearchLevel, researchNamed } from './research-named.ts'
import { blocksWith } from './stretch-fact.ts'

/** One thing that is done to learn from customers. */
export interface ResearchActivity {
  readonly level: ResearchLevel
  readonly span: Span
  /** The words as they are read. */
  readonly text: string
  readonly section: Section
  /** A study, not a standing channel. */
  readonly study: boolean
  /** Stands in a part about research. */
  readonly about: boolean
  /** A question put to customers, whose form gives the level. */
  readonly question: boolean
}

const levelOf: Readonly<Record<Exclude<QuestionForm, 'neutral'>, ResearchLevel>> = {
  agree: 1,
  praise: 1,
  presupposes: 1,
  prompts: 3,
  'either-or': 1,
  features: 2,
}

/** Questions that leave the answer to the asked; "how old" and "how many" count, they do not listen. */
const open = sentenceFact((sentence) =>
  /\b(?:tell (?:me|us)|describe|walk (?:me|us)|show (?:me|us)|why|what|when|where|who|whom|how (?!old|many|large|big|long have you (?:been|worked|owned)|likely|satisfied|much do you agree|strongly|far do))/i.test(
    sentence.text,
  ),
)

const researchHeading = sentenceFact((sentence) =>
  /\b(?:research|stud(?:y|ies)|interviews?|surveys?|validat(?:ion|e|ing)|discovery|concept tests?|user tests?|testing with|feedback|learn(?:ing)? from|listening|customer development|voice of|insights?|(?:what|how) we(?:['’]ll| will| want to)? (?:learn|find out|hear)|ask(?:ing)? (?:our )?(?:customers|members|users|guests|people)|polls?|questionnaires?)\b/i.test(
    sentence.text,
  ),
)

/** Whether a block names an activity outside of headings, code and the header rows of tables. */
const names = blockFact((block, analysis) =>
  block.passages.some(
    ({ reading: { role, cell }, sentences }) =>
      role !== 'heading' &&
      role !== 'code' &&
      cell?.row !== 0 &&
      sentences.some((sentence) => researchNamed(sentence, analysis).length > 0),
  ),
)

const naming = blocksWith(names)

/**
 * All that a document says is done, or will be, to learn from customers, in reading order. A study of which nothing is said (`unsaid`) is
 * left out where the same passage or row says what it asks.
 */
export const researchActivities = fact<readonly ResearchActivity[]>((analysis) => {
  const found: ResearchActivity[] = []
  const about = new Map<Section, boolean>()
  const asking = new Set<Block>()
  const asked = new Map<number, ResearchActivity | undefined>()
  for (const question of questions(analysis)) {
    const { sentence, span, text, form, to, warned } = question
    // In a research plan even the questions that the authors ask themselves tell what the study is after.
    if (warned || (to !== 'customers' && (form !== 'neutral' || documentKind(analysis) !== 'research-plan'))) continue
    const level = form === 'neutral' ? (open(sentence, analysis) ? 3 : undefined) : levelOf[form]
    const activity = {
      span,
      text,
      section: sentence.passage.block.section,
      about: isAbout(sentence.passage.block.section),
      study: true,
      question: true,
    }
    asking.add(sentence.passage.block)
    asked.set(sentence.index, level === undefined ? undefined : { ...activity, level })
  }
  let row = ''
  let rowFrom = 0
  const told = new Set([...naming(analysis), ...asking])
  for (const block of asking.size === 0 ? told : [...told].sort((a, b) => a.index - b.index)) block.passages.forEach(read)
  return found

  function isAbout(section: Section): boolean {
    let answer = about.get(section)
    if (answer === undefined) {
      answer =
        section.heading?.sentences.some((sentence) => researchHeading(sentence, analysis)) === true ||
        (section.parent !== undefined && section.parent.depth > 1 && isAbout(section.parent))
      about.set(section, answer)
    }
    return answer
  }

  /** Its row, its label or what leads to it says that it is research. */
  function toldOfIt(passage: Passage): boolean {
    const { cell } = passage.reading
    const head =
      cell === undefined
        ? leadIn(passage, analysis)
        : passage.block.passages.find(({ reading }) => reading.cell?.table === cell.table && reading.cell.row === cell.row)
    return (
      head !== passage &&
      head?.sentences.some((sentence) => sentence.reading.words.length <= 12 && researchHeading(sentence, analysis)) === true
    )
  }

  function read(passage: Passage): void {
    const { role, cell } = passage.reading
    if (role === 'heading' || role === 'code' || cell?.row === 0) return
    if (passage.sentences.every((sentence) => !asked.has(sentence.index) && researchNamed(sentence, analysis).length === 0)) return
    const here = cell === undefined ? `${passage.index}` : `${passage.block.index} ${cell.table} ${cell.row}`
    if (here !== row) {
      row = here
      rowFrom = found.length
    }
    const aboutIt = isAbout(passage.block.section) || toldOfIt(passage)
    for (const sentence of passage.sentences) {
      const question = asked.get(sentence.index)
      if (question !== undefined) found.push(question)
      for (const { level, start, end, study } of researchNamed(sentence, analysis)) {
        // What a question asks is told by its form; its words may still name a problem or a thing to watch.
        if (question !== undefined && (level === 'unsaid' || level === question.level || (question.level !== 3 && level === 3))) continue
        const activity: ResearchActivity = {
          level,
          span: locate(sentence, start, end),
          text: passage.reading.text.slice(start, end),
          section: passage.block.section,
          about: aboutIt,
          study,
          question: false,
        }
        found.push(activity)
      }
    }
    const said = found.slice(rowFrom)
    if (said.some(({ level }) => level !== 'unsaid') && said.some(({ level }) => level === 'unsaid')) {
      found.splice(rowFrom, said.length, ...said.filter(({ level }) => level !== 'unsaid'))
    }
  }
})
