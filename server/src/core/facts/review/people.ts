import { termsOf } from '../../lexicon/lexicon.ts'
import { fact, sentenceFact } from '../fact.ts'
import { meetingRoll } from './meeting-roll.ts'
import { notes } from './notes.ts'

/** Who is spoken of in a document as somebody who says and does things. */
export interface People {
  /** Whether a word or a run of words names one of them: full name, first name, surname, initials or handle. */
  readonly known: (name: string) => boolean
  /** Whether anybody is known. */
  readonly any: boolean
  /** How many are told to have said or done something. */
  readonly speakers: number
}

/** Capitalised words before what minutes say that people did: "Ana Lima asked". */
const speakers = sentenceFact<readonly string[]>(({ words, text, ...reading }, lexicon) =>
  termsOf({ words, text, ...reading }, 'report-verbs', lexicon).flatMap(({ from }) => {
    // "Sales review" is a topic; "Ana reviews" and "Ana reviewed" tell of somebody.
    if (!/^(?:\p{Ll}+(?:ed|s)|said|thought|felt|led|spoke)$/u.test(words[from]!.text)) return []
    let first = from
    while (first > 0 && from - first < 3 && /^\p{Lu}/u.test(words[first - 1]!.text) && !opener.has(words[first - 1]!.lower)) first -= 1
    const between = text.slice(words[first]!.end - reading.start, words[from]!.start - reading.start)
    return first === from || /[.,:;()]/.test(between)
      ? []
      : [
          words
            .slice(first, from)
            .map((word) => word.text)
            .join(' '),
        ]
  }),
)

/** Words in capitals at a sentence's beginning that name nobody. */
const opener = new Set(
  'the a an this that these those it he she they we i you all some one there here then also who what when where how why if as and but or our their his her its no not new next last each every both others another members people board staff team committee council group discussion question update motion'.split(
    ' ',
  ),
)

/** The people of the document. */
export const people = fact<People>((analysis) => {
  const names = new Set<string>()
  const add = (name: string): void => {
    const parts = name
      .replace(/^@/, '')
      .split(/[\s.]+/)
      .filter((part) => part !== '')
    if (parts.length === 0) return
    names.add(name.toLowerCase())
    names.add(parts.join(' ').toLowerCase())
    for (const part of parts) if (part.length > 1 && !particles.test(part)) names.add(part.toLowerCase())
    if (parts.length > 1)
      names.add(
        parts
          .map((part) => part[0])
          .join('')
          .toLowerCase(),
      )
    if (parts.length > 2) names.add(`${parts[0]![0]}${parts.at(-1)![0]}`.toLowerCase())
  }
  for (const { name, beside } of meetingRoll(analysis)) {
    if (name !== '') add(name)
    // "Robert Lee (Bob)", "@fritzy Nathan Fritz": the other name is theirs too.
    const other = /^["“]?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)["”]?(?=$|[),]| from\b)/u.exec(beside)?.[1]
    if (other !== undefined && name.startsWith('@')) add(other)
  }
  const heard = new Set(notes(analysis).flatMap((note) => speakers(note, analysis)))
  for (const name of heard) add(name)
  return {
    any: names.size > 0,
    speakers: heard.size,
    known: (name) => names.has(name.replace(/^@/, '').trim().toLowerCase()),
  }
})

const particles = /^(?:van|von|der|den|de|del|da|di|du|la|le|bin|ben|jr|sr|mrs?|ms|dr)$/i
