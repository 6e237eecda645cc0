import type { Document } from '../document/document.ts'

/** What a document may call those it is for, one and many. */
const nouns: readonly (readonly [one: string, many: string])[] = [
  ['customer', 'customers'],
  ['client', 'clients'],
  ['user', 'users'],
  ['member', 'members'],
  ['patient', 'patients'],
  ['student', 'students'],
  ['learner', 'learners'],
  ['mentee', 'mentees'],
  ['developer', 'developers'],
  ['contributor', 'contributors'],
  ['resident', 'residents'],
  ['tenant', 'tenants'],
  ['citizen', 'citizens'],
  ['reader', 'readers'],
  ['guest', 'guests'],
  ['visitor', 'visitors'],
  ['donor', 'donors'],
  ['player', 'players'],
  ['participant', 'participants'],
  ['subscriber', 'subscribers'],
  ['buyer', 'buyers'],
]

/** Sentences that are looked at: what a document calls its people it calls them soon. */
const looked = 400

/** A word that is said less often is said in passing. */
const leastTimes = 3

/** What a document calls those it is for, one and many: the word that it uses most, or customers where it uses none. */
export function peopleServed({ sentences }: Document): readonly [one: string, many: string] {
  const counts = new Map<string, number>()
  for (const { reading } of sentences.slice(0, looked))
    for (const word of reading.text.toLowerCase().match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const timesOf = ([one, many]: readonly [string, string]) => (counts.get(one) ?? 0) + (counts.get(many) ?? 0)
  const [first] = nouns
  return nouns.reduce((most, noun) => (timesOf(noun) >= leastTimes && timesOf(noun) > timesOf(most) ? noun : most), first!)
}
