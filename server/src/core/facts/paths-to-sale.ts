import type { Span } from '../base/span.ts'
import type { Block, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { placeOf } from './place-of.ts'
import { formSections, isTemplate } from './template.ts'

/** A path of which the last step is what the seller waits for, and nothing follows. */
export interface PathToSale {
  /** Its last step. */
  readonly end: Span
}

interface Step {
  readonly bits: number
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
}

/** A path has at least as many steps. */
const leastSteps = 3

/** Steps told in one sentence: "advert → visit → order", "phase I contact; phase II offer; phase III order". */
const stepsInSentence = sentenceFact<readonly (readonly [number, number])[]>(({ text, start }) => {
  if (text.length > 600) return []
  const arrows = /→|->|=>|⟶|➔|»/g
  const phases = /;\s*(?=(?:phase|stage|step)\b)/gi
  const split =
    (text.match(arrows)?.length ?? 0) >= leastSteps - 1 ? arrows : (text.match(phases)?.length ?? 0) >= leastSteps - 1 ? phases : undefined
  if (split === undefined) return []
  const parts: [number, number][] = []
  let from = 0
  for (const match of text.matchAll(split)) {
    parts.push([start + from, start + match.index])
    from = match.index + match[0].length
  }
  parts.push([start + from, start + text.replace(/[\s.!]+$/, '').length])
  return parts.map(([first, last]) => [first + text.slice(first - start, last - start).search(/\S|$/), last] as const)
})

const stageHeader = sentenceFact(({ text }) =>
  /^\W*(?:stages?|phases?|steps?|funnel(?: stage)?|journey(?: stage)?|moments?)\W*$/i.test(text),
)

/** "Our work ends with the signature": said in so many words. */
const endsThere =
  /\b(?:ends?|finish(?:es)?|stops?|(?:is|are) (?:concluded|completed?|closed|done|over|finished)|goal (?:is )?(?:reached|met)|last (?:step|stage|phase))\b[^.]{0,40}\b(?:orders?|sale|signatures?|signing|contract|purchase|enrolment|enrollment|sign-?up|launch|payment|booking|checkout|registration|membership)\b|\b(?:orders?|sale|signature|contract|purchase|enrolment|enrollment|sign-?up|launch|payment|booking|checkout|registration)\b[^.]{0,40}\b(?:the (?:journey|path|process|funnel|project|plan|work|campaign) (?:ends|is (?:over|done|finished|complete|concluded)|stops)|goal (?:is )?reached|job done)\b/i
const concluded = sentenceFact(
  ({ text }) => text.length < 400 && endsThere.test(text) && !/\b(?:not|never|don['’]t|doesn['’]t)\b/i.test(text),
)

/** Paths that end at the order, the signature or the launch, in a document in which nothing comes after. */
export const pathsToSale = fact<readonly PathToSale[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const { sections, blocks } = analysis.document
  const found: PathToSale[] = []
  if (!sections.some(({ index }) => (spoken[index]!.own & bit.sale) !== 0 && (spoken[index]!.own & bit.early) !== 0)) return found
  if (isTemplate(analysis) || saysScope()) return found
  const forms = formSections(analysis)
  for (const block of blocks) {
    const { section } = block
    const { own } = spoken[section.index]!
    if (!(own & bit.sale) || !(own & bit.early) || forms.has(section) || goesOn(section)) continue
    const said = block.sentences.find(
      (sentence) => of(sentence, analysis) & bit.sale && sentence.passage.reading.role !== 'heading' && concluded(sentence, analysis),
    )
    if (said !== undefined && !pathsOf(block, analysis).some((steps) => steps.length >= leastSteps)) found.push({ end: placeOf(said) })
    for (const steps of pathsOf(block, analysis)) {
      const last = steps.at(-1)
      if (last === undefined || steps.length < leastSteps || !(last.bits & bit.sale)) continue
      if (!steps.slice(0, -1).some(({ bits }) => bits & bit.early) || steps.some(({ bits }) => bits & bit.after)) continue
      found.push({ end: locate(last.sentence, last.from, last.to) })
    }
  }
  return found

  /** Whether anything in the part, or a heading anywhere, tells of what comes after the sale. */
  function goesOn(section: Section): boolean {
    if (spoken[section.index]!.all & bit.after) return true
    return sections.some(({ heading }) => heading?.sentences.some((sentence) => of(sentence, analysis) & bit.after) === true)
  }

  function saysScope(): boolean {
    return sections.some(({ index }) => spoken[index]!.own & bit.scope)
  }
})

function pathsOf(block: Block, analysis: Analysis): readonly (readonly Step[])[] {
  const { bit, of } = knowingSigns
  const paths: Step[][] = []
  const heading = block.section.heading?.sentences[0]
  const titled = heading !== undefined && (of(heading, analysis) & bit['path title']) !== 0
  const groups = new Map<string, Entry[]>()
  for (const entry of entriesOf(block, analysis)) {
    if (entry.form === 'sentence') {
      const parts = stepsInSentence(entry.sentences[0]!, analysis)
      if (parts.length > 0) paths.push(parts.map(([from, to]) => stepWithin(entry.sentences[0]!, from, to)))
      continue
    }
    if (entry.depth > 1) continue
    const group = groups.get(entry.group)
    if (group === undefined) groups.set(entry.group, [entry])
    else group.push(entry)
  }
  const staged = block.passages.some(
    ({ reading, sentences }) => reading.cell?.row === 0 && sentences.some((sentence) => stageHeader(sentence, analysis)),
  )
  for (const entries of groups.values()) {
    const [first] = entries
    if (first === undefined || !(titled || (first.form === 'row' ? staged : first.ordered))) continue
    paths.push(
      entries.map(({ sentences, passages }) => {
        // What happens in a step is told in its last cell that says something of the path.
        const told = sentences.find((sentence) => of(sentence, analysis) & bit.sale) ?? passages[0]!.sentences[0]!
        return {
          bits: sentences.reduce((bits, sentence) => bits | of(sentence, analysis), 0),
          sentence: told,
          from: told.reading.start,
          to: told.reading.end,
        }
      }),
    )
  }
  return paths

  function stepWithin(sentence: Sentence, from: number, to: number): Step {
    const text = sentence.reading.passage.text.slice(from, to)
    return {
      bits: (early.test(text) ? bit.early : 0) | (sale.test(text) ? bit.sale : 0) | (after.test(text) ? bit.after : 0),
      sentence,
      from,
      to,
    }
  }
}

/** The same three families for a part of a sentence, which has no words of its own to look up. */
const early =
  /\b(?:awareness|attention|interest|consideration|desire|discover\w*|hears?|sees?|ads?|adverts?|leads?|prospects?|m?qls?|sqls?|contact|enquir\w+|inquir\w+|visits?|landing|evaluat\w+|trial|demo|pitch|offer|proposal|negotiation|quote|needs|search|clicks?)\b/i
const sale =
  /\b(?:contract|signature|sign(?:s|ed)?|sale|clos(?:e|es|ed|ing)(?: won)?|won|orders?|checkout|purchas\w+|buys?|bought|pa(?:y|ys|id|yment)|book(?:s|ed|ing)?|subscri\w+|sign[- ]?ups?|registr\w+|registers?|enrol\w*|conver\w+|donat\w+|launch|go(?:es)? live)\b/i
const after =
  /\b(?:onboard\w*|us(?:e|es|ing|ed)|adopt\w*|support\w*|help|service|after|renew\w*|retain\w*|retention|loyal\w*|advoca\w*|refer\w*|recommend\w*|repeat|return\w*|comes? back|expan\w+|success|follow\w*|check-?ins?|feedback|reviews?|deliver\w*|training|year|month|weeks?|thank\w*|satisfaction|communit\w+|habit)\b/i
