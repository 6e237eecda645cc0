import { plainWords } from './words-at.ts'

export interface NamedText {
  readonly path: string
  readonly text: string
}

/** Words in a row that are looked at together. */
const inRow = 4
/** From this share of common rows of words on, a document is another one under a new name. */
const alike = 0.5

/**
 * Which of the documents that are gone each new document was, by what they say: the likest first, each once. How they are wrapped makes no
 * difference.
 */
export function matchRenamed(gone: readonly NamedText[], fresh: readonly NamedText[]): ReadonlyMap<string, NamedText> {
  const before = gone.map((one) => ({ one, rows: rowsOf(one.text) }))
  const pairs = fresh
    .flatMap((now) => {
      const rows = rowsOf(now.text)
      return before.map(({ one, rows: others }) => ({ now, one, share: shareOf(rows, others) }))
    })
    .filter(({ share }) => share >= alike)
    .sort((a, b) => b.share - a.share || order(a.now.path, b.now.path) || order(a.one.path, b.one.path))
  const found = new Map<string, NamedText>()
  const taken = new Set<string>()
  for (const { now, one } of pairs) {
    if (found.has(now.path) || taken.has(one.path)) continue
    found.set(now.path, one)
    taken.add(one.path)
  }
  return found
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function rowsOf(text: string): ReadonlySet<string> {
  const words = plainWords(text).split(' ')
  return new Set(words.map((_, at) => words.slice(at, at + inRow).join(' ')))
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const most = Math.max(one.size, other.size)
  if (Math.min(one.size, other.size) < most * alike) return 0
  let both = 0
  for (const row of one) if (other.has(row)) both += 1
  return both / most
}
