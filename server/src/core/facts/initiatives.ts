import type { Span } from '../base/span.ts'
import type { Block, Passage, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'
import { fact, sentenceFact } from './fact.ts'
import { blocksWith, sentencesWith } from './stretch-fact.ts'

/** An undertaking listed among others that name the job they serve. */
export interface Initiative {
  readonly span: Span
  readonly words: string
  /** A job it names that the document does not have. */
  readonly unknown: string
  readonly serves: boolean
  /** Said to be needed by the others, or by law. */
  readonly enabling: boolean
}

const jobIds =
  /\bJTBD[- ]?([A-Z]|\d{1,2})\b|\bJ-?(\d{1,2})\b|\b(?:jobs?|needs?|struggles?|job stor(?:y|ies))[- ]?#?(\d{1,2})\b|(?<![\w&])#(\d{1,2})\b|\b(?:JS|JOB|UN|N)-?(\d{1,2})\b/gi

const idsOf = sentenceFact<readonly string[]>(({ text }) => {
  if (!/\d|JTBD/.test(text)) return none
  const found = [...text.matchAll(jobIds)].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5])!.toLowerCase())
  return found.length === 0 ? none : found
})
const none: readonly string[] = []

/** Whether a sentence says that something is needed by the others, or by law. */
export const isEnabling = sentenceFact(({ text }) =>
  /\b(?:enabl\w+|complian\w+|legal\w*|law|licen[cs]\w*|infrastructure|maintenance|security|audit\w*|required|mandatory|regulat\w+|data protection|technical|migration|internal|budget|fire|safety|insurance|tax)\b/i.test(
    text,
  ),
)

/** Whether a block says anything of jobs by number at all. */
const numbered = blockFact((block, analysis) => block.sentences.some((sentence) => idsOf(sentence, analysis).length > 0))

const labelled = sentenceFact(({ text }) => /\b(?:JS?-?\d|JOB-?\d|JTBD|jobs? #?\d)/i.test(text))
const ofJobs = sentenceFact(({ text }) => /\bjobs?\b/i.test(text))
const jobTalk = sentencesWith(
  (sentence, analysis) =>
    (sentence.passage.reading.cell?.row === 0 || sentence.reading.words.length <= longestLabel) && ofJobs(sentence, analysis),
)
/** Longest label or head of a column, in words. */
const longestLabel = 4

const numberedBlocks = blocksWith(numbered)

/** The undertakings of every list, table or paragraph of which two or more name a job that was told before. */
export const initiatives = fact<readonly Initiative[]>((analysis) => {
  const naming = numberedBlocks(analysis)
  if (naming.length === 0) return []
  // "#1" means a job only where a heading, a column or a label names jobs; products and rules are numbered too.
  if (
    !naming.some(({ sentences }) => sentences.some((sentence) => labelled(sentence, analysis))) &&
    jobTalk(analysis).length === 0 &&
    !analysis.document.sections.some(({ heading }) => heading?.sentences.some((sentence) => ofJobs(sentence, analysis)))
  )
    return []
  const known = new Set<string>()
  const found: Initiative[] = []
  for (const section of analysis.document.sections)
    if (section.heading?.sentences.some((sentence) => ofJobs(sentence, analysis)))
      for (const block of section.blocks)
        for (const { reading } of block.passages)
          if (reading.item?.ordered && reading.item.depth === 1) known.add(String(reading.item.number))
  for (const block of naming) {
    const lines = linesOf(block, analysis)
    const referring = lines.filter(({ ids }) => ids.some((id) => known.has(id)))
    if (referring.length >= 2 && lines.length > referring.length) {
      for (const line of lines) {
        const unknown = line.ids.find((id) => !known.has(id)) ?? ''
        found.push({ ...shown(line.sentence), unknown, serves: line.ids.length > 0, enabling: line.enabling })
      }
    }
    for (const { ids } of lines) for (const id of ids) known.add(id)
    for (const sentence of block.sentences) for (const id of idsOf(sentence, analysis)) known.add(id)
  }
  return found
})

interface Line {
  readonly sentence: Sentence
  readonly ids: readonly string[]
  readonly enabling: boolean
}

/** Fewest words of an undertaking in prose. */
const fewestWords = 4

/** What a block lists: its rows, its items, or its sentences where it is a paragraph. */
function linesOf(block: Block, analysis: Analysis): readonly Line[] {
  const rows = new Map<string, Passage[]>()
  const lines: Line[] = []
  for (const passage of block.passages) {
    const { cell, item, role, quoted } = passage.reading
    if (role === 'code' || role === 'heading' || passage.sentences.length === 0) continue
    if (cell !== undefined) {
      if (cell.row === 0) continue
      const key = `${cell.table} ${cell.row}`
      rows.set(key, [...(rows.get(key) ?? []), passage])
    } else if (item !== undefined) {
      if (item.depth > 1 || !item.opens || item.checked === true) continue
      lines.push(line(passage.sentences))
    } else if (!quoted)
      for (const sentence of passage.sentences) {
        // A sentence that goes on about the one before it is no undertaking of its own.
        if (
          sentence.reading.words.length < fewestWords ||
          /^(?:it|this|that|they|these|each|both|there|all|we work)\b/i.test(sentence.reading.text)
        )
          continue
        lines.push(line([sentence]))
      }
  }
  for (const row of rows.values()) lines.push(line(row.flatMap(({ sentences }) => sentences)))
  return lines

  function line(sentences: readonly Sentence[]): Line {
    return {
      sentence: sentences[0]!,
      ids: sentences.flatMap((sentence) => idsOf(sentence, analysis)),
      enabling: sentences.some((sentence) => isEnabling(sentence, analysis)),
    }
  }
}

function shown(sentence: Sentence): Pick<Initiative, 'span' | 'words'> {
  const { text, start } = sentence.reading
  const length = Math.min(text.replace(/[.!]+\s*$/, '').length, 120)
  return { span: locate(sentence, start, start + length), words: text.slice(0, Math.min(length, 60)).replace(/\s+/g, ' ') }
}
