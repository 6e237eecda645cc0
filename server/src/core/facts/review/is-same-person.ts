import type { Lexicon } from '../../lexicon/lexicon.ts'
import { namesInList } from './names-in-list.ts'
import { type Person, personIn } from './person.ts'

/**
 * Whether what a text names, one person or several, is the one of a list: "Ana", "A. Lima" and "Bo/Ana" are Ana Lima, and "Success" is whoever
 * is listed for success. Names are compared with names; posts only where either has no name.
 *
 * @param listed with the whole entry, name and role, as `text`
 */
export function isSamePerson(listed: { readonly name: string; readonly text: string }, named: string, lexicon: Lexicon): boolean {
  const parts = namesInList(named.slice(0, longest), lexicon)
    .flatMap((part) => part.split(/\s*(?:\/|\+|&|\band\b)\s*/))
    .map((part): Pick<Person, 'name' | 'beside'> => personIn(part, lexicon, true) ?? { name: '', beside: part })
  const names = parts.filter(({ name }) => name !== '')
  if (listed.name !== '' && names.length > 0) return names.some(({ name }) => isSameName(wordsOf(listed.name), wordsOf(name)))
  const entry = wordsOf(listed.text)
  return parts.some(({ name, beside }) => {
    const post = wordsOf(beside)
    return isWithin(post, entry) || (name !== '' && isWithin(wordsOf(name), entry)) || (listed.name === '' && isWithin(entry, post))
  })
}

/** Longest text that is taken for names. Characters. */
const longest = 200

/** Words that are no name and no post. */
const joining = /^(?:the|an?|our|of|for|and|mrs?|ms|dr|prof)$/

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.test(word))
}

/** "Ana Lima", "Lima", "A. Lima" and "AL" are one. */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return isWithin(short, long) || (short.length === 1 && long.length > 1 && short[0] === long.map(([initial]) => initial).join(''))
}

/** Whether all of some words are among others; a letter stands for a word that begins with it, beside one that is whole. */
function isWithin(some: readonly string[], others: readonly string[]): boolean {
  const whole = some.some((word) => word.length > 1 && others.includes(word))
  return (
    whole &&
    some.every((word) => others.some((other) => other === word || ((word.length === 1 || other.length === 1) && other[0] === word[0])))
  )
}
