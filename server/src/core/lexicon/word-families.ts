import { splitWords } from '../document/split-words.ts'
import { nounForms, singular, verbForms } from './inflect.ts'
import type { LexiconChanges, WordClass } from './lexicon.ts'

/** What a family of words that teams may change is to the word lists. */
interface Family {
  /** For readers: what belongs to it. */
  readonly meaning: string
  readonly inflected: 'noun' | 'verb'
  /** Lists that a further word goes into; it is taken out of the same and of those in `also`. */
  readonly lists: readonly WordClass[]
  readonly also?: readonly WordClass[]
}

/** The families of words that a team may add to and take from, by the names that it knows them by. */
export const wordFamilies = {
  customers: {
    meaning: 'those whom the plan serves: members, tenants, patients',
    inflected: 'noun',
    lists: ['customer-nouns'],
    also: ['served-people', 'people-nouns'],
  },
  staff: { meaning: 'people of the organisation itself, who are none of those it serves', inflected: 'noun', lists: ['staff-nouns'] },
  company: {
    meaning: 'what the organisation calls itself: the trust, the co-op, the council',
    inflected: 'noun',
    lists: ['company-words'],
  },
  products: { meaning: 'what the organisation offers, by kind: tariff, course, ward', inflected: 'noun', lists: ['product-nouns'] },
  rivals: {
    meaning: 'others who want the same customers',
    inflected: 'noun',
    lists: ['rivals', 'rivals-named', 'competitor-words', 'third-parties'],
  },
  listening: {
    meaning: 'occasions and ways in which people are heard: kitchen-table talk, ward round, open door',
    inflected: 'noun',
    lists: ['hearing-methods', 'hearing-means'],
    also: ['hearing-occasions', 'hearing-places'],
  },
  'customer-measures': {
    meaning: 'figures that customers would call success themselves',
    inflected: 'noun',
    lists: ['customer-measures', 'customer-success-measures'],
  },
  'money-measures': { meaning: 'figures of what the organisation earns or sells', inflected: 'noun', lists: ['money-measures'] },
  'attention-measures': {
    meaning: 'counts of attention and of heads, which rise without anybody being better off',
    inflected: 'noun',
    lists: ['attention-measures'],
  },
  'usage-measures': { meaning: 'counts of how much a thing is used', inflected: 'noun', lists: ['usage-measures'] },
  'push-verbs': { meaning: 'verbs for what companies do to have more of something', inflected: 'verb', lists: ['push-verbs'] },
} as const satisfies Readonly<Record<string, Family>>

export type WordFamily = keyof typeof wordFamilies

/** Words or short phrases by family, as a team writes them: "member" and "members" are the same word. */
export type FamilyWords = Readonly<Partial<Record<WordFamily, readonly string[]>>>

/** What changes of families come to in the word lists; `undefined` where nothing changes. What is both added and removed is added. */
export function lexiconChanges(added: FamilyWords, removed: FamilyWords): LexiconChanges | undefined {
  const add: Partial<Record<WordClass, readonly string[]>> = {}
  const remove: Partial<Record<WordClass, readonly string[]>> = {}
  for (const [name, family] of Object.entries(wordFamilies) as [WordFamily, Family][]) {
    const fresh = (added[name] ?? []).flatMap((word) => formsOf(word, family))
    const gone = (removed[name] ?? []).flatMap((word) => formsOf(word, family)).filter((form) => !fresh.includes(form))
    if (fresh.length > 0) for (const list of family.lists) add[list] = [...(add[list] ?? []), ...fresh]
    if (gone.length > 0) for (const list of [...family.lists, ...(family.also ?? [])]) remove[list] = [...(remove[list] ?? []), ...gone]
  }
  return Object.keys(add).length + Object.keys(remove).length === 0 ? undefined : { add, remove }
}

/** All forms of a word or phrase, the last word of which is inflected, as texts are read. */
function formsOf(term: string, { inflected }: Family): readonly string[] {
  const words = splitWords(term, 0, term.length).map(({ lower }) => lower)
  const last = words.pop()
  if (last === undefined) return []
  const forms = inflected === 'verb' ? verbForms(last) : [last, ...nounForms(singular(last) ?? last)]
  return [...new Set(forms)].map((form) => [...words, form].join(' '))
}
