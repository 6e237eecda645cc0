import type { Passage } from '../../document/document.ts'
import { createMemory } from '../../document/memory.ts'
import type { PassageText, SentenceText } from '../../document/passage.ts'
import { splitWords } from '../../document/split-words.ts'
import { fact } from '../fact.ts'
import { passageFact } from '../passage-fact.ts'
import { agendaLines } from './agenda-lines.ts'

/** Something that the notes of a meeting say: a sentence, or what stands behind a label on a line of its own. */
export interface Note {
  readonly reading: SentenceText
  readonly passage: Passage
  /** Index in `agendaLines` of the line it begins on. */
  readonly line: number
  /** Whether nothing stands before it in its passage. */
  readonly opens: boolean
}

/** All that the document says, in order; cells belong to the line of their row. */
export const notes = fact<readonly Note[]>((analysis) => {
  const lines = agendaLines(analysis)
  /** The lines of each passage, by where they end. */
  const byPassage = new Map<Passage, { readonly end: number; readonly line: number }[]>()
  const rows = new Map<string, number>()
  lines.forEach(({ passage, end, form }, line) => {
    const row = rowOf(passage)
    if (form === 'row' && row !== undefined) rows.set(row, line)
    else if (form !== 'piece') {
      const known = byPassage.get(passage)
      if (known === undefined) byPassage.set(passage, [{ end, line }])
      else known.push({ end, line })
    }
  })
  return analysis.document.passages.flatMap((passage) => {
    const row = rowOf(passage)
    const own = byPassage.get(passage)
    const tabled = row === undefined ? undefined : rows.get(row)
    if (own === undefined && tabled === undefined) return []
    return noteTexts(passage, analysis).map((reading, index) => ({
      reading,
      passage,
      line: tabled ?? (own!.find(({ end }) => reading.start < end) ?? own!.at(-1)!).line,
      opens: index === 0,
    }))
  })
})

function rowOf({ block, reading: { cell } }: Passage): string | undefined {
  return cell === undefined ? undefined : `${block.index}/${cell.table}/${cell.row}`
}

/** A line that begins with a short label, a box, a bullet or an arrow does not go on with the sentence before it. */
const begins = /\n(?=[^\S\n]*(?:[-*•–→]|->|\[[ xX]?\]|@[\w-]+|[\p{L}\p{N}][^\n:.?!]{0,30}:(?:\s|$)))/gu

const noteTexts = passageFact<readonly SentenceText[]>((passage) => {
  if (passage.role === 'code') return [part(passage, 0, passage.text.length)]
  return passage.sentences.flatMap((sentence) => {
    const breaks = sentence.text.includes('\n') ? [...sentence.text.matchAll(begins)].map(({ index }) => sentence.start + index) : []
    if (breaks.length === 0) return [sentence]
    return [...breaks, sentence.end].map((end, at) => part(passage, at === 0 ? sentence.start : breaks[at - 1]! + 1, end))
  })
})

function part(passage: PassageText, start: number, end: number): SentenceText {
  return { passage, start, end, text: passage.text.slice(start, end), words: splitWords(passage.text, start, end), memory: createMemory() }
}
