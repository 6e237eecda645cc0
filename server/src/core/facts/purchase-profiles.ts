import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'

/** What is stored about customers, where that is what they bought and nothing else. */
export interface PurchaseProfile {
  readonly at: Span
}

/** Things bought and spent that make a profile of nothing else. */
const leastThings = 3

const things = sentenceFact((sentence, lexicon) =>
  termsOf(sentence, 'bought-things', lexicon).map(({ from, to }) =>
    sentence.words
      .slice(from, to)
      .map(({ lower }) => lower.replace(/s$/, ''))
      .join(' '),
  ),
)
/** "For every card holder we keep": something is stored, or known, or shown of somebody. */
const keeping = sentenceFact(({ text }) =>
  /\b(?:we|crm|system|record|profile|file|database|view|card|model|account)s?\b[^.]{0,40}\b(?:keeps?|stores?|records?|holds?|contains?|has|have|shows?|knows?|captures?|consists? of|comprises?|made (?:up )?of)\b|\bknow (?:our|about|of)\b|\b360\b|\bprofiles?\b|\bfor (?:each|every) \w+(?: \w+)? (?:we|the)\b/i.test(
    text,
  ),
)
/** Books that are kept for another reason. */
const ledger = sentenceFact(({ text }) =>
  /\b(?:ledger|accounts receivable|accounting|bookkeeping|invoicing|billing system|tax|audit|pricing page|kpis?|targets?|metrics?|dashboard|report)\b/i.test(
    text,
  ),
)

export const purchaseProfiles = fact<readonly PurchaseProfile[]>((analysis) => {
  const { bit, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const found: PurchaseProfile[] = []
  const forms = formSections(analysis)
  for (const section of analysis.document.sections) {
    const { own } = spoken[section.index]!
    if (!(own & bit.bought) || own & bit.context || forms.has(section)) continue
    const sentences = section.blocks.flatMap((block) => block.sentences)
    if (!(own & bit['knowing title']) && !sentences.some((sentence) => keeping(sentence, analysis))) continue
    if (sentences.some((sentence) => ledger(sentence, analysis))) continue
    const told = sentences.filter((sentence) => sentence.passage.reading.role !== 'heading')
    if (new Set(told.flatMap((sentence) => things(sentence, analysis))).size < leastThings) continue
    const lead = told.find((sentence) => keeping(sentence, analysis)) ?? told.find((sentence) => things(sentence, analysis).length > 0)
    if (lead !== undefined && sentences.some((sentence) => keeping(sentence, analysis)))
      found.push({ at: placeOf(told.find((sentence) => things(sentence, analysis).length > 1) ?? lead) })
  }
  return found
})
