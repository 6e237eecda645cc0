import type { Span } from '../base/span.ts'

// `Intl.Segmenter` would do most of this, but its tables differ between runtimes, and editor and CI must agree to the character.

/** Words whose full stop does not end a sentence, in lower case and without it. */
const abbreviations = new Set(
  `mr mrs ms dr prof sr jr st vs approx ca cf e.g i.e eg ie etc al fig figs no nos vol pp sec dept est min max avg incl excl
  inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k a.m p.m`.split(/\s+/),
)

/** Abbreviations that may well stand at the end, where a capital letter after them starts a new sentence. */
const mayEnd = new Set(['etc', 'inc', 'ltd', 'co', 'corp', 'al', 'a.m', 'p.m', 'u.s', 'u.k'])

const terminator = /[.!?…]+["'”’)\]»]*(?=\s|$)|\u2028/g

/** Splits readable text into sentences, without the white space around them. Hard line breaks end a sentence, soft ones do not. */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(terminator)) {
    const end = match.index + match[0].length
    if (match[0] !== '\u2028' && !ends(text, start, match.index, match[0], end)) continue
    push(start, match[0] === '\u2028' ? match.index : end)
    start = end
  }
  push(start, text.length)
  return spans

  function push(from: number, to: number): void {
    let a = from
    let b = to
    while (a < b && /\s/.test(text[a]!)) a += 1
    while (b > a && /\s/.test(text[b - 1]!)) b -= 1
    if (a < b) spans.push({ start: a, end: b })
  }
}

function ends(text: string, start: number, at: number, mark: string, end: number): boolean {
  const next = /\S/.exec(text.slice(end, end + 8))?.[0]
  if (next === undefined) return true
  const closer = mark.length > 1 && /["'”’)\]»]$/.test(mark)
  if (/\p{Ll}/u.test(next)) return false
  if (mark.startsWith('…') || mark.startsWith('...')) return /\p{Lu}/u.test(next)
  if (!mark.startsWith('.') || closer) return true
  const word =
    /(\S+)$/
      .exec(text.slice(Math.max(start, at - 24), at))?.[1]
      ?.replace(/^["'“‘([«*_]+/, '')
      .toLowerCase() ?? ''
  if (abbreviations.has(word)) return mayEnd.has(word) && /\p{Lu}/u.test(next)
  // An initial ("J. Smith") and a list number ("1. Welcome") belong to what follows.
  if (/^\p{L}$/u.test(word) && word !== 'i') return false
  return !(/^\d{1,2}$/.test(word) && at - word.length <= start + 1)
}
