import { hideDeepTails, mayBeCrowded, readableLimits } from '../document/readable-limits.ts'
import { surelyNone } from '../facts/glance.ts'
import { glanceFeatures } from '../facts/glance-features.ts'

/** Of a document that is none of ours, all there is to tell. */
export interface EarlyReading {
  readonly inEnglish: boolean
}

/** So many words show a language. */
const leastWords = 100

/** Shares of words: where an English text has its small words, and where hardly any are left. Far on either side of where reading it divides. */
const english = { least: 0.05, none: 0.004, foreign: 0.02 } as const

/** Longer front matter is left to the engine. Characters. */
const longestMatter = 20_000

/** Keys of front matter by which a document says what it is, and ways of writing keys that hide them from a quick look. */
const says = /^[ \t]*["']?(?:kind|meeting|template|customer|company|product)["']?\s*:|^[ \t]*[?{&*!]|\\[ux]/im

/** Blocks that hold what looks like headings. */
const mayHoldHeadings = /<(?:!--|pre\b|script\b|style\b|textarea\b)/i

/**
 * What the engine would tell of a document that is surely none of ours, without parsing it; `undefined` where only reading it can tell. To be
 * asked only where no configuration says what the document is. Documents that say what they are, silence rules or may hold what cannot be
 * read are left to the engine. A law holds the answers to equal the engine's.
 */
export function readEarly(text: string, path: string): EarlyReading | undefined {
  if (text.includes('outside-in')) return undefined
  const matter = /^\ufeff?---[^\n]*\n[\s\S]*?\n---/.exec(text.slice(0, longestMatter))
  if (/^\ufeff?---/.test(text) && (matter === null || says.test(matter[0]))) return undefined
  const inEnglish = languageOf(matter === null ? text : text.slice(matter[0].length), path)
  if (inEnglish === undefined || (inEnglish && !surelyNone(text, path))) return undefined
  return readableWhole(text) ? { inEnglish } : undefined
}

function languageOf(text: string, path: string): boolean | undefined {
  const { words, numbers, english: small, foreign } = glanceFeatures(text, path, Number.POSITIVE_INFINITY)
  if (words < leastWords) return undefined
  const share = small / (words + numbers)
  if (share >= english.least && foreign / words <= english.foreign) return true
  return share <= english.none && words >= 3 * leastWords ? false : undefined
}

/** Whether nothing in the text is beyond what is read at most. */
function readableWhole(text: string): boolean {
  if (text.length > readableLimits.characters || mayBeCrowded(text)) return false
  // A heading ends whatever stands before it, unless it stands in HTML; a fenced block counts on behind what looks like one.
  const headings = !mayHoldHeadings.test(text)
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines += 1
    if (headings && text.charCodeAt(at + 1) === 35 && /^#{1,6}[ \t]/.test(text.slice(at + 1, at + 8))) lines = 0
    if (lines >= readableLimits.lines / 2) return false
  }
  return hideDeepTails(text).tails.length === 0
}
