import { plainWords } from './plain-words.ts'

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
  const found = new Map<string, NamedText>()
  const taken = new Set<NamedText>()
  const pair = (now: NamedText, one: NamedText) => {
    if (found.has(now.path) || taken.has(one)) return
    found.set(now.path, one)
    taken.add(one)
  }
  // A folder that is moved keeps most of its documents to the letter: those are not compared with all others.
  const byText = new Map<string, NamedText[]>()
  for (const one of gone.toSorted(byPath)) {
    const same = byText.get(one.text)
    if (same === undefined) byText.set(one.text, [one])
    else same.push(one)
  }
  for (const now of fresh.toSorted(byPath)) {
    const one = byText.get(now.text)?.shift()
    if (one !== undefined) pair(now, one)
  }
  const before = indexOf(gone.filter((one) => !taken.has(one)))
  const pairs = fresh.filter(({ path }) => !found.has(path)).flatMap((now) => likeOf(now, before))
  pairs.sort((a, b) => b.share - a.share || byPath(a.now, b.now) || byPath(a.one, b.one))
  for (const { now, one } of pairs) pair(now, one)
  return found
}

const byPath = ({ path: a }: NamedText, { path: b }: NamedText) => (a < b ? -1 : a > b ? 1 : 0)

interface Rows {
  /** How many rows of words each document has, by its place. */
  readonly documents: readonly { readonly one: NamedText; readonly size: number }[]
  /** Places of the documents that have a row of words. */
  readonly holding: ReadonlyMap<string, readonly number[]>
}

function indexOf(gone: readonly NamedText[]): Rows {
  const holding = new Map<string, number[]>()
  const documents = gone.map((one, place) => {
    const rows = rowsOf(one.text)
    for (const row of rows) {
      const known = holding.get(row)
      if (known === undefined) holding.set(row, [place])
      else known.push(place)
    }
    return { one, size: rows.size }
  })
  return { documents, holding }
}

function likeOf(now: NamedText, { documents, holding }: Rows) {
  const rows = rowsOf(now.text)
  const common = new Map<number, number>()
  for (const row of rows) for (const place of holding.get(row) ?? []) common.set(place, (common.get(place) ?? 0) + 1)
  return [...common]
    .map(([place, both]) => ({ now, one: documents[place]!.one, share: both / Math.max(rows.size, documents[place]!.size) }))
    .filter(({ share }) => share >= alike)
}

function rowsOf(text: string): ReadonlySet<string> {
  const words = plainWords(text).split(' ')
  return new Set(words.map((_, at) => words.slice(at, at + inRow).join(' ')))
}
