import { ending, wanting } from './job-wording.ts'

/** The three parts of a statement of a job, in its own words; each `undefined` where the statement has no such part. */
export interface JobParts {
  /** "When the wind gets up", "As a parent". */
  readonly situation: string | undefined
  /** "I want to know by three o'clock whether the last boat will sail". */
  readonly wish: string | undefined
  /** "so that I can sleep in my own bed". */
  readonly outcome: string | undefined
}

const opening = /\b(?:when(?:ever)?|as an?)\b/i

/**
 * Takes a statement apart where its words say plainly which part is which: "When …, I want to …, so that …". `undefined` where they do not.
 * Whatever stands before the statement, a number or a name, is left out.
 */
export function jobParts(statement: string): JobParts | undefined {
  const text = statement.replace(/\s+/g, ' ').trim()
  const wish = wanting.exec(text)
  if (wish === null) return undefined
  const start = opening.exec(text)
  if (start !== null && start.index > wish.index) return undefined
  const behind = wish.index + wish[0].length
  const end = ending.exec(text.slice(behind))
  const outcome = end === null ? undefined : behind + end.index
  return {
    situation: start === null ? undefined : trimmed(text.slice(start.index, wish.index)),
    wish: trimmed(text.slice(wish.index, outcome)),
    outcome: outcome === undefined ? undefined : trimmed(text.slice(outcome)),
  }
}

/** Without what only joins it to its neighbours. */
function trimmed(part: string): string | undefined {
  const words = part.replace(/[\s,;.]+(?:and|then)?[\s,;.]*$/i, '').trim()
  return words === '' ? undefined : words
}
