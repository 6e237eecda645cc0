import type { TextEdit } from '../base/finding.ts'
import { locatePassage } from '../document/locate.ts'
import type { TimeMark } from '../facts/review/time-marks.ts'

/**
 * The edits that make a notation say something else. Only what differs is touched, so that markup inside it stays. In a fence, where
 * columns and frames are made of spaces, the next run of them gives or takes what the notation grew or shrank by.
 */
export function markEdits({ passage, start, end, text: old }: TimeMark, written: string, text: string): readonly TextEdit[] {
  let from = 0
  while (from < old.length && from < written.length && old[from] === written[from]) from += 1
  let to = 0
  while (to < old.length - from && to < written.length - from && old.at(-1 - to) === written.at(-1 - to)) to += 1
  const at = locatePassage(passage, start + from, start + Math.max(from, old.length - to))
  const span = { start: at.start, end: old.length - to > from ? at.end : at.start }
  const edits: TextEdit[] = [{ span, text: written.slice(from, written.length - to) }]
  const grown = written.length - old.length
  if (passage.reading.role !== 'code' || grown === 0) return edits
  const behind = locatePassage(passage, end - 1, end).end
  const line = text.slice(behind, text.indexOf('\n', behind) === -1 ? text.length : text.indexOf('\n', behind))
  const gap = /( {2,})(?=\S)/.exec(line)
  if (gap === null || gap[1]!.length - grown < 1) return edits
  const column = behind + gap.index
  if (grown > 0) edits.push({ span: { start: column, end: column + grown }, text: '' })
  else edits.push({ span: { start: column, end: column }, text: ' '.repeat(-grown) })
  return edits
}
