import type { Section } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { fact, sentenceFact } from './fact.ts'

/** What a part of a document is about, as its heading says. */
export const headingKinds = [
  'avoidance',
  'finance',
  'people',
  'risks',
  'resources',
  'assumptions',
  'definitions',
  'past',
  'others',
  'value',
  'measures',
  'features',
  'process',
  'goals',
] as const

export type HeadingKind = (typeof headingKinds)[number]

const noKinds: ReadonlySet<HeadingKind> = new Set()

/** The kinds that words speak for; more than one where a heading speaks of more than one thing. */
export const wordsOfHeading = sentenceFact<ReadonlySet<HeadingKind>>((sentence, lexicon) => {
  const found = headingKinds.filter((kind) => termsOf(sentence, `heading-${kind}`, lexicon).length > 0)
  return found.length === 0 ? noKinds : new Set(found)
})

/** For every section (by its index) the kinds of its heading; where a heading speaks of none, those of the part it stands in. */
export const kindsOfSections = fact<readonly ReadonlySet<HeadingKind>[]>((analysis) => {
  const kinds: ReadonlySet<HeadingKind>[] = []
  for (const section of analysis.document.sections) {
    const own = ownKinds(section, analysis)
    // The document's title says what the document is, not what its parts are about.
    const inherited = section.parent === undefined || section.parent.depth <= 1 ? noKinds : kinds[section.parent.index]
    kinds[section.index] = own.size > 0 ? own : handedOn(inherited ?? noKinds)
  }
  return kinds
})

/** A part on people or on what has been may hold parts on anything; they are not about people for that. */
function handedOn(kinds: ReadonlySet<HeadingKind>): ReadonlySet<HeadingKind> {
  if (!kinds.has('people') && !kinds.has('past')) return kinds
  return new Set([...kinds].filter((kind) => kind !== 'people' && kind !== 'past'))
}

function ownKinds(section: Section, analysis: Analysis): ReadonlySet<HeadingKind> {
  if (section.heading === undefined) return noKinds
  const { sentences } = section.heading
  if (sentences.length === 1) return wordsOfHeading(sentences[0]!, analysis)
  return new Set(sentences.flatMap((sentence) => [...wordsOfHeading(sentence, analysis)]))
}
