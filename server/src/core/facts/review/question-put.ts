import type { SentenceText } from '../../document/passage.ts'
import { type Lexicon, termsOf } from '../../lexicon/lexicon.ts'
import { sentenceFact } from '../fact.ts'
import { noteLabelIn } from './note-label.ts'

/** A question as a sentence of notes puts it. */
export interface QuestionPut {
  /** As it is asked, or told by the minutes: "Bill asked whether …". */
  readonly form: 'direct' | 'reported'
  /** Who asks, as written; empty where nobody is named. */
  readonly by: string
}

/** A question mark at the end of a sentence or a clause; one in brackets only shows a doubt. */
const mark = /\?+["'”’*_!]*(?:\s|$)/
/** What a reported question goes on with. */
const goesOn = new Set('if whether about how what when where who whom why which regarding as'.split(' '))
const pronouns = new Set('he she they we i you who'.split(' '))
/** "Questions?" and "Any comments?" invite, and ask nothing. */
const invitation = /^\W*(?:(?:any|other|more|further) )*(?:questions?|comments?|thoughts|concerns|volunteers|updates|ideas|feedback)\W*$/i
/** Asked by nobody of anybody. */
const rhetorical = /^\W*(?:why not|so what|who knows|right|ok(?:ay)?|isn['’]t it|sound good|ready|really)\b[^.]{0,12}\?/i
/** Whoever speaks, before what they say: "Ana: …", "[Ana] …". */
const speaker = /^\W*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})\s*[:\]]\s/u
/** "Question from Ana:", "Q (Ana):". */
const asker = /\bfrom\s+(.+?)\s*[:–—-]/
/** A question that may come yet, or that somebody is invited to put. */
const open = /\b(?:if|should) (?:you|anyone|anybody) (?:has|have|had|want|need)\b|\bfeel free\b|\bplease\b/i
/** "Should we …", "Do you …" ask without a question mark too. */
const inverted = /^\W*(?:should|do|does|did|is|are|can|could|would|will|have|has) (?:we|you|they|i|he|she|it|there|anyone|anybody)\b/i
/** Fewest words of a question; "Where?" is a heading to fill in. */
const fewest = 2
/** So many need no word that questions begin with. */
const enough = 4

export const questionPut = sentenceFact<QuestionPut | undefined>((reading, lexicon) => {
  const { text, words } = reading
  const label = noteLabelIn(reading, lexicon)
  if (label?.name === 'actions') return undefined
  if (label?.name === 'questions' && !label.bare && (mark.test(text) || /^\W*(?:q|question)\b/i.test(text)))
    return { form: 'direct', by: label.inside || (asker.exec(text)?.[1] ?? '') }
  if (open.test(text)) return mark.test(text) && asks(reading, lexicon) ? { form: 'direct', by: '' } : undefined
  const by = reported(reading, lexicon)
  if (by !== undefined) return { form: 'reported', by }
  if (mark.test(text) ? asks(reading, lexicon) : inverted.test(text)) return { form: 'direct', by: speaker.exec(text)?.[1] ?? '' }
  return termsOf(reading, 'questions-put', lexicon).length > 0 && words.length > fewest ? { form: 'reported', by: '' } : undefined
})

/** Whether a clause before a question mark begins as questions do. */
function asks(reading: SentenceText, lexicon: Lexicon): boolean {
  const { text, words, start } = reading
  if (words.length < fewest || invitation.test(text) || rhetorical.test(text)) return false
  const end = start + text.lastIndexOf('?')
  // Notes leave out what is understood: "Another deadline, long before the meeting?"
  if (words.length >= enough && /\?\W*$/.test(text) && !/\([^)]*\?\W*$/.test(text)) return true
  return termsOf(reading, 'question-words', lexicon).some(({ from }) => {
    const word = words[from]!
    if (word.start > end) return false
    const before = words[from - 1]
    if (before === undefined) return true
    const gap = text.slice(before.end - start, word.start - start)
    return /[^\s'’]/.test(gap) || /^(?:and|but|or|so|then|also)$/.test(before.lower)
  })
}

/** Who is said to have asked; empty for a pronoun, `undefined` where nobody is. */
function reported(reading: SentenceText, lexicon: Lexicon): string | undefined {
  const { words, text, start } = reading
  for (const { from, to } of termsOf(reading, 'asking-reports', lexicon)) {
    if (!words.slice(to, to + 6).some(({ lower }) => goesOn.has(lower))) continue
    // "They should ask …" puts none yet.
    if (words[from]!.lower === 'ask' && !/s$/.test(words[from - 1]?.lower ?? '')) continue
    let first = from
    while (
      first > 0 &&
      from - first < 4 &&
      /^\p{Lu}/u.test(words[first - 1]!.text) &&
      /^\s*$/.test(text.slice(words[first - 1]!.end - start, words[first]!.start - start))
    )
      first -= 1
    if (first < from) {
      const name = words.slice(first, from).map((word) => word.text)
      return name.length === 1 && pronouns.has(name[0]!.toLowerCase()) ? '' : name.join(' ')
    }
    const before = words[from - 1]?.lower
    if (before !== undefined && !/^(?:was|were|be|been|is|are|to|being|as)$/.test(before)) return pronouns.has(before) ? '' : before
  }
  return undefined
}
