import type { Span } from '../base/span.ts'
import type { Block, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import type { Analysis } from './analysis.ts'
import { type Entry, entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { placeOf } from './place-of.ts'
import { sentencesWith } from './stretch-fact.ts'
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

/** Steps told after a colon in one sentence: "four moments: they hear of us, they visit, they apply, and they enrol". */
const stagesNamed =
  /\b(?:stages?|steps|moments|phases|path|journey|funnel|milestones|stations|pipeline|process|route|touch ?points)\b[^:.]{0,60}:\s*/i
const stagesListed = sentenceFact<readonly (readonly [number, number])[]>(({ text, start }) => {
  if (text.length > 400) return []
  const lead = stagesNamed.exec(text)
  if (lead === null) return []
  const parts: [number, number][] = []
  let from = lead.index + lead[0].length
  for (const match of text.slice(from).matchAll(/,\s*(?:and |then |and then |finally )?|;\s*|\s+(?:and then|then|and)\s+|$/g)) {
    const at = lead.index + lead[0].length + match.index
    if (at > from) parts.push([start + from, start + at])
    from = at + match[0].length
  }
  const last = parts.at(-1)
  if (last !== undefined) last[1] = start + text.slice(0, last[1] - start).replace(/[\s.!]+$/, '').length
  return parts
})

const ending =
  '(?:orders?|sales?|signatures?|signing|contracts?|purchases?|enrol?lments?|sign-?ups?|launch|payments?|bookings?|checkout|registration|deposit|admission|hand ?over|go-?live|donation|gift|policy|ticket|tenancy|deal|agreement|installation)'
/** After the sale nobody here has anything more to do. */
const overAfter = [
  new RegExp(
    String.raw`\b(?:after|with|from|upon|once|at|on)\b[^.;]{0,20}\b${ending}\b[^.;]{0,60}\b(?:(?:file|case|record|lead|ticket|project|job|folder|deal|opportunity) (?:is |gets )?(?:closes?|closed|done|archived)|our (?:work|job|task|part|role|responsibility) (?:is|ends|stops)|(?:is|are) (?:no longer|not) our|(?:finance|accounting|accounts|billing|legal|administration|logistics|the warehouse) takes? over|we (?:are done|move on|turn to the next)|contact (?:ends|stops))\b`,
    'i',
  ),
  /\b(?:our|the team['’]s|sales['’]?|the project['’]s|marketing['’]s) (?:work|job|task|part|role|mission) (?:is|will be) (?:complete|completed|done|over|finished|at an end)\b/i,
  /\b(?:the )?(?:file|case|record|lead|opportunity|project) (?:then )?(?:is|gets|closes|will be) ?(?:closed|archived)?\b[^.;]{0,15}\bon our side\b/i,
  /\b(?:the )?(?:team|task force|project (?:team|office|group)|campaign|admissions team) (?:then )?(?:is dissolved|disbands|is disbanded|(?:moves?|turns?|starts?) (?:on )?(?:to|on|with) (?:the )?next (?:lead|customer|intake|account|prospect|launch|product|campaign|year['’]s \w+))\b/i,
]
const mayEnd = /\b(?:clos|complet|done|over|finish|end|stop|archiv|dissolv|disband|next|no longer|not our)/i
const over = sentenceFact(
  ({ text }) =>
    text.length < 400 &&
    mayEnd.test(text) &&
    overAfter.some((shape) => shape.test(text)) &&
    !/\b(?:never|nor|isn['’]t|doesn['’]t|only (?:when|once|if))\b/i.test(text),
)
const outright = sentencesWith(
  (sentence, analysis) => sentence.passage.reading.role !== 'heading' && !sentence.passage.reading.quoted && over(sentence, analysis),
)
/** The next sentence goes on with the same people. */
const carriesOn = sentenceFact(({ text }) =>
  /\b(?:then|after(?:wards)?|later|thereafter|from then|weeks?|months?|years?|since|stays?|keeps?|each of them|continues?|goes on)\b/i.test(
    text,
  ),
)
/** A question about the past is no step. */
const asks = sentenceFact(({ text }) => /^\W*(?:what|who|which|how|why)\b/i.test(text))

/** "From first look to contract": where the path ends is in its name. */
const namedToSale = sentenceFact(
  ({ text, words }) =>
    words.length <= 10 &&
    new RegExp(
      String.raw`^\W*(?:from|the (?:way|road|path)|how|our way)\b[^.]{0,40}\b(?:to|becomes?|until)\b[^.]{0,20}\b(?:${ending}|customers?|buyers?|members?|students?|donors?|subscribers?|order)\W*$`,
      'i',
    ).test(text),
)

/** Paths that end at the order, the signature or the launch, in a document in which nothing comes after. */
export const pathsToSale = fact<readonly PathToSale[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const spoken = bySection(analysis)
  const { sections, blocks } = analysis.document
  const found: PathToSale[] = []
  const ends = outright(analysis)
  if (ends.length === 0 && !sections.some(({ index }) => (spoken[index]!.own & bit.sale) !== 0 && (spoken[index]!.own & bit.early) !== 0))
    return found
  if (isTemplate(analysis) || saysScope()) return found
  const forms = formSections(analysis)
  const told = new Set<Section>()
  for (const sentence of ends) {
    const { section } = sentence.passage.block
    // The part is of how people come to us: it names steps before the sale.
    if (told.has(section) || forms.has(section) || !(spoken[section.index]!.own & bit.early) || laterThan(sentence)) continue
    told.add(section)
    found.push({ end: placeOf(sentence) })
  }
  for (const block of blocks) {
    const { section } = block
    const { own } = spoken[section.index]!
    if (!(own & bit.sale) || !(own & bit.early) || forms.has(section) || told.has(section) || goesOn(section)) continue
    const said = block.sentences.find(
      (sentence) => of(sentence, analysis) & bit.sale && sentence.passage.reading.role !== 'heading' && concluded(sentence, analysis),
    )
    if (said !== undefined && !pathsOf(block, analysis).some((steps) => steps.length >= leastSteps)) found.push({ end: placeOf(said) })
    for (const steps of pathsOf(block, analysis)) {
      const last = steps.at(-1)
      if (last === undefined || steps.length < leastSteps || !(last.bits & bit.sale) || asks(last.sentence, analysis)) continue
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

  /** Whether the part or a heading tells of what comes after, in other words than those that end it. */
  function laterThan(sentence: Sentence): boolean {
    return (
      sentence.passage.block.section.blocks.some(({ sentences }) =>
        sentences.some((other) => other !== sentence && of(other, analysis) & bit.after && !over(other, analysis)),
      ) || sections.some(({ heading }) => heading?.sentences.some((title) => of(title, analysis) & bit.after) === true)
    )
  }

  function saysScope(): boolean {
    return sections.some(({ index }) => spoken[index]!.own & bit.scope)
  }
})

function pathsOf(block: Block, analysis: Analysis): readonly (readonly Step[])[] {
  const { bit, of } = knowingSigns
  const paths: Step[][] = []
  const heading = block.section.heading?.sentences[0]
  const titled = heading !== undefined && ((of(heading, analysis) & bit['path title']) !== 0 || namedToSale(heading, analysis))
  const groups = new Map<string, Entry[]>()
  for (const [place, entry] of entriesOf(block, analysis).entries()) {
    if (entry.form === 'sentence') {
      const arrows = stepsInSentence(entry.sentences[0]!, analysis)
      const next = entriesOf(block, analysis)[place + 1]?.sentences[0]
      const continued = next !== undefined && carriesOn(next, analysis) && !over(next, analysis)
      const parts = arrows.length > 0 ? arrows : continued ? [] : stagesListed(entry.sentences[0]!, analysis)
      if (parts.length > 0) paths.push(parts.map(([from, to]) => stepWithin(entry.sentences[0]!, from, to)))
      continue
    }
    for (const sentence of entry.sentences) {
      const parts = stagesListed(sentence, analysis)
      if (parts.length > 0) paths.push(parts.map(([from, to]) => stepWithin(sentence, from, to)))
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
  /\b(?:awareness|attention|interest|consideration|desire|discover\w*|hears?|sees?|ads?|adverts?|leads?|prospects?|m?qls?|sqls?|contact|enquir\w+|inquir\w+|visits?|landing|evaluat\w+|hear of|tastings?|viewings?|test (?:drive|ride)s?|samples?|open (?:day|evening|house)s?|fair|stand|brows\w+|compar\w+|asks?|quotations?|estimates?|shortlist\w*|meeting|trial|demos?|pitch|offer|proposal|negotiation|quote|needs|search|clicks?)\b/i
const sale =
  /\b(?:contract|signature|sign(?:s|ed)?|sale|clos(?:e|es|ed|ing)(?: won)?|won|orders?|checkout|purchas\w+|buys?|bought|pa(?:y|ys|id|yment)|book(?:s|ed|ing)?|subscri\w+|sign[- ]?ups?|registr\w+|registers?|enrol\w*|deposits?|admi(?:ssion|tted)|joins?|donors?|conver\w+|donat\w+|launch|go(?:es)? live)\b/i
const after =
  /\b(?:onboard\w*|us(?:e|es|ing|ed)|adopt\w*|support\w*|help|service|after|renew\w*|retain\w*|retention|loyal\w*|advoca\w*|refer\w*|recommend\w*|repeat|return\w*|comes? back|expan\w+|success|follow\w*|check-?ins?|feedback|reviews?|deliver\w*|training|year|month|weeks?|thank\w*|satisfaction|communit\w+|habit)\b/i
