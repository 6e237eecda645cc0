import type { SentenceText, Word } from '../../document/passage.ts'
import { type Lexicon, termsOf, type WordClass } from '../../lexicon/lexicon.ts'
import { sentenceFact } from '../fact.ts'

/** What minutes of meetings put a name on. */
export type LabelName = 'absent' | 'guests' | 'present' | 'actions' | 'questions' | 'decisions' | 'chair'

/** The name that a heading, a lead-in or the beginning of a line gives to what follows it. */
export interface NoteLabel {
  readonly name: LabelName
  /** For actions: it is as often a name for intentions, as "Next steps" is. */
  readonly weak: boolean
  /** It speaks of an earlier meeting: "Actions from last time". */
  readonly earlier: boolean
  /** What stands in the label's brackets: mostly whom it concerns. */
  readonly inside: string
  /** Where what it names begins; offset into the passage's readable text. */
  readonly rest: number
  /** Nothing follows on the line itself. */
  readonly bare: boolean
}

/** The more exact first: "not present" is no presence, "questions from guests" are questions. */
const classes: readonly (readonly [WordClass, LabelName])[] = [
  ['absence-titles', 'absent'],
  ['question-labels', 'questions'],
  ['action-labels', 'actions'],
  ['decision-labels', 'decisions'],
  ['guest-titles', 'guests'],
  ['attendance-titles', 'present'],
  ['chair-posts', 'chair'],
]

/** Longest label. Words. */
const mostWords = 6
/** How many words may stand before the one that names it: "Summary of actions", "Board members present". */
const wordsAhead = 3
/** What may still follow that word within a label. */
const goesOn = new Set(
  'from for by at of in on this these and to with were was are is today tonight via per arising agreed required received summary list register tracker log table created assigned identified taken made raised noted recorded before until next due'.split(
    ' ',
  ),
)
/** With one of these a list of actions is one whatever else its name says. */
const plain = new Set('action actions ai ap todo todos'.split(' '))
/** Behind this a label ends. */
const sign = /:(?!\/|\d)|\s[-–—]+\s|\s[-–—]+$/
/** In code a line keeps its bullet. */
const bullet = /^\s*[-*•+>]\s/
const brackets = /[([{][^()[\]{}]*[)\]}]?/g

/** The label that a note begins with, or is. */
export const noteLabel = sentenceFact<NoteLabel | undefined>(noteLabelIn)

/** The same of a sentence that is read already. */
export function noteLabelIn(reading: SentenceText, lexicon: Lexicon): NoteLabel | undefined {
  const { text, start } = reading
  const outside = text
    .slice(0, 120)
    .replace(bullet, (lead) => ' '.repeat(lead.length))
    .replace(brackets, (inside) => ' '.repeat(inside.length))
  const mark = sign.exec(outside)
  const end = mark === null ? (text.length <= 60 && !/[.!?]\s*$/.test(text) ? text.length : 0) : mark.index
  if (end === 0) return undefined
  const words = reading.words.filter(
    (word) => word.start < start + end && outside.slice(word.start - start, word.end - start).trim() !== '',
  )
  if (words.length === 0 || words.length > mostWords) return undefined
  const found = nameOf(reading, words, mark !== null)
  if (found === undefined) return undefined
  const earlier = termsOf(reading, 'earlier-words', lexicon).some(({ from }) => (reading.words[from]?.start ?? Infinity) < start + end)
  const weak =
    found === 'actions' && words.every(({ lower }) => !plain.has(lower)) && termsOf(reading, 'weak-action-labels', lexicon).length > 0
  const inside = /[([{]([^()[\]{}]*)/.exec(text.slice(0, end))?.[1] ?? ''
  const rest = mark === null ? text.length : mark.index + mark[0].length
  return { name: found, weak, earlier, inside, rest: start + rest, bare: !/[\p{L}\p{N}]/u.test(text.slice(rest)) }

  function nameOf({ words: all }: SentenceText, head: readonly Word[], marked: boolean): LabelName | undefined {
    for (const [wordClass, name] of classes) {
      const named = termsOf(reading, wordClass, lexicon).some(({ from, to }) => {
        const at = head.indexOf(all[from]!)
        const last = head.indexOf(all[to - 1]!)
        if (at === -1 || last === -1 || at > (name === 'chair' ? 0 : wordsAhead) || (name === 'chair' && !marked)) return false
        // "AI" and "Q" are labels in capitals, or before their sign.
        if (
          to - from === 1 &&
          all[from]!.lower.length <= 2 &&
          (!marked || head.length > 1 || (name === 'actions' && !isCapital(all[from]!)))
        )
          return false
        const next = head[last + 1]
        // "Question from Ana:" goes on with whoever asks.
        return (
          next === undefined || goesOn.has(next.lower) || (name === 'actions' && /^\d+$/.test(next.lower)) || all[to - 1]!.lower === 'from'
        )
      })
      if (named) return name
    }
    return undefined
  }
}

function isCapital({ text }: Word): boolean {
  return text === text.toUpperCase()
}
