import type { Span } from '../base/span.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { blockFact } from './block-fact.ts'
import { documentHead } from './document-head.ts'
import { fact, sentenceFact } from './fact.ts'
import { placeAround } from './place-around.ts'
import { documentSum } from './stretch-fact.ts'

/** How much of a plan is said of systems, of people who work with customers, and of what they do in which order. Counts of lines. */
export interface PlanBalance {
  readonly head: Span
  readonly systems: number
  readonly people: number
  readonly process: number
  readonly lines: number
}

const people =
  /\b(?:who works|staff|colleagues?|teams?(?! (?:account|edition|plan|licen))|agents?|advisers?|advisors?|managers?|nurses?|clerks?|owner|owned by|responsible|trained?|training|hire[sd]?|roles?|half a day|[A-Z][a-z]+ (?:rings|calls|visits|answers)|(?:ms|mr|mrs|dr)\.? [A-Z]\w+|reps?|csms?|volunteers?|librarians?|people who)\b/i
const process =
  /\b(?:after each|every (?:week|month|monday|tuesday|wednesday|thursday|friday|day|quarter)|on the first|within \d+ (?:hours?|days?|minutes?)|when (?:a|the|somebody|someone|customers?|they)|first .{3,40} then|procedure|process(?:es)?|steps? \d|hand(?:s|ed)? (?:on|over)|follow[- ]up|escalat\w+|review meeting|meets?|ring(?:s)?|calls? (?:ten|each|every|back|the)|workshop|interview\w*|how (?:we|they) (?:work|answer|handle)|what they do|playbook)\b/i

const said = sentenceFact((sentence, lexicon) => {
  const { text } = sentence
  return (termsOf(sentence, 'system-words', lexicon).length > 0 ? 1 : 0) | (people.test(text) ? 2 : 0) | (process.test(text) ? 4 : 0)
})

const inBlock = blockFact((block, analysis) => {
  const sum = { systems: 0, people: 0, process: 0, lines: 0 }
  for (const sentence of block.sentences) {
    if (sentence.reading.words.length === 0) continue
    const here = said(sentence, analysis)
    sum.lines += 1
    if ((here & 1) !== 0) sum.systems += 1
    if ((here & 2) !== 0) sum.people += 1
    if ((here & 4) !== 0) sum.process += 1
  }
  return sum
})

const inDocument = documentSum(inBlock, (parts) => {
  const sum = { systems: 0, people: 0, process: 0, lines: 0 }
  for (const part of parts) {
    sum.systems += part.systems
    sum.people += part.people
    sum.process += part.process
    sum.lines += part.lines
  }
  return sum
})

/** One for the document. */
export const planBalance = fact<readonly PlanBalance[]>((analysis) => [{ ...inDocument(analysis), head: documentHead(analysis) }])

/** Where a plan speaks of each, for a reader who wants to see it: only what can hardly be anything else. */
export interface BalancePlaces {
  readonly systems: readonly Span[]
  readonly people: readonly Span[]
  readonly process: readonly Span[]
}

const surelyPeople =
  /\b(?:staff|colleagues|employees|our (?:team|people|agents|volunteers|nurses|managers)|team members?|(?:support|sales|success|service|care|account|community|marketing|front[- ]desk|contact|call) (?:centre |center )?(?:teams?|staff|agents?|managers?|advis[eo]rs?|reps?|representatives?|clerks?)|csms?|account executives?|key account|agents|advis[eo]rs|owned by|owners?:|responsible for|responsibility of|is trained|are trained|training for|train (?:our|the|all|every)|hir(?:e|es|ing) (?:a|an|two|three|more|new)|new hires?|roles? and responsibilit\w+|headcount|ftes?|volunteers|caretakers?|coordinators?)\b/i
const surelyProcess =
  /\b(?:every (?:day|week|month|quarter|morning|monday|tuesday|wednesday|thursday|friday)|(?:daily|weekly|monthly|quarterly) (?:meeting|review|call|check|report|stand-?up|round)s?|within (?:\d+|one|two|three|five|ten) (?:working |business )?(?:minutes?|hours?|days?|weeks?)|process(?:es)?|procedures?|workflows?|playbooks?|checklists?|runbooks?|hand-?(?:over|off)s?|hand(?:s|ed)? (?:over|on) to|escalat\w+|follow[- ]?ups?|follow up|triage|cadence|step \d|after each|on the first|service levels?|slas?|rota|log (?:each|every|a|all)|once (?:a|per) (?:day|week|month|quarter))\b/i

/** Where in its passage a sentence speaks of each; nothing of what it does not speak of. */
const surely = sentenceFact((sentence, lexicon) => {
  const { text, words, start } = sentence
  const term = termsOf(sentence, 'system-words', lexicon).find(({ from, to }) => to > from + 1 || !loose.test(words[from]!.lower))
  const found = (shape: RegExp): number | undefined => {
    const at = text.search(shape)
    return at < 0 ? undefined : start + at
  }
  return { systems: term === undefined ? undefined : words[term.from]!.start, people: found(surelyPeople), process: found(surelyProcess) }
})
/** What is a system in one plan and in the next what the plan is about. */
const loose =
  /^(?:platforms?|tools?|data|server|servers|site|sites|website|app|apps|online|digital|technical|technology|channels?|cloud|reports?|production|integrations?|module|modules|service|services|support\w*|tag\w*|bots?|code|project|projects|fields?|segments?)$/

/** To be asked for only when it is shown. Headings name a part and are not counted. */
export const balancePlaces = fact<BalancePlaces>((analysis) => {
  const told = analysis.document.sentences.filter(
    ({ reading, passage }) => reading.words.length > 0 && passage.reading.role !== 'heading' && passage.reading.role !== 'code',
  )
  const on = (what: keyof BalancePlaces): readonly Span[] =>
    told.flatMap((sentence) => {
      const at = surely(sentence, analysis)[what]
      return at === undefined ? [] : [placeAround(sentence, at)]
    })
  return { systems: on('systems'), people: on('people'), process: on('process') }
})
