import type { Note } from './notes.ts'
import type { People } from './people.ts'

const label = /^\W*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})\s*:/u

/** Whoever is named before what they say, "Ana: …", for all that the passage tells; empty where nobody known is. */
export function speakerOf({ passage }: Note, people: People): string {
  const name = label.exec(passage.reading.text.slice(0, 80))?.[1]
  return name !== undefined && people.known(name) ? name : ''
}
