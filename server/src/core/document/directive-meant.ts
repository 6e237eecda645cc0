import { distance } from 'fastest-levenshtein'

/** The words that a comment to the linter begins with. */
export const directiveWords = [
  'outside-in-disable-next-line',
  'outside-in-disable-file',
  'outside-in-disable',
  'outside-in-enable',
] as const

export type DirectiveWord = (typeof directiveWords)[number]

export interface DirectiveMeant {
  readonly meant: DirectiveWord
  /** It is the word itself with a letter or two wrong, and can have meant nothing else. */
  readonly spelling: boolean
}

/** Letters that may be wrong, missing or too many. */
const mostWrong = 2
/** Shorter and longer words mean nothing of ours, and most comments begin with one. */
const [shortest, longest] = [12, 60]

/** What other linters call it. Words that are about a page as often as about a linter are meant so alone, or before what they reach to. */
const silencing = /^(?:disable(?:-|$)|(?:ignore|silence|suppress|skip|mute|hide|off)(?:-(?:this|next|line|file|document|page|start))*$)/
const speaking = /^(?:enable(?:-|$)|(?:on|resume)$|(?:disable|ignore|silence|suppress|skip|mute|hide|off)-(?:end|stop)$)/

/** The word that an author seems to have meant by one that is none of ours; `undefined` where it need not be about the linter at all. */
export function directiveMeant(said: string): DirectiveMeant | undefined {
  if (said.length < shortest || said.length > longest) return undefined
  const word = said.toLowerCase().replace(/[\s:_]+/g, '-')
  const [nearest] = directiveWords
    .map((meant) => ({ meant, far: distance(meant, word), swapped: letters(meant) === letters(word) }))
    .filter(({ meant, far, swapped }) => far <= mostWrong && (swapped || far === 0 || word.includes(stemOf(meant))))
    .sort((a, b) => a.far - b.far)
  // Two letters that have changed places are one slip.
  if (nearest !== undefined && (nearest.far < mostWrong || nearest.swapped)) return { meant: nearest.meant, spelling: true }
  const wish = /^outside-?in-(.+)$/.exec(word)?.[1] ?? ''
  // Two letters make a line of a file, and are no slip there.
  if (silencing.test(wish) && /\b(?:next|line)\b/.test(wish)) return { meant: 'outside-in-disable-next-line', spelling: false }
  if (nearest !== undefined) return { meant: nearest.meant, spelling: false }
  if (speaking.test(wish)) return { meant: 'outside-in-enable', spelling: false }
  if (!silencing.test(wish)) return undefined
  return { meant: /\b(?:file|document|page)\b/.test(wish) ? 'outside-in-disable-file' : 'outside-in-disable', spelling: false }
}

/** How the verb begins: a table is no “enable” with two letters wrong. */
function stemOf(meant: DirectiveWord): string {
  return meant === 'outside-in-enable' ? '-en' : '-dis'
}

function letters(word: string): string {
  return [...word].sort().join('')
}
