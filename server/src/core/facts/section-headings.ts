import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { type SectionId, sectionIds } from './section-ids.ts'

/** A heading that names what stands below it outright. */
export interface NamingHeading {
  readonly section: Section
  /** The heading's words. */
  readonly span: Span
  /** The asked-for contents that it names; none for one that names only a way of reaching people. */
  readonly ids: readonly SectionId[]
  /** It says where and how people are reached. */
  readonly channels: boolean
}

const titles: Readonly<Record<SectionId, WordClass>> = {
  'jobs-to-be-done': 'job-titles',
  'value-exchange': 'exchange-titles',
  listening: 'listening-titles',
  'business-definition': 'definition-titles',
  alternatives: 'alternative-titles',
  'customer-measures': 'measure-titles',
  'customer-journey': 'journey-titles',
  'customer-profile': 'profile-titles',
}

/** Words that tell nothing of what a heading is about. */
const bare = new Set(
  'a an the this these that of to for from in on at by with and or as is are be do does did will shall we our us you your they their them it its who whom what how why where when which not no part step section'.split(
    ' ',
  ),
)
/** What such a heading names is this text, or a text like it. */
const ofTexts =
  /\b(?:documents?|pages?|guides?|guidelines|handbook|templates?|example|statement of work|code|api|data|text|what is (?:an?|the))\b/i

/** The contents that a heading names and of which it says little else. */
const named = sentenceFact<readonly SectionId[]>((sentence, lexicon) => {
  const { words, text } = sentence
  if (words.length > mostWords || ofTexts.test(text)) return []
  const vague = termsOf(sentence, 'vague-titles', lexicon)
  return sectionIds.filter((id) => {
    const terms = termsOf(sentence, titles[id], lexicon)
    const clear = terms.filter(({ from, to }) => !vague.some((other) => other.from <= from && to <= other.to))
    if (clear.length === 0) return false
    const others = words.filter(
      ({ lower }, at) => !bare.has(lower) && /\p{L}/u.test(lower) && !terms.some(({ from, to }) => from <= at && at < to),
    )
    return others.length <= (clear.some(({ from }) => from === 0) ? 2 : 1)
  })
})

/** Longest heading, in words, that can be about nothing else. */
const mostWords = 10

/** The headings below the title that name an asked-for content or the channels to people, with something below them, in document order. */
export const namingHeadings = fact<readonly NamingHeading[]>((analysis) => {
  const { sections } = analysis.document
  const title = sections.find(({ depth }) => depth > 0)
  return sections.flatMap((section) => {
    const { heading, blocks, children } = section
    if (heading === undefined || (section === title && section.depth === 1) || (blocks.length < 2 && children.length === 0)) return []
    const ids = [...new Set(heading.sentences.flatMap((sentence) => named(sentence, analysis)))]
    const channels = heading.sentences.some((sentence) => namesChannels(sentence, analysis))
    return ids.length === 0 && !channels ? [] : [{ section, span: locatePassage(heading), ids, channels }]
  })
})

function namesChannels(sentence: Sentence, analysis: Analysis): boolean {
  return (contactSigns.of(sentence, analysis) & contactSigns.bit['channel plan']) !== 0
}
