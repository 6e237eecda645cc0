import type { Word } from '../../document/passage.ts'
import { termsOf } from '../../lexicon/lexicon.ts'
import { sentenceFact } from '../fact.ts'
import { noteLabel } from './note-label.ts'

/** A question as a sentence of notes puts it. */
export interface QuestionPut {
  /** As it is asked, or told by the minutes: "Bill asked whether …". */
  readonly form: 'direct' | 'reported'
  /** Who asks, as written; empty where nobody is named. */
  readonly by: string
}

const direct = /\?+["'”’)\]*_!]*(?:\s|$)/
/** What a reported question goes on with. */
const opens = new Set('if whether about how what when where who whom why which for regarding as'.split(' '))
const pronouns = new Set('he she they we i you who'.split(' '))
/** "Questions?" and "Any comments?" invite, and ask nothing. */
const invitation =
  /^\W*(?:(?:any|other|more|further) )*(?:questions?|comments?|thoughts|concerns|objections|volunteers|updates|ideas|feedback)\W*$/i
/** What answers or argues with a question of its own making. */
const rhetorical = /^\W*(?:why not|so what|who knows|right|ok(?:ay)?|isn['’]t it|sound good|ready|really|what if i told you)\b[^.]{0,12}\?/i

export const questionPut = sentenceFact<QuestionPut | undefined>((reading, lexicon) => {
  const { text, words, start } = reading
  const label = noteLabel({ reading }, { lexicon } as Parameters<typeof noteLabel>[1])
  if (label?.name === 'questions' && !label.bare)
    return { form: 'direct', by: askerOf(label.inside) || askerOf(/\bfrom\s+(.+?)\s*[:–—-]/.exec(text)?.[1] ?? '') }
  if (direct.test(text)) {
    if (invitation.test(text) || rhetorical.test(text)) return undefined
    const by = /^\W*(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2})\s*:\s/u.exec(text)?.[1] ?? ''
    const asker = reported()
    return asker === undefined ? { form: 'direct', by } : { form: 'reported', by: asker }
  }
  const asker = reported()
  if (asker !== undefined) return { form: 'reported', by: asker }
  return termsOf(reading, 'questions-put', lexicon).length > 0 ? { form: 'reported', by: '' } : undefined

  /** Who is said to have asked; `undefined` where nobody is. */
  function reported(): string | undefined {
    for (const { from, to } of termsOf(reading, 'asking-reports', lexicon)) {
      const asks = words.slice(to, to + 6).some((word) => opens.has(word.lower))
      if (!asks) continue
      // "They should ask …" puts none yet.
      if (words[from]!.lower === 'ask' && !(from > 0 && /s$/.test(words[from - 1]!.lower))) continue
      const name = nameBefore(words, from)
      if (name !== undefined) return pronouns.has(name.toLowerCase()) ? '' : name
    }
    return undefined
  }

  function nameBefore(all: readonly Word[], at: number): string | undefined {
    let first = at
    while (first > 0 && at - first < 4 && /^\s*$/.test(text.slice(all[first - 1]!.end - start, all[first]!.start - start))) {
      if (!/^\p{Lu}/u.test(all[first - 1]!.text)) break
      first -= 1
    }
    if (first < at)
      return all
        .slice(first, at)
        .map((word) => word.text)
        .join(' ')
    const before = all[at - 1]
    return before === undefined || /^(?:was|were|be|been|is|are|to|being|as)$/.test(before.lower) ? undefined : before.text
  }
})

function askerOf(text: string): string {
  return text.trim()
}
