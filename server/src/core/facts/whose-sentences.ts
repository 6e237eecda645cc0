import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { type Actor, actingSubjects } from './acting-subjects.ts'
import { fact, sentenceFact } from './fact.ts'
import { kindsOfSections } from './heading-kinds.ts'
import { parties } from './parties.ts'
import { partyFact } from './roster.ts'
import { sentencesWith } from './stretch-fact.ts'

/** A clause in which somebody acts, with the sentence it stands in. */
export interface OwnedClause {
  readonly actor: Actor
  readonly span: Span
  /** Nobody is named: it is an order that the writers give themselves ("Increase engagement"). */
  readonly unsaid: boolean
  /** Index of the sentence in the document. */
  readonly sentence: number
}

/** Verbs that hardly ever name a thing: a line that opens with one of them is an order. */
const orders =
  /^(?:reduce|convert|establish|complete|add|build|create|develop|improve|introduce|deliver|provide|ensure|enable|make|become|grow|keep|give|raise|lower|reach|attract|retain|expand|extend|achieve|maintain|invite|ask|send|tell|write|publish|train|hire|recruit|replace|remove|sell|win|acquire|identify|define|implement|integrate|explore|engage|promote|collect|gather|prepare|organi[sz]e|strengthen|simplify|automate|optimi[sz]e|moneti[sz]e|leverage|encourage|educate|bring|take|learn|listen|talk|agree|choose|decide|invest|secure|accelerate|deepen|broaden|enhance|generate|enrich|migrate|personali[sz]e|prioriti[sz]e|strive|pursue|re-engage|reactivate|roll|adopt|appoint|assign|communicate|cultivate|demonstrate|diversify|eliminate|foster|inform|involve|minimi[sz]e|modernise|modernize|negotiate|obtain|participate|persuade|propose|protect|recogni[sz]e|regain|renew|resolve|serve|solve|upgrade|upsell|cross-sell)$/
/** Verbs that name things as often: only before what such a thing does not stand before. */
const doubtfulOrders =
  /^(?:run|set|start|stop|launch|measure|track|review|update|use|work|focus|plan|test|share|market|target|contact|show|offer|open|cut|drive|increase|double|triple|boost|move|turn|find|visit|interview|position|support|answer|call|name|lead|hold|put|push|close|study|host|design|help|get|begin|reward|rank|score|post|mail|monitor|report|partner|scale|ship|stage|staff|fund|lock|own|capture|demand|benefit)$/
const opensObject =
  /^(?:the|a|an|our|their|its|every|each|all|more|fewer|less|both|some|any|this|these|those|new|existing|current|up|out|on|at least|\d.*|one|two|three|four|five|ten)$/
const notObject =
  /^(?:of|in|by|from|and|or|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did|per|vs|versus|than)$/

/** "Our aim for the spring is to grow": what the writers set out to do is theirs to do. */
const setOut =
  /^\W*our (?:[\w-]+ )?(?:aim|goal|mission|ambition|vision|objective|intention|priority|purpose|plan|strategy)\b[^.,;:!?]{0,60}? (?:is|are) to [a-z]{2,}/i

/** Where somebody sets out to do something in so many words. */
const setOutSaid = sentenceFact<{ readonly from: number; readonly to: number } | undefined>(({ text, words, passage }) => {
  if (words[0]?.lower !== 'our' || !setOut.test(text)) return undefined
  let to = words.findIndex(({ lower }, at) => lower === 'to' && /^(?:is|are)$/.test(words[at - 1]?.lower ?? '')) + 2
  const most = to + longest
  while (to < words.length && to < most && !/[,;:.!?()—–|•]/.test(passage.text.slice(words[to - 1]!.end, words[to]!.start))) to += 1
  return { from: 0, to }
})

/** Where an order that opens a sentence begins and ends; `undefined` where there is none. */
const orderSaid = sentenceFact<{ readonly from: number; readonly to: number } | undefined>(({ words, passage, text }) => {
  if (words.length < 3 || /\?\W*$/.test(text) || /[→>]/.test(text)) return undefined
  // "Tell me more", "Choose with my plot in mind": somebody else's words.
  if (words.some(({ lower }) => someone.has(lower))) return undefined
  const [first, second] = words
  const orderly =
    orders.test(first!.lower) && !notObject.test(second!.lower)
      ? true
      : doubtfulOrders.test(first!.lower) &&
        (opensObject.test(second!.lower) || (first!.lower === 'increase' && !notObject.test(second!.lower)))
  // Something between the two is no part of a verb and what it does: "Grow: 12 %", "Set-up".
  if (!orderly || /[^\s]/.test(passage.text.slice(first!.end, second!.start))) return undefined
  let to = 1
  while (to < words.length && to < longest && !/[,;:.!?()—–|•]/.test(passage.text.slice(words[to - 1]!.end, words[to]!.start))) to += 1
  return { from: 0, to }
})

const someone = new Set(['i', 'me', 'my', 'mine', 'myself', 'someone', 'somebody', 'you', 'your'])

/** Longest order shown, in words. */
const longest = 11

/** Parts in which what is to be done is told, besides those on goals. */
const toldToDo = sentenceFact(({ text }) =>
  /\b(?:actions?|next steps?|roadmap|campaigns?|activit(?:y|ies)|tasks?|to[- ]do|timeline|phases?|initiatives?|milestones?)\b/i.test(text),
)

/** A part told by its heading to be about what those served do, or what they are told: there, an order may be theirs. */
const aboutOthers = partyFact((sentence, _lexicon, _roster, other) => {
  if (/\b(?:journey|instructions?|how to|user stor(?:y|ies)|jobs?|faq|quotes?|script|questions?|instead)\b/i.test(sentence.text))
    return true
  return other(parties).some(({ party }) => party === 'customer')
})

/** Sentences that are an order, or set out to do something. */
const setting = sentencesWith(
  (sentence, analysis) => isText(sentence) && (orderSaid(sentence, analysis) !== undefined || setOutSaid(sentence, analysis) !== undefined),
)

/** The clauses of a document in which somebody acts, said or not, in document order. */
export const whoseSentences = fact<readonly OwnedClause[]>((analysis) => {
  const kinds = kindsOfSections(analysis)
  const ours = new Map<Section, boolean>()
  const clauses: OwnedClause[] = actingSubjects(analysis).map((acting) => ({ ...acting, unsaid: false }))
  const named = new Set(clauses.map(({ sentence }) => sentence))
  for (const sentence of setting(analysis)) {
    if (named.has(sentence.index)) continue
    const aim = setOutSaid(sentence, analysis)
    const said = aim ?? orderSaid(sentence, analysis)
    if (said === undefined || (aim === undefined && !isOurs(sentence.passage.block.section))) continue
    const { words } = sentence.reading
    const span = locate(sentence, words[said.from]!.start, words[said.to - 1]!.end)
    clauses.push({ actor: 'company', span, unsaid: aim === undefined, sentence: sentence.index })
  }
  return clauses.sort((a, b) => a.span.start - b.span.start)

  /** Whether a part tells what the writers want or do, and neither it nor what it stands in is about what others do. */
  function isOurs(section: Section): boolean {
    const known = ours.get(section)
    if (known !== undefined) return known
    const around: Section[] = []
    // What the whole document is called says nothing of who its parts are for.
    for (let part: Section | undefined = section; part !== undefined && part.depth > 1; part = part.parent) around.push(part)
    const headings = around.flatMap(({ heading }) => heading?.sentences ?? [])
    const told = kinds[section.index]?.has('goals') === true || headings.some((one) => toldToDo(one, analysis))
    const found = told && !headings.some((one) => aboutOthers(one, analysis))
    ours.set(section, found)
    return found
  }
})

function isText({ passage }: Sentence): boolean {
  const { role, quoted, cell } = passage.reading
  return role !== 'heading' && role !== 'code' && !quoted && cell === undefined
}
