import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Run } from './passage.ts'

/** Collects readable text while walking its source in step, so that every character knows where it came from. */
export interface SourceMap {
  /** Readable text so far. */
  readonly text: () => string
  readonly runs: () => readonly Run[]
  /** Adds `value`, the reading of `source` from `from` up to `limit`. */
  append(value: string, from: number, limit: number): void
  /** Adds text that has no characters of its own in the source, such as the space for a line break at `at`. */
  insert(value: string, at: number): void
  /** Source offset just behind the last character read. */
  readonly cursor: () => number
}

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z\d]{1,31}));/y
/** How far a character may lie from where it is expected: bounds the work on text that does not go in step with its source. */
const farthest = 2_000
const punctuation = /[!-/:-@[-`{-~]/

/**
 * @param source the document's text
 * @param base what is subtracted from every source offset
 * @param quotes how many block quotations the text lies in: as many `>` may precede each of its lines
 */
export function createSourceMap(source: string, base: number, quotes: number): SourceMap {
  let text = ''
  let cursor = base
  const runs: Run[] = []
  return {
    text: () => text,
    runs: () => runs,
    append,
    insert,
    cursor: () => cursor,
  }

  function mark(at: number, offset: number, more = 0): void {
    const last = runs.at(-1)
    if (more === 0 && last !== undefined && last[2] === 0 && offset - base - last[1] === at - last[0]) return
    runs.push([at, offset - base, more])
  }

  function insert(value: string, at: number): void {
    mark(text.length, at)
    text += value
  }

  function append(value: string, from: number, limit: number): void {
    const length = text.length
    let j = from
    for (let i = 0; i < value.length; i += 1) {
      j = seek(value, i, j, limit)
      const escaped = source[j] === '\\' && source[j + 1] === value[i] && punctuation.test(value[i]!)
      const entity = source[j] === '&' ? decode(j) : undefined
      const more = entity?.text.startsWith(value[i]!) ? entity.length - 1 : escaped ? 1 : 0
      mark(length + i, j, more)
      if (entity !== undefined && more > 0) {
        // A reference may stand for two code units; the rest of them shares its place.
        i += entity.text.length - 1
        j += entity.length
      } else if (escaped) j += 2
      else {
        const crossed = value[i] === '\n' || (value[i] === '\r' && source[j + 1] !== '\n')
        j += 1
        if (crossed) j = skipPrefix(j, limit)
      }
    }
    text += value
    cursor = Math.min(j, limit)
  }

  /** The next source offset from `j` that reads as `value[i]`; `j` itself when there is none, so that offsets stay in bounds. */
  function seek(value: string, i: number, j: number, limit: number): number {
    for (let k = j, last = Math.min(limit, j + farthest); k < last; k += 1) {
      if (source[k] === '\\' && source[k + 1] === value[i] && punctuation.test(value[i]!)) return k
      if (source[k] === '&' && decode(k)?.text.startsWith(value[i]!)) return k
      if (source[k] === value[i]) return k
    }
    return Math.min(j, Math.max(0, limit - 1))
  }

  function skipPrefix(j: number, limit: number): number {
    let k = j
    for (let quote = 0; quote <= quotes; quote += 1) {
      while (k < limit && (source[k] === ' ' || source[k] === '\t')) k += 1
      if (quote === quotes || source[k] !== '>') break
      k += 1
    }
    return k
  }

  function decode(at: number): { readonly text: string; readonly length: number } | undefined {
    reference.lastIndex = at
    const match = reference.exec(source)
    if (match === null) return undefined
    const [whole, decimal, hexadecimal, name] = match
    if (name !== undefined) {
      const named = decodeNamedCharacterReference(name)
      return named === false ? undefined : { text: named, length: whole.length }
    }
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10)
    return {
      text: code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code),
      length: whole.length,
    }
  }
}
