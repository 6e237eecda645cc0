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

/** What other linters call it. */
const silencing = /^(?:disable|ignore|silence|suppress|skip|mute|hide|off)(?:-|$)/
const speaking = /^(?:enable|on|resume)(?:-|$)|-(?:end|stop)$/

/** The word that an author seems to have meant by one that is none of ours; `undefined` where it need not be about the linter at all. */
export function directiveMeant(said: string): DirectiveMeant | undefined {
  if (said.length < shortest || said.length > longest) return undefined
  const word = said.toLowerCase().replace(/[\s:_]+/g, '-')
  const [nearest] = directiveWords.map((one) => ({ one, far: distance(one, word) })).sort((a, b) => a.far - b.far)
  if (nearest !== undefined && nearest.far < mostWrong) return { meant: nearest.one, spelling: true }
  const wish = /^outside-?in-(.+)$/.exec(word)?.[1] ?? ''
  // Two letters make a line of a file, and are no slip there.
  if (silencing.test(wish) && /\b(?:next|line)\b/.test(wish)) return { meant: 'outside-in-disable-next-line', spelling: false }
  if (nearest?.far === mostWrong) return { meant: nearest.one, spelling: true }
  if (speaking.test(wish)) return { meant: 'outside-in-enable', spelling: false }
  if (!silencing.test(wish)) return undefined
  return { meant: /\b(?:file|document|page)\b/.test(wish) ? 'outside-in-disable-file' : 'outside-in-disable', spelling: false }
}
