import type { Document, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { plainWords } from './plain-words.ts'

/** More sentences than these between two that stayed are a new text, in which one sentence stands for no other by its place. */
const mostBetween = 4

/** The ends of a document, before the first sentence and after the last. */
const edge = '\n'

/**
 * Where sentences of two versions of a document stand in each other's place: between the same two sentences that stayed, under the same
 * heading. For a place in
 * the text it answers a key that both versions have in common; `undefined` where the sentence stayed, or where too much around it did not.
 */
export function rewrittenPlaces(
  before: Document,
  after: Document,
): { readonly earlier: (offset: number) => string | undefined; readonly later: (offset: number) => string | undefined } {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const [then, now] = [counted(was), counted(is)]
  const stays = (words: string): boolean => then.get(words) === 1 && now.get(words) === 1
  return {
    earlier: placesOf(before.sentences, was, (words) => now.has(words)),
    later: placesOf(after.sentences, is, (words) => then.has(words)),
  }

  function placesOf(
    sentences: readonly Sentence[],
    words: readonly string[],
    stood: (words: string) => boolean,
  ): (offset: number) => string | undefined {
    const starts = sentences.map((sentence) => locate(sentence).start)
    return (offset) => {
      const at = starts.findLastIndex((start) => start <= offset)
      if (at < 0 || stood(words[at]!)) return undefined
      let from = at - 1
      while (from >= 0 && at - from <= mostBetween && !stays(words[from]!)) from -= 1
      let to = at + 1
      while (to < words.length && to - from - 1 <= mostBetween && !stays(words[to]!)) to += 1
      const part = plainWords(sentences[at]!.passage.block.section.title)
      return to - from - 1 > mostBetween ? undefined : `${words[from] ?? edge}\n${words[to] ?? edge}\n${part}`
    }
  }
}

function wordsOf({ sentences }: Document): readonly string[] {
  return sentences.map(({ reading }) => plainWords(reading.text))
}

function counted(all: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const words of all) times.set(words, (times.get(words) ?? 0) + 1)
  return times
}
