import { overlaps } from '../base/overlaps.ts'
import type { Span } from '../base/span.ts'
import type { Document, Section, Sentence, Stretch } from '../document/document.ts'
import { createQuestion, type Question, recall, remember, unasked } from '../document/memory.ts'
import type { PassageText, SentenceText } from '../document/passage.ts'
import type { Analysis } from '../facts/analysis.ts'
import { namingHeadings } from '../facts/section-headings.ts'
import { type OwnPlace, type OwnRule, ownRuleLimits } from './own-rule.ts'
import { patternOf } from './pattern-compiler.ts'
import { holdsPhrase, mayHold, type Phrase, phraseEnds } from './phrase.ts'

/** A stretch of a sentence that one of a team's own rules looks for; offsets into its passage's readable text. */
export interface OwnMatch {
  readonly start: number
  readonly end: number
  /** What the groups of a pattern were, the whole first; only the whole for a phrase. */
  readonly groups: readonly string[]
}

/** A match where it stands. */
export interface PlacedMatch extends OwnMatch {
  readonly sentence: Sentence
}

/** Looks for what all rules of a configuration look for, in one go. One identity a configuration. */
export interface OwnMatcher {
  /** What the rule at this place of the list finds, in order; what its sections leave out is not among it. */
  of(rule: number, analysis: Analysis): readonly PlacedMatch[]
}

/** Of one sentence, by rule. */
type Found = ReadonlyMap<number, readonly OwnMatch[]>

/** A sentence in which something is found. */
interface Told {
  readonly sentence: Sentence
  readonly found: Found
}

/** What one rule finds in a sentence. */
interface RuleTold {
  readonly sentence: Sentence
  readonly matches: readonly OwnMatch[]
}

/** Characters of a sentence that patterns read, and matches of one pattern in it: what is longer is no sentence. */
const longest = 20_000
const mostInSentence = 100

const none: readonly never[] = []
const nothing: Found = new Map()

/** What was answered, and by whom: the matcher of another configuration answers anew. */
interface Answered<T> {
  readonly matcher: OwnMatcher
  readonly answer: T
}

const ofSentence = createQuestion('sentence')
const ofStretch = createQuestion('stretch')
const ofDocument = createQuestion('document')

export function createOwnMatcher(rules: readonly OwnRule[]): OwnMatcher {
  const starting = phrasesByFirstWord(rules)
  const compiled = rules.flatMap(({ patterns }, at) =>
    patterns.flatMap((source) => {
      const pattern = patternOf(source)
      return typeof pattern === 'string' ? [] : [{ at, pattern }]
    }),
  )
  const headings = new WeakMap<Document, (section: Section) => readonly OwnHeading[]>()

  const matcher: OwnMatcher = {
    of(rule, analysis) {
      const isUnder = lookingUnder(rules[rule]!, analysis)
      const places: PlacedMatch[] = []
      for (const { sentence, matches } of told(analysis).get(rule) ?? none) {
        if (!isUnder(sentence.passage.block.section)) continue
        for (const match of matches) places.push({ ...match, sentence })
        if (places.length >= ownRuleLimits.places) return places.slice(0, ownRuleLimits.places)
      }
      return places
    },
  }
  return matcher

  /** By rule, all sentences in which it finds anything, in order. What stretches hold that nobody changed is remembered. */
  function told(analysis: Analysis): ReadonlyMap<number, readonly RuleTold[]> {
    const { memory, stretches } = analysis.document
    return ask(memory, ofDocument, analysis, () => {
      const byRule = new Map<number, RuleTold[]>()
      for (const stretch of stretches)
        for (const { sentence, found } of ask(stretch.memory, ofStretch, analysis.lexicon, () => toldIn(stretch, analysis)))
          for (const [rule, matches] of found) append(byRule, rule, { sentence, matches })
      return byRule
    })
  }

  function toldIn({ blocks }: Stretch, analysis: Analysis): readonly Told[] {
    return blocks.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => {
        const found = ask(sentence.reading.memory, ofSentence, analysis.lexicon, () => findIn(sentence.reading))
        return found === nothing ? [] : [{ sentence, found }]
      }),
    )
  }

  function ask<T>(memory: Document['memory'], question: Question, basis: unknown, compute: () => T): T {
    const known = recall<Answered<T>>(memory, question, basis)
    if (known !== unasked && known.matcher === matcher) return known.answer
    return remember(memory, question, basis, { matcher, answer: compute() }).answer
  }

  function findIn(sentence: SentenceText): Found {
    const { words, passage, start } = sentence
    if (passage.role === 'code') return nothing
    const raw = new Map<number, OwnMatch[]>()
    for (const [{ rule, phrase }, starts] of beginningIn(sentence)) {
      const endOf = phraseEnds(phrase, sentence)
      for (const from of starts) {
        const to = endOf(from)
        if (to < 0) continue
        const [begin, end] = [words[from]!.start, words[to - 1]!.end]
        append(raw, rule, { start: begin, end, groups: [passage.text.slice(begin, end)] })
      }
    }
    if (compiled.length > 0) {
      // Where its lines break is no part of what a sentence says.
      const line = sentence.text.slice(0, longest).replace(/[\n\u2028]/g, ' ')
      for (const { at, pattern } of compiled)
        for (const match of pattern.find(line, mostInSentence))
          append(raw, at, { start: start + match.start, end: start + match.end, groups: match.groups })
    }
    if (raw.size === 0) return nothing
    const quotes = quotedStretches(sentence)
    const found = new Map<number, readonly OwnMatch[]>()
    for (const [at, matches] of raw) {
      const kept = keep(rules[at]!, matches, sentence, quotes)
      if (kept.length > 0) found.set(at, kept)
    }
    return found.size === 0 ? nothing : found
  }

  /** The phrases that may be in a sentence, with the words at which they may begin, in order. */
  function* beginningIn({ words }: SentenceText): Iterable<readonly [Starting, readonly number[]]> {
    if (!words.some(({ lower }) => starting.has(lower))) return
    const places = new Map<string, number[]>()
    for (const [at, { lower }] of words.entries()) append(places, lower, at)
    const asked = new Set([...places.keys()].flatMap((word) => starting.get(word) ?? none))
    for (const one of asked) {
      // Most phrases are ruled out by a word that the sentence does not hold at all, which spares going through their gaps.
      if (!mayHold(one.phrase, places)) continue
      const starts = one.phrase.first.flatMap((word) => places.get(word) ?? [])
      yield [one, one.phrase.first.length === 1 ? starts : starts.sort((a, b) => a - b)]
    }
  }

  /** Whether a rule looks below the headings that a section stands under. Asked once for each section, of which there may be thousands. */
  function lookingUnder({ sections, outside }: OwnRule, analysis: Analysis): (section: Section) => boolean {
    if (sections.length === 0 && outside.length === 0) return () => true
    const above = headingsAbove(analysis)
    const known = new Map<Section, boolean>()
    const names = ({ ids, sentences }: OwnHeading, phrases: readonly Phrase[]) =>
      phrases.some((phrase) => ids.includes(phrase.text) || sentences.some(({ reading }) => holdsPhrase([phrase], reading)))
    const any = (section: Section, phrases: readonly Phrase[]) => above(section).some((heading) => names(heading, phrases))
    return (section) => {
      let under = known.get(section)
      if (under === undefined) {
        under = (sections.length === 0 || any(section, sections)) && !any(section, outside)
        known.set(section, under)
      }
      return under
    }
  }

  /** The headings that a section stands under, its own first. */
  function headingsAbove(analysis: Analysis): (section: Section) => readonly OwnHeading[] {
    let asked = headings.get(analysis.document)
    if (asked === undefined) {
      const idsOf = new Map(namingHeadings(analysis).map(({ section, ids }) => [section.index, ids]))
      const known = new Map<Section, readonly OwnHeading[]>()
      asked = function above(section): readonly OwnHeading[] {
        let found = known.get(section)
        if (found === undefined) {
          const { heading, parent, index } = section
          const own = heading === undefined ? none : [{ sentences: heading.sentences, ids: idsOf.get(index) ?? none }]
          found = parent === undefined ? own : [...own, ...above(parent)]
          known.set(section, found)
        }
        return found
      }
      headings.set(analysis.document, asked)
    }
    return asked
  }
}

interface OwnHeading {
  readonly sentences: readonly Sentence[]
  /** The asked-for contents that it names. */
  readonly ids: readonly string[]
}

interface Starting {
  readonly rule: number
  readonly phrase: Phrase
}

function phrasesByFirstWord(rules: readonly OwnRule[]): ReadonlyMap<string, readonly Starting[]> {
  const starting = new Map<string, Starting[]>()
  for (const [rule, { phrases }] of rules.entries())
    for (const phrase of phrases) for (const word of phrase.first) append(starting, word, { rule, phrase })
  return starting
}

function append<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

/** What of a rule's matches in a sentence counts: where it looks, outside of code and addresses, and of overlapping ones the first and longest. */
function keep(rule: OwnRule, matches: readonly OwnMatch[], sentence: SentenceText, quoted: readonly Span[]): readonly OwnMatch[] {
  if (!looksAt(rule.places, sentence) || holdsPhrase(rule.unless, sentence)) return none
  const inCode = unreadOf(sentence.passage)
  const quotes = rule.places.includes('quotes') ? none : quoted
  const kept: OwnMatch[] = []
  let behind = 0
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < (kept.at(-1)?.end ?? 0)) continue
    // Matches come by their start, and quotations do not overlap one another: only the first that ends behind it can hold it.
    while ((quotes[behind]?.end ?? Number.POSITIVE_INFINITY) <= match.start) behind += 1
    const quote = quotes[behind]
    if (quote !== undefined && quote.start <= match.start && match.end <= quote.end) continue
    if (!inCode(match)) kept.push(match)
    if (kept.length >= ownRuleLimits.places) break
  }
  return kept
}

const unread = new WeakMap<PassageText, (span: Span) => boolean>()

/** Whether a stretch of a passage touches code or an address, which are no words of a plan's. Passages can hold thousands of both. */
function unreadOf(passage: PassageText): (span: Span) => boolean {
  let asked = unread.get(passage)
  if (asked === undefined) {
    const { marks, text } = passage
    asked = overlaps(marks.filter(({ type, start, end }) => type === 'code' || (type === 'link' && isAddress(text.slice(start, end)))))
    unread.set(passage, asked)
  }
  return asked
}

function isAddress(words: string): boolean {
  return !/\s/.test(words) && /^(?:(?:https?:|www\.|mailto:).|.+@.)/is.test(words)
}

/** Whether a rule that looks at such places looks at this sentence. What somebody else is quoted with is left alone unless it says so. */
function looksAt(places: readonly OwnPlace[], { passage, text }: SentenceText): boolean {
  if (passage.quoted && !places.includes('quotes')) return false
  const own: OwnPlace =
    passage.role === 'heading' ? 'headings' : passage.role === 'item' ? 'list-items' : passage.role === 'cell' ? 'table-cells' : 'prose'
  return (
    places.includes(own) ||
    (places.includes('questions') && /\?["”’)\]*_]*\s*$/.test(text)) ||
    (passage.quoted && places.includes('quotes'))
  )
}

/** What stands in quotation marks: the words of others, or words that are only spoken of. */
function quotedStretches({ passage, start, text }: SentenceText): readonly Span[] {
  if (!/["“„«]/.test(text)) return none
  return [...text.matchAll(/“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"/g)].map(({ index, 0: words }) => ({
    start: start + index,
    end: Math.min(start + index + words.length, passage.text.length),
  }))
}
