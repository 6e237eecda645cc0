import type { SentenceText } from '../document/passage.ts'

/** Whether a hyphen alone joins a word to the one before it: they are read as two, and a quotation between them would halve a word. */
export function hyphenated({ passage, words }: SentenceText, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  return before !== undefined && word !== undefined && word.start === before.end + 1 && /[-‐‑]/.test(passage.text[before.end] ?? '')
}
