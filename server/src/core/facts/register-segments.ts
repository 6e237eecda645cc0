import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { type Entry, entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { knowingSigns } from './knowing-signs.ts'
import { placeOf } from './place-of.ts'
import { formSections, isTemplate } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Segments told by what a register knows: age, sex, income, place, title, size. */
export interface RegisterSegments {
  /** Those entries, in order; never empty. */
  readonly entries: readonly Span[]
}

/** Longest heading or label, in words, that names whom a plan is for. */
const longestTitle = 8

/** "Target audience: …", in bold or not. */
const label =
  /^(?:(?:our|the|primary|secondary|main|key|core|ideal) )*(?:target (?:group|audience|market|customer|segment|user|client|persona)s?|audience|ideal customers?|customer segments?|buyers?|personas?|icp)\s*(?::|–|—| - )/i

/** "We sell to men between 40 and 55 in the south": those who are served, by two things that a register knows. */
const addresses = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  if (words.length > 40 || sentence.passage.role === 'heading') return false
  const whom =
    /\b(?:we|the (?:campaign|offer|service|product|shop|wing|programme|plan)|it) (?:mainly |mostly |primarily |chiefly )?(?:target|address|aim at|sell to|serve|approach|focus on|want to reach|will reach)(?:e?s)?\b|\b(?:our|the) (?:\w+ ){0,2}(?:customers?|clients?|buyers?|guests?|members?|users?|visitors?|donors?|readers?|audience|segments?|target groups?) (?:is|are|consists? of|comprises?)\b|^\W*(?:segment|group|target|cluster|persona) (?:[a-d]|\d|one|two|three|group)\b/i
  return (
    whom.test(text) &&
    termsOf(sentence, 'demographic-words', lexicon).length + (/\d+\s*(?:-|–|to|and)\s*\d+|\bover \d+|\bunder \d+/.test(text) ? 1 : 0) >= 2
  )
})
const labelled = sentenceFact(({ text, words }) => words.length <= 40 && label.test(text))
/** Parts on whom a plan is for that describe them by register alone. */
export const registerSegments = fact<readonly RegisterSegments[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const { sections } = analysis.document
  const found: RegisterSegments[] = []
  if (isTemplate(analysis) || !sections.some(({ index }) => spoken[index]!.own & bit.demographic)) return found
  const forms = formSections(analysis)
  const kinds = kindsOfSections(analysis)
  const done = new Set<Section>()
  for (const section of sections) {
    const { own, all } = spoken[section.index]!
    if (done.has(section) || !(all & bit.demographic)) continue
    if (kinds[section.index]!.has('finance') || kinds[section.index]!.has('past')) continue
    const title = section.heading?.sentences[0]
    const titled = title !== undefined && title.reading.words.length <= longestTitle && of(title, analysis) & bit['segment title']
    if (titled && section.depth > 1) {
      const parts = withChildren(section)
      for (const part of parts) done.add(part)
      if (parts.some((part) => forms.has(part)) || all & (bit.circumstance | bit.coverage)) continue
      const entries = entriesIn(parts, analysis).filter(byRegister)
      if (entries.length > 0) found.push({ entries: entries.map(({ sentences }) => placeOf(firstOf(sentences))) })
      continue
    }
    if (forms.has(section)) continue
    if (!(own & (bit.circumstance | bit.coverage)) && !forms.has(section)) {
      const said = section.blocks.flatMap(({ sentences }) => sentences).find((sentence) => addresses(sentence, analysis))
      if (said !== undefined) {
        found.push({ entries: [placeOf(said)] })
        continue
      }
    }
    if (!(own & bit['segment title'])) continue
    // A label with the whole of the description behind it, where nothing else in the part says more.
    const labels = entriesIn([section], analysis).filter(({ sentences }) => labelled(sentences[0]!, analysis))
    if (labels.length > 0 && !(own & (bit.circumstance | bit.coverage)) && labels.every(byRegister))
      found.push({ entries: labels.map(({ sentences }) => placeOf(firstOf(sentences))) })
  }
  return found

  function byRegister({ sentences }: Entry): boolean {
    return (
      sentences.some((sentence) => of(sentence, analysis) & bit.demographic) &&
      sentences.reduce((sum, { reading }) => sum + reading.words.length, 0) >= 2
    )
  }

  function firstOf(sentences: readonly Sentence[]): Sentence {
    return sentences.find((sentence) => of(sentence, analysis) & bit.demographic) ?? sentences[0]!
  }
})
