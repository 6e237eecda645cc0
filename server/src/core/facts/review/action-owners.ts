import { type Lexicon, termsOf } from '../../lexicon/lexicon.ts'
import type { People } from './people.ts'
import { plainReading } from './plain-reading.ts'

/** Who is to do something, and what is left of the text without them. */
export interface Owners {
  /** As written; empty for nobody named. */
  readonly names: readonly string[]
  readonly task: string
}

const name = "(?:@[\\w.-]+|\\p{Lu}[\\p{L}\\p{N}'’.-]*(?: (?:van|von|der|de|da|di|du|la|le|bin|\\p{Lu}[\\p{L}'’.-]*)){0,3})"
const list = `${name}(?:\\s*(?:,|/|&|\\+|and)\\s*(?:and )?${name})*`
const joints = /\s*(?:,|\/|&|\+|\band\b)\s*(?:and )?/u
/** "Ana: …", "Ana – …", "Ana to …", "Ana will …", "Ana, Bo → …". */
const leading = new RegExp(
  `^(?:the )?(${list})\\s*(?:\\(([^)]*)\\)\\s*)?(?::|→|[-–—]+>|\\s[-–—]+|\\s(?=(?:to|will|shall|should|can|must|is to|are to|agreed|agrees|volunteer\\w*|offer\\w*|promis\\w*|plans?|needs?|has|have|is going|are going|was|were)\\b))\\s*`,
  'u',
)
/** "… (Ana)", "[Ana, by Friday]", "… – Ana", "Owner: Ana", "assigned to Ana". */
const bracket = new RegExp(
  `[([]\\s*(?:owner|by|assigned to|who|action|lead|resp\\w*)?\\s*:?\\s*(${list})\\s*(?:[,;:–-][^()\\[\\]]*)?[)\\]]`,
  'giu',
)
const told = new RegExp(`\\b(?:owners?|assigned to|assignee|responsible|led by|lead|poc)\\s*:?\\s*(${list})`, 'iu')
const trailing = new RegExp(`\\s(?:[-–—→]+>?|:)\\s*(${list})\\s*[.;]?\\s*$`, 'u')
const handles = /(?<![\w/])@[\w.-]+/g

/**
 * Whom a text makes answerable. Where nothing else shows that the words name people (`loose`), only those known from the rest of the
 * document, groups and initials do.
 */
export function ownersOf(text: string, people: People, lexicon: Lexicon, loose: boolean): Owners {
  const whole = text.replace(/^[\s\-*•→>[\]x_]+(?=[\p{L}@])/iu, '').trim()
  const lead = leading.exec(whole)
  if (lead !== null) {
    const names = persons(lead[1]!, true)
    if (names.length > 0) return { names, task: whole.slice(lead[0].length).trim() }
  }
  const tagged = whole.match(handles)
  if (tagged !== null) return { names: [...new Set(tagged)], task: whole.replace(handles, '').trim() }
  for (const match of whole.matchAll(bracket)) {
    const names = persons(match[1]!, loose)
    if (names.length > 0) return { names, task: whole.replace(match[0], '').trim() }
  }
  for (const way of [told, trailing]) {
    const match = way.exec(whole)
    const names = match === null ? [] : persons(match[1]!, loose)
    if (names.length > 0) return { names, task: whole.slice(0, match!.index).trim() }
  }
  return { names: [], task: whole }

  function persons(said: string, free: boolean): readonly string[] {
    const parts = said.split(joints).filter((part) => part !== '')
    return parts.every((part) => isPerson(part, free)) ? parts : []
  }

  function isPerson(part: string, free: boolean): boolean {
    if (part.startsWith('@') || people.known(part) || isGroup(part, lexicon)) return true
    if (/^\p{Lu}{2,3}$/u.test(part)) return free
    // A first name known from the rest: "Ana L.".
    const [first] = part.split(' ')
    if (people.known(first!) && part.split(' ').length <= 2) return true
    return free && loose && isName(part, lexicon)
  }
}

/** A body or a post that is given something to do: "the board", "Secretary". */
export function isGroup(text: string, lexicon: Lexicon): boolean {
  const reading = plainReading(text)
  return termsOf(reading, 'acting-groups', lexicon).some(({ from, to }) => from === 0 && to === reading.words.length)
}

/** One to three capitalised words that no word list knows: "Website" is a subject, "Imre Toth" somebody. */
function isName(text: string, lexicon: Lexicon): boolean {
  const words = text.split(' ')
  if (words.length > 3 || !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word) || /^\p{Lu}\.?$/u.test(word))) return false
  return words.every((word) => !knownWord(word, lexicon))
}

function knownWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.entries.has(word.toLowerCase())
}
