import type { Word } from './passage.ts'

const word = /[$€£¥]?\d+(?:[.,:]\d+)*(?:[ \u00a0\u202f]?%|[kKmMbB](?!\p{L}))?\+?|[\p{L}\p{M}\p{N}]+(?:['’](?!\p{Lu})[\p{L}\p{M}]+)*/gu

/** Clitics that are words of their own: customer|'s, we|'ll, do|n't. */
const clitic = /(n['’]t|['’](?:s|re|ll|ve|d|m))$/i

/** Marks that follow the letter they belong to; most have a letter of their own with it ("é"), by which words are compared. */
const parted = /[\u0300-\u036f]/

/**
 * The words of `text` between two offsets. Hyphenated words come apart, so that "self-service" and "self service" read the same;
 * numbers keep their currency and per cent sign, and read the same whether or not a blank stands before the sign.
 */
export function splitWords(text: string, start: number, end: number): readonly Word[] {
  const words: Word[] = []
  for (const match of text.slice(start, end).matchAll(word)) {
    const at = start + match.index
    const found = match[0]
    // Few words hold an apostrophe.
    const tail = found.length > 2 && (found.includes("'") || found.includes('’')) ? clitic.exec(found) : null
    if (tail !== null && tail.index > 0) {
      push(found.slice(0, tail.index), at)
      push(tail[0], at + tail.index)
    } else if (found.endsWith('%')) push(found.replace(/\s/, ''), at, found.length)
    else push(found, at)
  }
  return words

  function push(piece: string, at: number, length = piece.length): void {
    const own = piece.toLowerCase()
    const lower = parted.test(own) ? own.normalize('NFC') : own
    words.push({
      text: piece,
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      start: at,
      end: at + length,
    })
  }
}
