import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { knowingSigns } from './knowing-signs.ts'
import { leadIn, paragraphBefore } from './lead-in.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
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

/** Says in so many words what the view, card, screen or file of a customer holds. */
const viewOf =
  /\b(?:view of (?:the|each|every|our) \w+|(?:customer|client|member|donor|guest|patient|passenger|subscriber|supporter)['’]?s? (?:view|card|file|record|sheet|page|profile|screen)|(?:on|in) (?:the|each|every|a) (?:\w+['’]s? )(?:card|file|record|sheet|profile)|what (?:we|the \w+|our \w+|reps|agents|callers|staff) (?:keep|store|know|see|sees|record|hold)|what is (?:on|in) (?:the|each|a) )\b|\b(?:for|about|of) (?:each|every) (?:customer|client|member|donor|guest|passenger|account|subscriber|supporter|patron|reader|buyer|dealer|farm|tenant|player)\b[^.]{0,40}\b(?:keeps?|stores?|records?|holds?|shows?|saves?|contains?|lists?|logs?)\b/i
const saysView = sentenceFact(({ text }) => text.length < 400 && viewOf.test(text) && !/\b(?:was|were|should not|never)\b/i.test(text))
/** What an account can tell: visits, sums, dates, holdings. */
const entriesOfAccount =
  /\b(?:last (?:visit|order|purchase|gift|stay|login|payment|trip)|(?:number|count|frequency) of (?:visits|orders|purchases|gifts|stays|logins|trips|transactions|bookings)|visits?|spend(?:ing)?|amounts?|dates?|methods?|turnover|payments?|balances?|holdings?|packages?|renewal dates?|contracts?|tariffs?|invoices?|orders?|purchases?|basket|discounts?|lifetime (?:total|value)|totals?|points|arrears|products? (?:held|owned|bought)|segment code|volumes?|licen[cs]es?|seats|bookings?|nights|miles|tickets|appeal|returns?|logins?)\b/gi
const accountThings = sentenceFact(
  ({ text }) => new Set([...(text.match(entriesOfAccount) ?? [])].map((word) => word.toLowerCase().replace(/s$/, ''))).size,
)
/** More is known of them than what they did at the till. */
const person = sentenceFact(
  ({ text }) =>
    /\b(?:goals?|aims?|why|what for|wish(?:es)?|asked|said|told|worr\w+|hop(?:e|es|ing)|famil(?:y|ies)|friends?|with whom|who (?:they|he|she)|interests?|prefer\w*|situation|circumstances?|occasion|complain\w*|questions?|problems?|went wrong|came for|trying|needs?|life|influence\w*|feedback|recommend\w*|satisf\w+|language|hobb\w+|experience|stor(?:y|ies)|reasons?|context|stuck|plans?|jobs?)\b/i.test(
      text,
    ) && !/\b(?:no other|nothing else|no further|only)\b/i.test(text),
)
const triesOrWants = sentenceFact(({ text }) => /\b(?:trying to|wants?|hopes?|worries|whom|with whom|why|listens? to)\b/i.test(text))
const ofView = sentencesWith((sentence, analysis) => saysView(sentence, analysis))

/** How many things read off till, books and logs a sentence names; none where it says more of somebody. */
const traded = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  if (words.length > 45) return 0
  const named = new Set(
    [...termsOf(sentence, 'bought-things', lexicon), ...termsOf(sentence, 'trade-facts', lexicon)].map(({ from }) => from),
  )
  return Math.max(named.size, new Set(text.match(entriesOfAccount) ?? []).size)
})
const recordLead = sentenceFact((sentence, lexicon) => sentence.words.length <= 40 && termsOf(sentence, 'record-leads', lexicon).length > 0)
/** Says that the figures are kept for something else, or are not all that is known. */
const elsewhere = sentenceFact(({ text }) =>
  /\b(?:does not tell|do not tell|nothing of who|stock|forecast\w*|reorder\w*|bookkeep\w*|budget|target|kpi|who is|who has|who comes|whose|whom|works? on|working on|advice|baby|begins?|began|soil|because)\b/i.test(
    text,
  ),
)

const trades = sentencesWith((sentence, analysis) => sentence.passage.reading.role !== 'heading' && traded(sentence, analysis) > 0)

/** Lists, tables and sentences that tell what is known of somebody, of which nearly all is trade. */
function tradeRecords(analysis: Analysis): PurchaseProfile[] {
  const found: PurchaseProfile[] = []
  const forms = formSections(analysis)
  const kinds = kindsOfSections(analysis)
  const done = new Set<unknown>()
  for (const sentence of trades(analysis)) {
    const { passage } = sentence
    const { block } = passage
    const { section } = block
    if (done.has(section) || forms.has(section) || passage.reading.quoted) continue
    const about = kinds[section.index]!
    if (about.has('finance') || about.has('measures') || about.has('features')) continue
    const prose = passage.reading.role === 'paragraph'
    const title = section.heading?.sentences ?? []
    const leads = prose
      ? [...title, sentence, ...passage.sentences]
      : [
          ...title,
          ...(section.parent?.heading?.sentences ?? []),
          ...[leadIn(passage, analysis), paragraphBefore(block, analysis)].flatMap((one) => one?.sentences ?? []),
        ]
    if (!leads.some((one) => recordLead(one, analysis))) continue
    const all = section.blocks
      .flatMap((one) => one.sentences)
      .filter((one) => one.passage.reading.role !== 'heading' && one.passage.reading.cell?.row !== 0)
    if (
      all.length > 40 ||
      all.some(
        (one) =>
          person(one, analysis) ||
          ((one.passage.reading.cell?.column ?? 0) === 0 && ledger(one, analysis)) ||
          elsewhere(one, analysis) ||
          triesOrWants(one, analysis),
      )
    )
      continue
    const entries = entriesIn([section], analysis).filter(
      ({ passages, form }) => passages[0]!.block === block && (prose ? form === 'sentence' : form !== 'sentence'),
    )
    const told = entries.map(({ sentences }) => sentences.reduce((sum, one) => sum + traded(one, analysis), 0))
    const sum = told.reduce((one, other) => one + other, 0)
    if (sum < leastThings || (!prose && (entries.length < leastThings || told.filter((one) => one > 0).length * 3 < entries.length * 2)))
      continue
    done.add(section)
    found.push({ at: placeOf(sentence) })
  }
  return found
}

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
    if (sentences.some((sentence) => ledger(sentence, analysis) || triesOrWants(sentence, analysis))) continue
    const told = sentences.filter((sentence) => sentence.passage.reading.role !== 'heading')
    if (new Set(told.flatMap((sentence) => things(sentence, analysis))).size < leastThings) continue
    const lead = told.find((sentence) => keeping(sentence, analysis)) ?? told.find((sentence) => things(sentence, analysis).length > 0)
    if (lead !== undefined && sentences.some((sentence) => keeping(sentence, analysis)))
      found.push({ at: placeOf(told.find((sentence) => things(sentence, analysis).length > 1) ?? lead) })
  }
  const done = new Set(found.map(({ at }) => at.start))
  for (const lead of ofView(analysis)) {
    const { section } = lead.passage.block
    if (forms.has(section)) continue
    const inHeading = lead.passage.reading.role === 'heading'
    const led = section.blocks
      .flatMap((block) => block.sentences)
      .filter((other) => other.passage.reading.role !== 'heading' && other.index >= lead.index)
    const items = led.some(({ passage }) => passage.reading.item !== undefined || passage.reading.cell !== undefined)
    const told = inHeading || items ? led : led.slice(0, 2)
    if (told.length > 12 || told.some((other) => triesOrWants(other, analysis) || person(other, analysis) || ledger(other, analysis)))
      continue
    if (told.reduce((sum, other) => sum + accountThings(other, analysis), 0) < leastThings) continue
    const named = told.filter((other) => accountThings(other, analysis) > 0)
    if (items && named.length * 2 < told.length) continue
    const at = placeOf(named[0]!)
    if (done.has(at.start) || found.some((other) => other.at.start >= section.span.start && other.at.start < section.span.end)) continue
    done.add(at.start)
    found.push({ at })
  }
  // One profile is enough to say it.
  if (found.length === 0) found.push(...tradeRecords(analysis))
  return found
})
