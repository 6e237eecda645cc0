import { termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import type { Analysis } from '../analysis.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'
import { plainReading } from './plain-reading.ts'

/** Lines below an item that are looked at, and characters of each. */
const mostLines = 12
const longest = 300

/** For each item of the agenda whether it, or what stands below it, has a word of a class. */
export function itemWords(analysis: Analysis, words: WordClass): readonly boolean[] {
  const lines = agendaLines(analysis)
  const has = (text: string): boolean => termsOf(plainReading(text.slice(0, longest)), words, analysis.lexicon).length > 0
  return agendaItems(analysis).items.map(
    ({ line, below }) => has([line.text, ...line.detail].join(' ')) || below.slice(0, mostLines).some((index) => has(lines[index]!.text)),
  )
}
