import { type Lexicon, termsOf } from '../../lexicon/lexicon.ts'
import type { People } from './people.ts'
import { plainReading } from './plain-reading.ts'

const name =
  "(?:@[\\w.-]+|\\p{Lu}[\\p{L}\\p{N}'’.-]*(?: (?:van|von|der|de|da|di|du|la|le|bin|team|leadership|board|committee|\\p{Lu}[\\p{L}'’.-]*)){0,3})"
const list = `${name}(?:\\s*(?:,|/|&|\\+|and)\\s*(?:and )?${name})*`
const joints = /\s*(?:,|\/|&|\+|\band\b)\s*(?:and )?/u
/** "Ana: …", "Ana – …", "Ana to …", "Ana will …", "Ana, Bo → …". */
const leading = new RegExp(
  `^(?:the )?(${list})\\s*(?:\\([^)]*\\)\\s*)?(?::|→|[-–—]+>|\\s[-–—]+|\\s(?=(?:to|will|should|can|must|is|are|agree\\w*|volunteer\\w*|offer\\w*|promis\\w*|plans?|needs?|has|have|was|were)\\b))\\s*`,
  'u',
)
/** "Harrow Supplies to send a plan": whoever is to do something needs no known name. */
const doing = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{Ll}+){1,2}) to (?!be\b|the\b|all\b|an?\b|our\b)\p{Ll}+/u
/** "Ana/Bo ask …": names that a plain verb follows. */
const plain = new RegExp(`^(${list})\\s+(?=\\p{Ll})`, 'u')
/** "Owner: Ana", "assigned to Ana". */
const told = new RegExp(`\\b(?:[Oo]wners?:|[Aa]ssigned to:?|[Aa]ssignee:|[Rr]esponsible:|[Ll]ed by:?|[Ll]ead:|POC:)\\s*(${list})`, 'u')
/** "… (Ana)", "[Ana, by Friday]". */
const bracket = new RegExp(`[([]\\s*(${list})\\s*(?:[,;:–-][^()\\[\\]]*)?[)\\]]`, 'gu')
/** "… → Ana", "… – Ana – 1 May", "… <= Ana". */
const trailing = new RegExp(`\\s(?:[-–—→⇒⇐←|]+>?|<[-=]+)\\s*(${list})\\s*[.;]?\\s*(?=$|\\s[-–—|]\\s)`, 'gu')
const handles = /(?<![\w/])@[\w.-]+/g

/**
 * Whom a text makes answerable; nobody where it names none. Where the text is known to be an action (`loose`), a name need not be known
 * from the rest of the document.
 */
export function ownersOf(text: string, people: People, lexicon: Lexicon, loose: boolean): readonly string[] {
  const whole = text.replace(/^[\s\-*•→>[\]x_]+(?=[\p{L}@])/iu, '').trim()
  // What says that it names the owner is surer than what stands first.
  const said = told.exec(whole)?.[1]
  if (said !== undefined && /:/.test(told.exec(whole)![0])) return said.split(joints)
  const lead = persons(leading.exec(whole)?.[1], true)
  if (lead.length > 0) return lead
  const doer = loose ? doing.exec(whole)?.[1] : undefined
  if (doer !== undefined) return [doer]
  const tagged = whole.match(handles)
  if (tagged !== null) return [...new Set(tagged)]
  const given = persons(said, true)
  if (given.length > 0) return given
  for (const way of [bracket, trailing])
    for (const match of whole.matchAll(way)) {
      const named = persons(match[1], loose)
      if (named.length > 0) return named
    }
  const named = plain.exec(whole)?.[1]
  return named === undefined || isGroup(named, lexicon) ? [] : persons(named, false)

  function persons(list: string | undefined, free: boolean): readonly string[] {
    const parts = (list ?? '').split(joints).filter((part) => part !== '')
    return parts.length > 0 && parts.every((part) => isPerson(part, free)) ? parts : []
  }

  function isPerson(part: string, free: boolean): boolean {
    if (part.startsWith('@') || people.known(part) || isGroup(part, lexicon)) return true
    const [first, ...more] = part.split(' ')
    // A first name known from the rest, with an initial or a surname.
    if (people.known(first!) && more.length <= 1) return true
    if (!free) return false
    if (/^\p{Lu}{2,3}$/u.test(part)) return true
    return loose && (isName(part, lexicon) || isPost(part, lexicon))
  }
}

/** A body or a post that is given something to do: "the board", "Secretary", "Sales leadership". */
export function isGroup(text: string, lexicon: Lexicon): boolean {
  const reading = plainReading(text)
  return termsOf(reading, 'acting-groups', lexicon).some(({ to }) => to === reading.words.length)
}

/** "VP Sales", "COO", "Head of care". */
function isPost(text: string, lexicon: Lexicon): boolean {
  const reading = plainReading(text)
  return termsOf(reading, 'post-names', lexicon).some(({ from, to }) => from === 0 || to === reading.words.length)
}

/** One to three capitalised words that no word list knows: "Website" is a subject, "Imre Toth" somebody. */
export function isName(text: string, lexicon: Lexicon): boolean {
  const words = text.split(' ')
  if (words.length > 3 || !words.every((word) => /^\p{Lu}[\p{Ll}’']/u.test(word) || /^\p{Lu}\.?$/u.test(word))) return false
  return words.filter((word) => lexicon.starting(word.toLowerCase()) !== undefined).length * 2 < words.length
}
