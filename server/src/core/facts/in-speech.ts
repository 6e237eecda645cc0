import type { SentenceText } from '../document/passage.ts'

/** Whether a word stands in marks of speech that open in the midst of the sentence: what somebody has said. */
export function inSpeech({ passage, words, start }: SentenceText, from: number): boolean {
  const before = passage.text.slice(start, words[from]!.start)
  const open = Math.max(before.lastIndexOf('“'), before.split('"').length % 2 === 0 ? before.lastIndexOf('"') : -1)
  return open > before.lastIndexOf('”') && /[\p{L},] $/u.test(before.slice(0, open)) && /\p{L}/u.test(before.slice(0, open))
}
