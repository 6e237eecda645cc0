/** A word by what it shares with its other forms, and its place in the text read. */
export interface WordRoot {
  readonly root: string
  readonly start: number
  readonly end: number
}

const letters = /\p{L}[\p{L}'’]*/gu
/** The pieces of a mail address are bounded, so that a long run without spaces is not read again from each of its letters. */
const address = /(?:https?:\/\/|www\.)\S+|\S{1,64}@[^\s@.]{1,64}\.\S{1,190}/g
/** Words that mean nothing by themselves. */
const hollow = new Set(
  'the of on for and with from to in at by our your all any a an is are be was were this that it its as or we will has have had been their they he she his her who which not but do does can should would may about into than then so if there these those also what how when why where more new next last up out over per via'.split(
    ' ',
  ),
)

/** The text with addresses blanked out; offsets stay. */
export function withoutAddresses(text: string): string {
  return text.replace(address, (found) => ' '.repeat(found.length))
}

/** The words of a text that have a meaning of their own, in lower case and in the singular. */
export function wordRoots(text: string): readonly WordRoot[] {
  const found: WordRoot[] = []
  for (const match of withoutAddresses(text).matchAll(letters)) {
    const root = rootOf(match[0])
    if (root.length > 1 && !hollow.has(root)) found.push({ root, start: match.index, end: match.index + match[0].length })
  }
  return found
}

function rootOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  return lower.length > 3 && /[^su]s$/.test(lower) && !lower.endsWith('is') ? lower.slice(0, -1) : lower
}
