import type { SentenceText } from '../document/passage.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { SentenceFact } from './fact.ts'
import { partyFact } from './roster.ts'

export type Party = 'customer' | 'company' | 'product'

/** A party where a sentence names it, as a half-open range of the sentence's words. */
export interface Mention {
  readonly party: Party
  readonly from: number
  readonly to: number
}

/**
 * Who is who in a sentence: those served, the organisation that writes ("we", its name) and what it offers, in order and never
 * overlapping. Staff ("team members") and things only named after customers ("user interface") are nobody here.
 */
export const parties: SentenceFact<readonly Mention[]> = partyFact((sentence, lexicon, roster) => {
  const taken = new Uint8Array(sentence.words.length)
  const mentions: Mention[] = []
  const add = (party: Party, from: number, to: number): void => {
    for (let at = from; at < to; at += 1) if (taken[at] === 1) return
    taken.fill(1, from, to)
    mentions.push({ party, from, to })
  }
  for (const party of ['customer', 'company', 'product'] as const)
    for (const name of roster[party]) for (const from of placesOf(sentence, name)) add(party, from, from + name.length)
  for (const { from, to } of termsOf(sentence, 'staff-nouns', lexicon)) taken.fill(1, from, to)
  for (const { from, to } of termsOf(sentence, 'customer-nouns', lexicon)) {
    // "Multi-tenant" is nobody.
    if (sentence.passage.text[sentence.words[from]!.start - 1] !== '-') add('customer', from, to)
  }
  for (const { from, to } of termsOf(sentence, 'served-people', lexicon)) add('customer', from, to)
  for (const { from, to } of termsOf(sentence, 'company-words', lexicon)) add('company', from, to)
  for (const { from, to } of termsOf(sentence, 'product-nouns', lexicon)) add('product', from, to)
  return mentions.sort((a, b) => a.from - b.from)
})

function placesOf({ words }: SentenceText, name: readonly string[]): readonly number[] {
  const places: number[] = []
  for (let from = 0; from + name.length <= words.length; from += 1)
    if (name.every((word, at) => words[from + at]!.lower === word)) places.push(from)
  return places
}
