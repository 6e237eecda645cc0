import type { Document, Section, Sentence } from '../document/document.ts'
import { numberQuestion, recall, remember, unasked } from '../document/memory.ts'
import type { SentenceText } from '../document/passage.ts'
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

/** Sentences in which something is found, in order. */
interface Told {
  readonly sentence: Sentence
  readonly found: Found
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

const ofSentence = numberQuestion('sentence')
const ofStretch = numberQuestion('stretch')
const ofDocument = numberQuestion('document')

export function createOwnMatcher(rules: readonly OwnRule[]): OwnMatcher {
  const starting = phrasesByFirstWord(rules)
  const compiled = rules.flatMap(({ patterns }, at) =>
    patterns.flatMap((source) => {
      const pattern = patternOf(source)
      return typeof pattern === 'string' ? [] : [{ at, pattern }]
    }),
  )
  const headings = new WeakMap<Document, Map<Section, readonly OwnHeading[]>>()

  const matcher: OwnMatcher = {
    of(rule, analysis) {
      const { sections, outside } = rules[rule]!
      const places: PlacedMatch[] = []
      for (const { sentence, found } of told(analysis)) {
        const matches = found.get(rule)
        if (matches === undefined || !isUnder(sentence, sections, outside, analysis)) continue
        for (const match of matches) places.push({ ...match, sentence })
        if (places.length >= ownRuleLimits.places) return places.slice(0, ownRuleLimits.places)
      }
      return places
    },
  }
  return matcher

  /** All sentences with anything in them. Those of stretches that nobody changed are remembered. */
  function told(analysis: Analysis): readonly Told[] {
    const { memory, stretches } = analysis.document
    return ask(memory, ofDocument, analysis, () =>
      stretches.flatMap((stretch) =>
        ask(stretch.memory, ofStretch, analysis.lexicon, () =>
          stretch.blocks.flatMap(({ sentences }) =>
            sentences.flatMap((sentence) => {
              const found = ask(sentence.reading.memory, ofSentence, analysis.lexicon, () => findIn(sentence.reading))
              return found === nothing ? [] : [{ sentence, found }]
            }),
          ),
        ),
      ),
    )
  }

  function ask<T>(memory: Document['memory'], question: number, basis: unknown, compute: () => T): T {
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
        add(raw, rule, { start: begin, end, groups: [passage.text.slice(begin, end)] })
      }
    }
    if (compiled.length > 0) {
      // Where its lines break is no part of what a sentence says.
      const line = sentence.text.slice(0, longest).replace(/[\n\u2028]/g, ' ')
      for (const { at, pattern } of compiled)
        for (const match of pattern.find(line, mostInSentence))
          add(raw, at, { start: start + match.start, end: start + match.end, groups: match.groups })
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
    for (const [at, { lower }] of words.entries()) {
      const known = places.get(lower)
      if (known === undefined) places.set(lower, [at])
      else known.push(at)
    }
    const asked = new Set([...places.keys()].flatMap((word) => starting.get(word) ?? none))
    for (const one of asked) {
      // Most phrases are ruled out by a word that the sentence does not hold at all, which spares going through their gaps.
      if (!mayHold(one.phrase, places)) continue
      const starts = one.phrase.first.flatMap((word) => places.get(word) ?? [])
      yield [one, one.phrase.first.length === 1 ? starts : starts.sort((a, b) => a - b)]
    }
  }

  function isUnder({ passage }: Sentence, sections: readonly Phrase[], outside: readonly Phrase[], analysis: Analysis): boolean {
    if (sections.length === 0 && outside.length === 0) return true
    const above = headingsAbove(passage.block.section, analysis)
    const any = (phrases: readonly Phrase[]) =>
      above.some(({ ids, sentences }) =>
        phrases.some((phrase) => ids.includes(phrase.text) || sentences.some(({ reading }) => holdsPhrase([phrase], reading))),
      )
    return (sections.length === 0 || any(sections)) && !any(outside)
  }

  function headingsAbove(section: Section, analysis: Analysis): readonly OwnHeading[] {
    let known = headings.get(analysis.document)
    if (known === undefined) {
      known = new Map()
      headings.set(analysis.document, known)
    }
    let above = known.get(section)
    if (above === undefined) {
      const own: OwnHeading[] =
        section.heading === undefined
          ? []
          : [
              {
                sentences: section.heading.sentences,
                ids: namingHeadings(analysis)
                  .filter((naming) => naming.section.index === section.index)
                  .flatMap(({ ids }) => ids),
              },
            ]
      above = section.parent === undefined ? own : [...own, ...headingsAbove(section.parent, analysis)]
      known.set(section, above)
    }
    return above
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
    for (const phrase of phrases) {
      const one = { rule, phrase }
      for (const word of phrase.first) {
        const list = starting.get(word)
        if (list === undefined) starting.set(word, [one])
        else list.push(one)
      }
    }
  return starting
}

function add(raw: Map<number, OwnMatch[]>, rule: number, match: OwnMatch): void {
  const matches = raw.get(rule)
  if (matches === undefined) raw.set(rule, [match])
  else matches.push(match)
}

/** What of a rule's matches in a sentence counts: where it looks, outside of code and addresses, and of overlapping ones the first and longest. */
function keep(rule: OwnRule, matches: readonly OwnMatch[], sentence: SentenceText, quotes: readonly Stretch[]): readonly OwnMatch[] {
  if (!looksAt(rule.places, sentence) || holdsPhrase(rule.unless, sentence)) return none
  const { marks, text } = sentence.passage
  const kept: OwnMatch[] = []
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < (kept.at(-1)?.end ?? 0)) continue
    if (!rule.places.includes('quotes') && quotes.some(({ start, end }) => start <= match.start && match.end <= end)) continue
    const passedBy = marks.some(
      ({ type, start, end }) =>
        start < match.end &&
        match.start < end &&
        (type === 'code' || (type === 'link' && /^(?:https?:|www\.|mailto:|\S+@)\S+$/i.test(text.slice(start, end)))),
    )
    if (!passedBy) kept.push(match)
    if (kept.length >= ownRuleLimits.places) break
  }
  return kept
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

interface Stretch {
  readonly start: number
  readonly end: number
}

/** What stands in quotation marks: the words of others, or words that are only spoken of. */
function quotedStretches({ passage, start, text }: SentenceText): readonly Stretch[] {
  if (!/["“„«]/.test(text)) return none
  return [...text.matchAll(/“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"/g)].map(({ index, 0: words }) => ({
    start: start + index,
    end: Math.min(start + index + words.length, passage.text.length),
  }))
}
