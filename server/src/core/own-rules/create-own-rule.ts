import type { Fix } from '../base/finding.ts'
import { upperFirst } from '../base/upper-first.ts'
import { locate } from '../document/locate.ts'
import type { AnyRule, Place } from '../rules/rule.ts'
import { createOwnMatcher, type OwnMatcher, type PlacedMatch } from './own-matches.ts'
import type { OwnRule } from './own-rule.ts'
import { sameForm, wordForms } from './phrase.ts'

/** What the message of an own rule is made of. */
interface Said {
  readonly match: string
  readonly heading: string
  readonly replace: string
}

/** The rules of a team as the engine runs them, in the order of their names. */
export function createOwnRules(rules: readonly OwnRule[]): readonly AnyRule[] {
  if (rules.length === 0) return []
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const matcher = createOwnMatcher(sorted)
  return sorted.map((rule, at) => createOwnRule(rule, at, matcher))
}

function createOwnRule(own: OwnRule, at: number, matcher: OwnMatcher): AnyRule {
  const { id, severity, kinds, summary, why, examples, message, once } = own
  return {
    id,
    family: 'own',
    scope: 'sentence',
    severity,
    kinds,
    summary,
    why,
    options: {},
    examples,
    // A team knows the words of its own language.
    anyLanguage: true,
    query: () => [],
    *run(analysis) {
      const places = matcher.of(at, analysis).map((match) => placeOf(own, match, analysis.document.text))
      const [first, ...alike] = places
      if (first === undefined) return
      if (once) yield { ...first, alike }
      else yield* places
    },
    message: (data, others) => `${filled(message, data as Said)}${others > 0 ? ` (${others} more like it.)` : ''}`,
    also: (data) => filled(message, data as Said),
    asks: () => undefined,
  }
}

/** Characters of the text that a message quotes. */
const longestQuote = 80

function placeOf(own: OwnRule, match: PlacedMatch, text: string): Place<Said> {
  const { sentence, start, end } = match
  const words = sentence.reading.passage.text.slice(start, end)
  const at = locate(sentence, start, end)
  const replacement = own.replace === undefined ? undefined : replacementFor(own, words, match.groups)
  // Markup or the edge of a quotation within the words would be lost.
  const plain = text.slice(at.start, at.end) === words
  const flat = words.replace(/\s+/g, ' ')
  const fixes: readonly Fix[] =
    replacement === undefined || !plain || replacement === words
      ? []
      : [
          {
            title: replacement === '' ? `Take out “${flat}”` : `Write “${replacement}”`,
            safety: own.safe ? 'safe' : 'suggestion',
            edits: [{ span: at, text: replacement }],
          },
        ]
  return {
    at,
    data: {
      match: flat.length > longestQuote ? `${flat.slice(0, longestQuote)}…` : flat,
      heading: sentence.passage.block.section.title,
      replace: replacement ?? '',
    },
    fixes,
  }
}

/** The replacement with what groups were, in the form and with the capital of the words that it takes the place of. */
function replacementFor({ replace = '', phrases }: OwnRule, words: string, groups: readonly string[]): string {
  const inflected = replace.replace(/([\p{L}\p{M}]+)~/gu, (_all, other: string) => {
    const bases = phrases.flatMap(({ text }) => [...text.matchAll(/([\p{L}\p{M}]+)~/gu)].map((found) => found[1]!))
    for (const said of words.split(/[^\p{L}\p{M}]+/u))
      for (const base of bases) if (wordForms(base).includes(said.toLowerCase())) return sameForm(said, base, other)
    return other
  })
  const text = inflected.replace(/\$(\d)/g, (_all, group: string) => groups[Number(group)] ?? '')
  return /^\p{Lu}/u.test(words) ? upperFirst(text) : text
}

function filled(message: string, said: Said): string {
  return message.replace(/\{(match|heading|replace)\}/g, (_all, name: keyof Said) => said[name])
}
