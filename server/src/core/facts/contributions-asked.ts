import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { clauseAt } from './clauses.ts'
import { fact, sentenceFact } from './fact.ts'
import { type Mention, parties } from './parties.ts'
import { peopleAsSign } from './people-as-sign.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { readWith, saidOfThePlan } from './surroundings.ts'

/** A place where customers are to give their name, time, friends, ideas or data, and whether they are given anything for it. */
export interface ContributionAsked {
  readonly span: Span
  readonly words: string
  readonly answered: boolean
}

const asking =
  /\b(?:ask(?:s|ed|ing)?(?: (?:for|to))?|have|has|get|getting|request(?:s|ed|ing)?|collect(?:s|ing)?|gather(?:s|ing)?|solicit\w*|invite[sd]?|recruit\w*|obtain\w*|secure|source|identify|encourage[sd]?|require[sd]?|hand in|record|stand by|secur(?:e|ing))\b/i
/** Something is given back, or what was given is heard and answered. */
const given =
  /\b(?:repl(?:y|ies|ied)|hears? back|informed of|(?:customer|shopper|member|author|user|giver|donor|reader|pupil)['’]s name|their names?|dinner|tea and|cake|half price|free of charge|waived|certificate|title of|thank\w*|in return|in exchange|reward\w*|gift\w*|voucher\w*|discount\w*|credit(?:s|ed)?|incentiv\w+|bonus\w*|compensat\w+|paid|stipend\w*|fee\b|free (?:\w+ )?(?:month|ticket|place|access|year)|early access|gets? an answer|answer(?:ed|s)?|we (?:reply|tell them)|told (?:what|why)|what (?:we|came of)|follow[- ]up|say in|vote|swag|recognition|recogni[sz]\w+|perks?|points?|benefits?|what they get|what it gets|what (?:do )?(?:they|customers|members) (?:get|receive)|mutual\w*|both sides|win[- ]win|access to|spotlight|co-?market\w*|exposure|featur\w+ (?:them|their)|two-sided|double-sided|(?:write|writes|wrote|writing|get|gets|come|comes|report|reports) back|goes through it with|names? the author|(?:their|his|her|its) name(?:s)? (?:on|in|beside|under)|choose first|first choice|sees? (?:what|how|their|its)|shown (?:what|how)|results? (?:go|are sent|come) (?:back )?to|published|thanks|lunch|raffle|prize|draw)\b/i
/** Public reviews are not to be paid for; staff and partners by contract are not asked a favour. */
const free =
  /\b(?:reviews?|ratings?|rate us|stars?|g2|capterra|trustpilot|trip ?advisor|app store|agenc(?:y|ies)|supplier|vendor|hiring|candidate|reference (?:implementation|architecture|data|guide|doc|material|check)|data protection|cross[- ]reference|for reference(?! calls?)|reference on)\b/i

/** Things that people make or note for somebody else's use. */
const made =
  '(?:diar(?:y|ies)|log(?:s|book)?|journal|readings?|figures?|measurements?|sightings?|observations?|ideas?|suggestions?|proposals?|designs?|questionnaires?|forms?|surveys?|checklists?|photos?|pictures|recordings?|samples?|stories|write-ups?|reports?|translations?|notes?|data|results?|counts?)'
/** What people do for an organisation: note, fill in, write, send. `@` stands for those served. */
const handing =
  '(?:submits?|sends?(?: in| us)?|posts?|uploads?|fills? (?:in|out)|keeps?|writes?(?: up)?|notes?(?: down)?|records?|logs?|hands? (?:in|over)|suppl(?:y|ies)|provides?|contributes?|completes?|reports?|shares?|enters?|collects?|counts?|photographs?|returns?)'
const shapes: readonly RegExp[] = [
  // Asked outright for something that is made.
  new RegExp(
    String.raw`@(?: [\w’']+){0,3} (?:(?:are|is|will be) (?:asked|invited|expected|required|urged|encouraged|told|requested) to|should|must|are to|have to|need to) ${handing} (?:[\w’'-]+ ){0,4}?${made}\b`,
    'i',
  ),
  // Ideas come from people, on our form or to our box.
  /@(?: of [\w ]{2,20})? (?:can |may |will )?(?:submit|send in|send us|hand in|drop|post|pitch|propose|enter) (?:their |[\w-]+ ){0,2}(?:ideas?|suggestions?|proposals?|designs?|stories|photos?|recipes?|names?)\b[^.;]{0,20}\b(?:on|in|via|through|by|to|into|at|using|for)\b/i,
  // Work for what is ours.
  new RegExp(
    String.raw`@(?: of (?:the |our )?[\w-]+)? (?:[\w’', -]{0,70}\b)?${handing}\b[^.;]{0,50}\bfor (?:our|us\b|the (?:museum|department|company|team|university|publisher|bank|club|archive|council)['’]?s?) ?(?:archive|model|models|research|study|database|map|records?|catalogue|statistics|index|atlas|collection|data set|dataset|report|registry|register)?`,
    'i',
  ),
]

const sent =
  /^(?:submi\w+|send\w*|sent|fill\w*|writ\w+|wrote|for|suggestions?|readings|sightings|questionnaires?|log|logbooks?|measurements|photos|recordings|samples|observations|time|checklists?|stories|translations|drafts)$/

const reading = partyFact<readonly [number, number] | undefined>((sentence, lexicon, _roster, other) => {
  const { words, text } = sentence
  if (words.length <= 45 && !given.test(text) && !free.test(text) && !/\b(?:not|never|no need|if)\b|n['’]t\b/i.test(text)) {
    const signed = other(peopleAsSign)
    for (const shape of shapes) {
      const found = shape.exec(signed.text)
      if (found !== null) return [signed.wordAt(found.index), Math.min(words.length, signed.wordAt(found.index + found[0].length - 1) + 1)]
    }
  }
  if (words.length > 45 || given.test(text) || free.test(text)) return undefined
  const people = other(parties).filter(({ party }) => party === 'customer')
  const bidden = biddenFor(people)
  if (bidden !== undefined) return bidden
  if (!asking.test(text)) return undefined
  // What people make or send tells only in the shapes above: a request is submitted, a form is filled in, for their own sake.
  const asked = termsOf(sentence, 'contributions-asked', lexicon).filter(({ from }) => !sent.test(words[from]!.lower))
  for (const { from, to } of asked) {
    const term = words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ')
    const verb = asking.exec(sentence.passage.text.slice(sentence.start, words[from]!.start + 1))
    if (verb === null) continue
    const at = words.findIndex(({ start }) => start >= sentence.start + verb.index)
    if (from - at > 12 || /[;:.(]/.test(sentence.passage.text.slice(words[at]!.start, words[from]!.start))) continue
    const clause = clauseAt(sentence, at, at + 1)
    if (
      clause.negated ||
      clause.supposed ||
      (clause.mood === 'past' && !/^(?:is|are|be|been)$/.test(words[at - 1]?.lower ?? '')) ||
      clause.mood === 'noun'
    )
      continue
    // The plainer the word, the more it must be said who is asked.
    const plain = /^(?:references?|ideas|introductions?|panels?|refer\w*|diar|focus|success|case|customer stor|advisory)/.test(term)
    const who = people.find((one) => one.from > at && one.from <= at + 5)
    if (who === undefined && plain && !/^(?:referrals?|case stud|customer stor|success stor|references)/.test(term)) continue
    if (who === undefined && !/^ask|^request|^solicit|^collect|^gather|^get|^obtain|^secur/i.test(words[at]!.lower)) continue
    let end = to
    while (end < words.length && end - at < 14 && !/[,;:()—–.!]/.test(sentence.passage.text.slice(words[end - 1]!.end, words[end]!.start)))
      end += 1
    return [at, Math.min(end, at + 16)]
  }
  return undefined

  /** Somebody is bidden, by whatever word, to do or give what is for our sake. */
  function biddenFor(people: readonly Mention[]): readonly [number, number] | undefined {
    if (/\b(?:not|never|no need|if|unless|may|can)\b|n['’]t\b|\?\s*$/i.test(text)) return undefined
    const bids = termsOf(sentence, 'bidding-words', lexicon)
    for (const { from, to } of termsOf(sentence, 'contributions-for-us', lexicon)) {
      for (const bid of bids) {
        const nominal =
          /^(?:from|by|per|due|owed|expected|wanted)$/.test(words[bid.from]!.lower) || /^(?:of|from|by)$/.test(words[bid.to - 1]!.lower)
        if (nominal) {
          const who =
            people.some((one) => one.from >= bid.from && one.from - bid.to <= 3) ||
            words.slice(bid.to, bid.to + 2).some(({ lower }) => lower === 'each' || lower === 'every')
          const apart = bid.from >= to ? bid.from - to : from - bid.to
          if (who && apart >= 0 && apart <= 12 && !/^(?:from|by|per)$/.test(words[bid.from]!.lower))
            return shown(Math.min(bid.from, from), Math.max(bid.to, to))
          if (who && apart >= 0 && apart <= 4 && bid.from >= to && heavy.test(joined(from, to))) return shown(from, bid.to)
          continue
        }
        if (bid.to > from || from - bid.to > 14 || /[;:.(]/.test(sentence.passage.text.slice(words[bid.from]!.start, words[from]!.start)))
          continue
        const clause = clauseAt(sentence, bid.from, bid.from + 1)
        const passive = /^(?:is|are|be|being)$/.test(words[bid.from - 1]?.lower ?? '')
        if (
          clause.negated ||
          clause.supposed ||
          (clause.mood === 'past' && !passive) ||
          (clause.mood === 'noun' && !passive && bid.to - bid.from === 1)
        )
          continue
        const who = passive
          ? people.find((one) => one.to <= bid.from && bid.from - one.to <= 5)
          : people.find((one) => one.from >= bid.from && one.to <= from && one.from - bid.to <= 3)
        if (who !== undefined) return shown(passive ? who.from : bid.from, to)
      }
      const who = people.findLast((one) => one.to <= from && from - one.to <= 10)
      if (who === undefined || /[;:.(]/.test(sentence.passage.text.slice(words[who.from]!.start, words[from]!.start))) continue
      const next = words[who.to]?.lower ?? ''
      const bound =
        words
          .slice(who.to, who.to + 4)
          .some(({ lower }) => /^(?:should|must|need|needs|shall|ought|expected|required|supposed|obliged)$/.test(lower)) ||
        (/^(?:are|is|have|has)$/.test(next) && words[who.to + 1]?.lower === 'to')
      const plainly =
        who.from <= 3 &&
        words.length >= 6 &&
        from - who.to <= 6 &&
        takesTime.test(joined(from, to)) &&
        gives.test(next) &&
        !/\b(?:and|to|then) (?:gets?|receives?|sees?|are|is)\b/i.test(text)
      if (bound || plainly) return shown(who.from, to)
    }
    return undefined
  }

  function joined(from: number, to: number): string {
    return words
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ')
  }

  function shown(from: number, to: number): readonly [number, number] {
    let end = to
    while (
      end < words.length &&
      end - from < 14 &&
      !/[,;:()—–.!]/.test(sentence.passage.text.slice(words[end - 1]!.end, words[end]!.start))
    )
      end += 1
    return [from, Math.max(end, from + 1)]
  }
})

const gives =
  /^(?:fill|fills|keep|keeps|send|sends|log|logs|write|writes|record|records|submit|submits|bring|brings|name|names|hand|hands|share|shares|translate|translates|moderate|moderates|spend|spends|give|gives|put|puts|count|counts|report|reports|photograph|photographs|collect|collects|note|notes|donate|donates|supply|supplies|provide|provides|carry|carries|answer|answers|test|tests|review|reviews)$/
const takesTime =
  /diar|log ?book|journal|hours?|saturday|evening|sightings|readings|measurements|samples?|names|numbers|translat|triag|moderat|leaflet|flyers|counts|address book|questionnaire|questions|survey/

/** What costs people time or their good name whoever asks for it. */
const heavy =
  /diar|log ?book|journal|hours?|saturday|evening|shift|sightings|readings|measurements|samples?|names|numbers|testimonial|case stud|reference|prospect|referral|tour|translat|triag|moderat|leaflet|flyers|recipe|photos|counts|address book|introduc|questionnaire/

const giving = sentenceFact(
  (sentence, lexicon) =>
    given.test(sentence.text) ||
    (['reward-words', 'exchange-bonds', 'tangible-rewards'] as const).some((family) =>
      termsOf(sentence, family, lexicon).some(({ from }) => !/^refer/.test(sentence.words[from]!.lower)),
    ),
)

const telling = sentencesNaming('contributions-asked', 'contributions-for-us')

/** The places, in document order. */
export const contributionsAsked = fact<readonly ContributionAsked[]>((analysis) =>
  telling(analysis).flatMap((sentence) => {
    const told = reading(sentence, analysis)
    if (told === undefined || !saidOfThePlan(sentence, analysis)) return []
    const { words, passage } = sentence.reading
    const start = words[told[0]]!.start
    const { end } = words[told[1] - 1]!
    return [
      {
        span: locate(sentence, start, end),
        words: passage.text.slice(start, end).replace(/\s+/g, ' '),
        answered: answered(sentence, analysis),
      },
    ]
  }),
)

/** Whether anything in the part, or in what is read with the place, is given back. */
function answered(sentence: Sentence, analysis: Analysis): boolean {
  const near = readWith(sentence.passage, analysis).flatMap(({ sentences }) => sentences)
  return near.some((one) => giving(one, analysis)) || within(sentence.passage.block.section, analysis)
}

function within(section: Section, analysis: Analysis): boolean {
  return (
    section.blocks.some((block) => block.sentences.some((one) => giving(one, analysis))) ||
    section.children.some((child) => within(child, analysis))
  )
}
