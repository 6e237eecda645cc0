import type { Span } from '../base/span.ts'
import type { Memory } from './memory.ts'

/** What a run of readable text is in the document. */
export type PassageRole = 'heading' | 'paragraph' | 'item' | 'cell' | 'code'

/** Inline markup over a stretch of a passage's readable text. */
export interface Mark {
  readonly type: 'strong' | 'emphasis' | 'link' | 'code' | 'strike'
  readonly start: number
  readonly end: number
}

/** A word, number or clitic (`'s`, `n't`) of a sentence; offsets into the passage's readable text. */
export interface Word {
  readonly text: string
  /** Lower case, with a straight apostrophe. */
  readonly lower: string
  readonly start: number
  readonly end: number
}

/** A sentence as it is read inside its passage; what facts find out about it is remembered with it. */
export interface SentenceText {
  readonly passage: PassageText
  /** Offsets into the passage's readable text. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly Word[]
  readonly memory: Memory
}

/** Where an item stands in its list. */
export interface ItemPlace {
  readonly ordered: boolean
  /** 1 for an item of an outermost list. */
  readonly depth: number
  /** Number of the item in its list as written (`start` counted up), or its index from 1 in a bulleted list. */
  readonly number: number
  /** Counts the lists of the block, so that two items of one list share it. */
  readonly list: number
  /** Index in the block's passages of the item that this one is nested in, or -1. */
  readonly parent: number
  /** `true` and `false` for a task list's box, `null` for none. */
  readonly checked: boolean | null
  /** Whether this is the item's first passage; later paragraphs of one item are not. */
  readonly opens: boolean
}

/** Where a cell stands in its table. */
export interface CellPlace {
  /** 0 is the header row. */
  readonly row: number
  readonly column: number
  /** Counts the tables of the block. */
  readonly table: number
}

/**
 * From here on text and source go in step, up to the next run. `more` is how many further characters of source the run's first
 * character takes: a character reference or an escape.
 */
export type Run = readonly [text: number, source: number, more: number]

/**
 * A paragraph, heading, list item's paragraph, table cell or line of code, read without its markup.
 * In `text` a soft line break is `\n` and a hard one U+2028. All source offsets are relative to the start of the passage's block,
 * so that an edit elsewhere changes nothing here.
 */
export interface PassageText {
  readonly role: PassageRole
  readonly text: string
  readonly marks: readonly Mark[]
  /** The passage's stretch of source, relative to its block. */
  readonly source: Span
  readonly runs: readonly Run[]
  /** Empty for code. */
  readonly sentences: readonly SentenceText[]
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number
  readonly item: ItemPlace | undefined
  readonly cell: CellPlace | undefined
  /** Inside a block quotation. */
  readonly quoted: boolean
  /** The fence's language for code, else empty. */
  readonly language: string
  readonly memory: Memory
}

/** Maps a stretch of readable text back to source, relative to the block. Never empty for a stretch that is not. */
export function sourceOf(passage: PassageText, start: number, end: number): Span {
  const from = sourceOffset(passage, start, false)
  return { start: from, end: end > start ? Math.max(from + 1, sourceOffset(passage, end - 1, true)) : from }
}

/** Where the character at `offset` starts in the source, or ends. */
function sourceOffset({ runs, source }: PassageText, offset: number, behind: boolean): number {
  let low = 0
  let high = runs.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (runs[middle]![0] <= offset) low = middle
    else high = middle
  }
  const run = runs[low]
  if (run === undefined) return source.start
  const into = Math.max(0, offset - run[0])
  return run[1] + into + (behind ? 1 + (into === 0 ? run[2] : 0) : 0)
}
