import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { type Entry, entriesIn, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { knowingSigns } from './knowing-signs.ts'
import { leadIn, paragraphBefore } from './lead-in.ts'
import { placeOf } from './place-of.ts'
import { blocksWith, sentencesWith } from './stretch-fact.ts'
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
const served =
  '(?:customers?|clients?|buyers?|guests?|members?|users?|visitors?|donors?|readers?|audiences?|patients?|students?|shoppers?|subscribers?|listeners?|passengers?|tenants?|residents?|citizens?|farmers|owners|policyholders?|accounts?|consumers?|people|households?|market|base|supporters?|volunteers?|travellers?|segments?|target groups?|them|everyone)'
const registered =
  '(?:age|ages|age groups?|age bands?|sex|gender|income|earnings|wealth|place|postcodes?|post codes?|zip codes?|wards?|districts?|regions?|boroughs?|towns?|countr(?:y|ies)|nationality|origin|ethnicity|religion|marital status|generations?|size|company size|headcount|turnover|number of employees|sectors?|industr(?:y|ies)|branch(?:es)?|job titles?|titles?|rank|profession|occupation|education|household size|acreage|hectares|legal form|millennials?|gen(?:eration)? [xyz]|boomers?|under[- ]d+s?|over[- ]d+s?|d+s?[-–]s?d+(?:-year-olds?|s)?|men|women|young|old|seniors|pensioners|singles|couples|families|small|medium|large|mid-?sized?)'
/** "We divide donors into Millennials, Gen X and Boomers", "members are grouped by age and postcode". */
const divided = [
  new RegExp(
    String.raw`\b(?:divid|split|segment|group|classif|sort|cluster|categori[sz]|slic|break|brok|separat|bucket)\w*(?: down| up)?\b[^.;]{0,45}?\b(?:into|by|according to|along|on the basis of|purely by|only by|in)\b (?:their |the |its |three |four |five |two |\w+ groups?: ?)?${registered}(?:(?:,? (?:and|or|plus|by) |, | and then )(?:their |the |by )?${registered})+`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:segments?|target groups?|groups|clusters|personas|audiences) (?:are|will be|is) (?:formed|defined|built|drawn|made|set|cut|chosen|derived)\b[^.;]{0,20}\b(?:by|from|of|on|along)\b (?:their |the )?${registered}(?:(?:,? (?:and|or|plus) |, )(?:their |the )?${registered})+`,
    'i',
  ),
]
const someServed = new RegExp(String.raw`\b${served}\b`, 'i')
const deeper =
  /\b(?:needs?|wants?|goals?|why|because|situations?|circumstances?|behaviou?rs?|habits?|motiv\w+|problems?|struggl\w+|tr(?:y|ies|ying) to|jobs?|how they|what they|attitudes?|interests?|occasions?|reasons?|look(?:s|ing)? for|lifestyles?|usage|purchas\w+|loyal\w*|engagement|statistics|survey|respondents|results|sample|report\w*|test data|cohorts?|capacity|tariff|fares?|price)\b/i
const divides = sentenceFact(
  ({ text, passage }) =>
    text.length < 300 &&
    passage.role !== 'heading' &&
    someServed.test(text) &&
    divided.some((shape) => shape.test(text)) &&
    !deeper.test(text) &&
    !/\b(?:not|never|instead|rather|no longer|was|were)\b|n['’]t\b/i.test(text),
)
const dividing = sentencesWith((sentence, analysis) => divides(sentence, analysis))
const speaksDeeper = sentenceFact(({ text }) => deeper.test(text))

const people = String.raw`(?:women|men|girls|boys|pensioners|retirees|seniors|students|families|couples|singles|parents|residents|readers|members|visitors|donors|guests|customers|patients|listeners|households|adults|teenagers|teens|children|kids|young people|older people|homeowners|earners|professionals|travellers|millennials|boomers|gen(?:eration)? [xyz]|over-?\d\ds?|under-?\d\ds?)`
const somePeople = new RegExp(String.raw`\b${people}(?![\w-])`, 'i')
/** A group of people told by sex, age, place or income: "Women 25–34, Vienna", "+10 % readers among 16–24s". */
const registerOnly = sentenceFact(
  ({ text, words }) =>
    words.length <= 14 &&
    somePeople.test(text) &&
    (/\b(?:1[2-9]|[2-9]\d)\s?(?:[–-]|to)\s?(?:[2-9]\d|1\d)(?:s|\b)|\b(?:over|under|above|below|aged?)[- ](?:the )?(?:age of )?\d\d|\b\d\d\+|\bborn (?:abroad|in|before|after)\b|\b(?:income|earning|earners|millennials?|boomers?|gen(?:eration)? [xyz]|pensioners|retirees|seniors)\b/i.test(
      text,
    ) ||
      /\b(?:women|men|families|couples|singles|students|households)\b[^.]{0,20}\b(?:in|from|of|rest of|living)\b/i.test(text)) &&
    !/[€$£¥]|\b(?:eur|usd|chf|free|half price|tickets?|fee|pays?|per (?:month|year|hour)|beds?|places|seats|hours?|dose|mg|who|whose|when|while|because|want|wants|need|needs|without|looking|wish|trying|after|before)\b/i.test(
      text,
    ),
)

/** A list or table of groups of people, all but a few of which a register could have made. */
const registerGroups = blocksWith((block, analysis) => {
  const entries = entriesOf(block, analysis).filter(({ form }) => form !== 'sentence')
  if (entries.length < 3 || entries.length > 12) return false
  const byRegister = entries.filter(({ sentences }) => sentences.some((one) => registerOnly(one, analysis)))
  return (
    byRegister.length >= 2 &&
    byRegister.length * 3 >= entries.length * 2 &&
    !entries.some(({ sentences }) => sentences.some((one) => speaksDeeper(one, analysis)))
  )
})

/** Figures of people and firms that stand for themselves: ages, sizes, sums, years. */
const figures =
  /\b\d{2}\s?(?:[–-]|to)\s?\d{2}\b|\b\d[\d,.]*\s?(?:[–-]|to)\s?\d[\d,.]*|[<>≥≤]\s?\d|\b\d[\d,.]*\+|[$€£]\s?\d|\b(?:aged?|age|over|under|above|below|from|up to|more than|fewer than|less than) \d|^\W*(?:“[^”]*”|"[^"]*")?\W*\d{2}\b/gi

/** Says more of people than a register does. */
const further =
  /\b(?:needs?|wants?|goals?|why|because|situations?|circumstances?|behaviou?rs?|habits?|motiv\w+|problems?|struggl\w+|tr(?:y|ies|ying) to|how they|what they|what brings|attitudes?|interests?|occasions?|reasons?|look(?:s|ing)? for|lifestyles?|usage|loyal\w*|engagement|statistics|survey|respondents|test data|capacity|tariff|fares?|prices?|pricing|quota|salar\w+|budget|hired?|fte per|who ha(?:s|ve)|when they)\b/i
/** Heads of columns under which stands what people are after. */
const asksMore = sentenceFact(({ text }) =>
  /\b(?:what (?:brings|they|she|he|drives)|why|needs?|jobs?|goals?|motiv\w*|situation|occasion|triggers?|pains?|problems?|looking for|wants?|moment|comes? (?:for|to)|hopes?|worr\w+|struggles?|use case|challenges?|frustrations?|behaviou?r)\b/i.test(
    text,
  ),
)
function columnsAskMore(section: Section, analysis: Analysis): boolean {
  return section.blocks.some(({ passages }) =>
    passages.some(
      ({ reading: { cell, role }, sentences }) =>
        (cell?.row === 0 || (role !== 'heading' && (sentences[0]?.reading.words.length ?? longestTitle) <= shortLabel)) &&
        sentences.some((one) => asksMore(one, analysis)),
    ),
  )
}

/** Longest label over what is told of people, in words. */
const shortLabel = 3

/** How many things a register knows of somebody it tells; none if it tells more of them, or is no description. */
const registerFacts = sentenceFact((sentence, lexicon) => {
  const { words, text } = sentence
  if (words.length > 22 || further.test(text) || /^\W*(?:phase|step|q[1-4]|year|stage|wave|20\d\d)\b/i.test(text) || /\?\s*$/.test(text))
    return 0
  if (
    (['circumstance-words', 'hardships', 'coverage-words', 'pursuits', 'wishes'] as const).some(
      (family) => termsOf(sentence, family, lexicon).length > 0,
    )
  )
    return 0
  const named = new Set(
    [...termsOf(sentence, 'demographic-words', lexicon), ...termsOf(sentence, 'register-facts', lexicon)].map(({ from }) => from),
  )
  return named.size === 0 ? 0 : named.size + (text.match(figures)?.length ?? 0)
})
const segmentLead = sentenceFact(
  (sentence, lexicon) =>
    sentence.words.length <= longestTitle + 2 &&
    (['segment-titles', 'segment-leads'] as const).some((family) => termsOf(sentence, family, lexicon).length > 0) &&
    !/\b(?:size|share|research|analysis|tam|sizing|pric\w+|coverage|capacity|eligib\w+|survey|report|results|kpis?|launch|entry|news|competit\w+|position\w*|trends?)\b/i.test(
      sentence.text,
    ),
)
/** "We split the file three ways: Boomers, Gen X, …": those served are divided, and into what is told behind. */
const splits = sentenceFact(
  ({ text, words }) =>
    words.length <= 30 &&
    /\b(?:divid|split|segment|group|classif|sort|cluster|categori[sz]|slic|break|bucket|tell|told|cut|kept|keep|distinguish|arrang|separat|fil)\w*\b[^.;]{0,30}?\b(?:ways|into|by|apart|in|down|along)\b[^.;]{0,30}/i.test(
      text,
    ) &&
    !/\b(?:not|never|instead|rather|no longer|was|were)\b|n['’]t\b/i.test(text),
)
const fewestRegistered = 2

/** Lists, tables and labels that tell those served apart, with nothing in them but what a register knows. */
const registerLists = sentencesWith((sentence, analysis) => registerFacts(sentence, analysis) > 0)

function registerToldLists(analysis: Analysis): RegisterSegments[] {
  const found: RegisterSegments[] = []
  const kinds = kindsOfSections(analysis)
  const done = new Set<unknown>()
  for (const sentence of registerLists(analysis)) {
    const { block } = sentence.passage
    const { section } = block
    const { role, quoted } = sentence.passage.reading
    if (done.has(section) || quoted || role === 'heading' || role === 'code') continue
    const about = kinds[section.index]!
    if (about.has('finance') || about.has('past') || about.has('measures') || about.has('people') || about.has('others')) continue
    const titles = [section, section.parent].flatMap((one) =>
      one !== undefined && (one === section || one.depth > 0) ? (one.heading?.sentences ?? []) : [],
    )
    const lead = [leadIn(sentence.passage, analysis), paragraphBefore(block, analysis)].flatMap((one) => one?.sentences ?? [])
    const { sentences } = sentence.passage
    const before = sentences.slice(0, sentences.indexOf(sentence))
    const outright = role === 'paragraph' && splits(sentence, analysis) && someServedOrFile.test(sentence.reading.text)
    const heads = block.passages.filter(({ reading: { cell } }) => cell?.row === 0).flatMap((one) => one.sentences)
    if (!outright && ![...titles, ...lead, ...before, ...heads].some((one) => segmentLead(one, analysis))) continue
    const all = entriesIn([section], analysis).filter(({ passages }) => passages[0]!.block === block)
    const prose = role === 'paragraph'
    const entries = prose ? all.filter(({ sentences: own }) => own.includes(sentence)) : all.filter(({ form }) => form !== 'sentence')
    const told = entries.map(({ sentences: own }) => own.reduce((sum, one) => sum + registerFacts(one, analysis), 0))
    const by = entries.filter((_, at) => told[at]! > 0)
    const sum = told.reduce((one, other) => one + other, 0)
    if (sum < (prose ? fewestRegistered + 1 : fewestRegistered) || by.length * 3 < entries.length * 2 || entries.length > 14) continue
    // Whatever else the part says of them, in the entries, the table or beside it.
    const rest = section.blocks.flatMap((one) => one.sentences)
    if (
      rest.some(
        (one) =>
          ((one.passage.block === block && !prose) || ofPeople.test(one.reading.text)) &&
          one.passage.reading.role !== 'heading' &&
          !segmentLead(one, analysis) &&
          (saysFurther(one, analysis) || more(one, analysis)),
      )
    )
      continue
    if (columnsAskMore(section, analysis)) continue
    done.add(section)
    found.push({ entries: by.map(({ sentences: own }) => placeOf(own.find((one) => registerFacts(one, analysis) > 0) ?? own[0]!)) })
  }
  return found
}

const ofPeople =
  /\b(?:they|their|them|people|who|those|customers?|clients?|members?|guests?|users?|buyers?|families|parents|patients?|donors?)\b/i
const someServedOrFile =
  /\b(?:file|list|base|customers?|clients?|members?|donors?|guests?|readers?|users?|patients?|students?|farmers?|farms?|buyers?|accounts?|households?|tenants?|subscribers?|supporters?|visitors?|audience|market|shoppers?|passengers?|policyholders?)\b/i
const saysFurther = sentenceFact(({ text }) => further.test(text))
const more = sentenceFact((sentence, lexicon) =>
  (['circumstance-words', 'hardships', 'coverage-words', 'wishes'] as const).some(
    (family) => termsOf(sentence, family, lexicon).length > 0,
  ),
)

/** Parts on whom a plan is for that describe them by register alone. */
export const registerSegments = fact<readonly RegisterSegments[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const { sections } = analysis.document
  const found: RegisterSegments[] = []
  if (isTemplate(analysis)) return found
  const listed = registerToldLists(analysis)
  const outright = dividing(analysis)
  const groups = registerGroups(analysis)
  if (
    listed.length === 0 &&
    outright.length === 0 &&
    groups.length === 0 &&
    !sections.some(({ index }) => spoken[index]!.own & bit.demographic)
  )
    return found
  const forms = formSections(analysis)
  const told = new Set<Section>()
  for (const sentence of outright) {
    const { section } = sentence.passage.block
    if (told.has(section) || forms.has(section) || kindsOfSections(analysis)[section.index]!.has('past')) continue
    const { sentences } = analysis.document
    const next = [sentences[sentence.index + 1], sentences[sentence.index + 2]]
    if (next.some((other) => other?.passage.block.section === section && speaksDeeper(other, analysis))) continue
    told.add(section)
    found.push({ entries: [placeOf(sentence)] })
  }
  for (const block of groups) {
    const { section } = block
    if (
      told.has(section) ||
      forms.has(section) ||
      columnsAskMore(section, analysis) ||
      kindsOfSections(analysis)[section.index]!.has('past')
    )
      continue
    if (section.heading?.sentences.some((title) => of(title, analysis) & bit.coverage)) continue
    const entries = entriesIn([section], analysis).filter(
      ({ form, sentences }) => form !== 'sentence' && sentences.some((one) => registerOnly(one, analysis)),
    )
    if (entries.length === 0) continue
    told.add(section)
    found.push({ entries: entries.map(({ sentences }) => placeOf(sentences[0]!)) })
  }
  const kinds = kindsOfSections(analysis)
  const done = new Set<Section>()
  for (const section of sections) {
    const { own, all } = spoken[section.index]!
    if (done.has(section) || told.has(section) || !(all & bit.demographic)) continue
    if (kinds[section.index]!.has('finance') || kinds[section.index]!.has('past')) continue
    const title = section.heading?.sentences[0]
    const titled = title !== undefined && title.reading.words.length <= longestTitle && of(title, analysis) & bit['segment title']
    if (titled && section.depth > 1) {
      const parts = withChildren(section)
      for (const part of parts) done.add(part)
      if (parts.some((part) => forms.has(part) || columnsAskMore(part, analysis)) || all & (bit.circumstance | bit.coverage)) continue
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
  // What is found both ways is shown once.
  const shown = found.flatMap(({ entries }) => entries)
  for (const one of listed)
    if (!one.entries.some(({ start, end }) => shown.some((other) => other.start < end && start < other.end))) found.push(one)
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
