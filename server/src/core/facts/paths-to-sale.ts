import type { Span } from '../base/span.ts'
import type { Block, Section, Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { entriesOf } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { knowingSigns } from './knowing-signs.ts'
import { paragraphBefore } from './lead-in.ts'
import { placeOf } from './place-of.ts'
import { blocksWith, sentencesWith } from './stretch-fact.ts'
import { formSections, isTemplate } from './template.ts'

/** A path of which the last step is what the seller waits for, and nothing follows. */
export interface PathToSale {
  /** Its last step. */
  readonly end: Span
}

/** One step of a path, in one sentence or in several. */
interface Step {
  readonly sentences: readonly Sentence[]
  /** The part of the only sentence that it takes, as offsets into its passage. */
  readonly part?: readonly [from: number, to: number]
}

/** A path has at least as many steps. */
const leastSteps = 3
/** More words are no step but a description. */
const longestStep = 40
/** Most words of each step of a list that only its steps show to be a path. */
const shortStep = 14
/** Longest last step in characters where a sentence holds several. */
const longestPart = 48

/** Steps told in one sentence: "advert → visit → order", "phase I contact; phase II offer; phase III order". */
const arrowed = sentenceFact<readonly (readonly [number, number])[]>(({ text, start }) => {
  if (text.length > 600) return []
  const arrows = /→|->|=>|⟶|➔|»|(?<=\S) > (?=\S)/g
  const turns = /(?:,\s*|;\s*|\band\s+)(?:and\s+)?(?:then|next|after that|finally|lastly|at last)\b/gi
  const phases = /;\s*(?=(?:phase|stage|step)\b)/gi
  const split =
    (text.match(arrows)?.length ?? 0) >= leastSteps - 1
      ? arrows
      : [phases, turns].find((between) => (text.match(between)?.length ?? 0) >= leastSteps - 1)
  return split === undefined ? [] : partsOf(text, start, split, 0)
})
/** Steps told after a colon in one sentence: "four moments: they hear of us, they visit, they apply, and they enrol". */
const stagesNamed =
  /\b(?:stages?|steps|moments|phases|path|journey|funnel|milestones|stations|pipeline|process|route|touch ?points)\b[^:.]{0,60}:\s*/i
const listed = sentenceFact<readonly (readonly [number, number])[]>(({ text, start }) => {
  const lead = text.length > 400 ? null : stagesNamed.exec(text)
  if (lead === null) return []
  return partsOf(text, start, /,\s*(?:and |then |and then |finally )?|;\s*|\s+(?:and then|then|and)\s+/g, lead.index + lead[0].length)
})

function partsOf(text: string, start: number, between: RegExp, first: number): readonly (readonly [number, number])[] {
  const end = text.replace(/[\s.!]+$/, '').length
  const parts: [number, number][] = []
  let from = first
  for (const { 0: found, index } of [...text.slice(0, end).matchAll(between), { 0: '', index: end }]) {
    if (index <= from) continue
    const lead = text.slice(from, index).search(/\S|$/)
    parts.push([start + from + lead, start + index])
    from = index + found.length
  }
  return parts
}

/** "Stage B. Visitor.", "Apply: they fill in the form": a sentence that opens a step in running text. */
const opensStep = sentenceFact(({ text }) =>
  /^\W*(?:(?:stage|step|phase|moment) [\p{L}\d]+\b|\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2}:\s)/u.test(text),
)
const stageHeader = sentenceFact(({ text }) =>
  /^\W*(?:stages?|phases?|steps?|funnel(?: stage)?|journey(?: stage)?|moments?)\W*$/i.test(text),
)
/** The whole path is over there, in so many words. */
const ends =
  /\b(?:done(?: and dusted)?|job done|(?:lifecycle|life cycle|path|journey|funnel|model|process|goal|plan|mission)\b[^.;]{0,20}\b(?:complete|completed|finished|reached|accomplished|over|ends)|finish(?:ing)? line|the end|end of (?:the )?(?:path|journey|funnel|process)|we are done|file closed|case closed|counted)\b/i
const ended = sentenceFact(({ text }) => ends.test(text))
const summed = sentenceFact(({ text }) => /\s=\s|≈/.test(text))
const denied = sentenceFact(({ text }) => /\b(?:not|never|don['’]t|doesn['’]t|isn['’]t|until|only (?:when|once|if))\b|\?\s*$/i.test(text))

/** What the seller waits for, as the point at which the work ends. */
const deal =
  '(?:orders?|sales?|signatures?|signing|contracts?|purchases?|enrol?lments?|sign-?ups?|launch|payments?|bookings?|checkout|registration|deposit|admission|hand ?over|go-?live|donation|gift|policy|ticket|tenancy|deal|agreement|installation|membership|card is charged|card)'
/** "Our work ends with the signature", "after the launch the team turns to the next project". */
const overAfter = new RegExp(
  [
    String.raw`\b(?:ends?|finish(?:es)?|stops?|(?:is|are) (?:concluded|completed?|closed|done|over|finished|reached)|last (?:step|stage|phase))\b[^.]{0,40}\b${deal}\b`,
    String.raw`\b${deal}\b[^.]{0,40}\b(?:the (?:journey|path|process|funnel|project|plan|work|campaign|model) (?:ends|is (?:over|done|finished|complete|concluded)|stops)|goal (?:is )?reached|job done)\b`,
    String.raw`\b(?:after|with|from|upon|once|at|on)\b[^.;]{0,20}\b${deal}\b[^.;]{0,60}\b(?:(?:file|case|record|lead|ticket|project|job|folder|deal|opportunity) (?:is |gets )?(?:closes?|closed|done|archived)|our (?:work|job|task|part|role|responsibility) (?:is|ends|stops)|(?:is|are) (?:no longer|not) our|(?:finance|accounting|accounts|billing|legal|administration|logistics|the warehouse) takes? over|we (?:are done|move on|turn to the next)|contact (?:ends|stops))\b`,
    String.raw`\b(?:plan|path|funnel|work|campaign|process|journey|project|team)\b[^.;]{0,20}\bhas (?:reached|met|done) (?:its|the|their) (?:goal|aim|end|work|job|purpose)\b`,
    String.raw`\b(?:our|the team['’]s|sales['’]?|the project['’]s|marketing['’]s) (?:work|job|task|part|role|mission) (?:is|will be) (?:complete|completed|done|over|finished|at an end)\b`,
    String.raw`\b(?:file|case|record|lead|opportunity|project) (?:then )?(?:is|gets|closes|will be) ?(?:closed|archived)?\b[^.;]{0,15}\bon our side\b`,
    String.raw`\b(?:team|task force|project (?:team|office|group)|campaign|admissions team) (?:then )?(?:is dissolved|disbands|is disbanded|(?:moves?|turns?|starts?|rolls?) (?:on ?)?(?:to|on|with) (?:the )?next\b)`,
  ].join('|'),
  'i',
)
const mayEnd = /\b(?:clos|complet|done|over|finish|end|stop|archiv|dissolv|disband|next|no longer|not our|last|reached)/i
const over = sentenceFact(({ text }) => text.length < 400 && mayEnd.test(text) && overAfter.test(text))
const outright = sentencesWith(
  (sentence, analysis) =>
    sentence.passage.reading.role !== 'heading' &&
    !sentence.passage.reading.quoted &&
    over(sentence, analysis) &&
    !denied(sentence, analysis),
)

/** Something further that happens to people, or that they do. */
const goesOnWith = sentenceFact(
  (sentence, lexicon) =>
    termsOf(sentence, 'after-signs', lexicon).length > 0 &&
    (termsOf(sentence, 'customer-nouns', lexicon).length > 0 ||
      /\b(?:they|them|she|he|her|him|each|everyone|people|who|somebody|whoever)\b/i.test(sentence.text)),
)

/** Blocks that could hold a path: they name an end, and steps by arrows, lists, tables or labels. */
const holding = blocksWith((block, analysis) => {
  const { bit, of } = knowingSigns
  if (!block.sentences.some((sentence) => of(sentence, analysis) & bit.sale || ended(sentence, analysis))) return false
  return block.sentences.some(
    (sentence) =>
      sentence.passage.reading.item !== undefined ||
      sentence.passage.reading.cell !== undefined ||
      opensStep(sentence, analysis) ||
      arrowed(sentence, analysis).length > 0 ||
      listed(sentence, analysis).length > 0,
  )
})

/** Paths that end at the order, the signature or the launch, in a document in which nothing comes after. */
export const pathsToSale = fact<readonly PathToSale[]>((analysis) => {
  const { bit, of, bySection } = knowingSigns
  const found: PathToSale[] = []
  const said = outright(analysis)
  const blocks = holding(analysis)
  const { sections } = analysis.document
  const spoken = bySection(analysis)
  if (
    !sections.some(({ index }) => (spoken[index]!.all & bit.sale) !== 0 && (spoken[index]!.all & bit.early) !== 0) ||
    isTemplate(analysis)
  )
    return found
  if (sections.some(({ index }) => spoken[index]!.own & bit.scope)) return found
  // A heading anywhere tells of what comes after the sale.
  if (sections.some(({ heading }) => heading?.sentences.some((title) => of(title, analysis) & bit.after))) return found
  const forms = formSections(analysis)
  const told = new Set<Section>()
  for (const block of blocks) {
    const { section } = block
    if (forms.has(section) || told.has(section)) continue
    for (const steps of pathsOf(block, analysis)) {
      const last = steps.at(-1)!
      if (steps.length < leastSteps || !isEnd(last) || has(last, 'after-steps', analysis)) continue
      if (steps.slice(0, -1).filter((step) => has(step, 'early-steps', analysis)).length * 3 < steps.length - 1 || goesOn(section, steps))
        continue
      told.add(section)
      found.push({ end: placed(last) })
      break
    }
  }
  for (const section of sections) {
    const steps = section.children.flatMap(({ heading }) => (heading === undefined ? [] : [{ sentences: heading.sentences }]))
    const last = steps.at(-1)
    if (last === undefined || steps.length < leastSteps || forms.has(section) || spoken[section.index]!.all & bit.after) continue
    const name = section.heading?.sentences[0]
    if (
      name === undefined ||
      !(of(name, analysis) & bit['path title']) ||
      steps.some(({ sentences }) => sentences[0]!.reading.words.length > 6)
    )
      continue
    if (!has(last, 'sale-ends', analysis) || steps.slice(0, -1).filter((step) => has(step, 'early-steps', analysis)).length < 2) continue
    told.add(section)
    found.push({ end: placed(last) })
  }
  for (const sentence of said) {
    const { section } = sentence.passage.block
    // The part is of how people come to us: it names steps before the sale.
    if (
      told.has(section) ||
      forms.has(section) ||
      !(spoken[section.index]!.own & bit.early) ||
      goesOn(section, [{ sentences: [sentence] }])
    )
      continue
    told.add(section)
    found.push({ end: placeOf(sentence) })
  }
  return found

  function isEnd(step: Step): boolean {
    const [first] = step.sentences
    if (first === undefined || step.sentences.some((sentence) => denied(sentence, analysis))) return false
    if (step.sentences.slice(1).some((sentence) => goesOnWith(sentence, analysis))) return false
    // "Shop = three clicks" sums up.
    if (step.part !== undefined && (step.part[1] - step.part[0] > longestPart || summed(first, analysis))) return false
    if (step.sentences.reduce((words, { reading }) => words + reading.words.length, 0) > longestStep) return false
    return has(step, 'sale-ends', analysis) || step.sentences.some((sentence) => ended(sentence, analysis))
  }

  /** Whether the part tells of what comes after the sale: plainly anywhere, or of those served behind the path. */
  function goesOn({ index, blocks: parts }: Section, steps: readonly Step[]): boolean {
    const last = steps.at(-1)!.sentences.at(-1)!.index
    return parts.some(({ sentences }) =>
      sentences.some((sentence) => {
        if (
          sentence.passage.reading.role === 'heading' ||
          over(sentence, analysis) ||
          steps.some((step) => step.sentences.includes(sentence))
        )
          return false
        const plain = (spoken[index]!.own & bit.after) !== 0 && (of(sentence, analysis) & bit.after) !== 0
        return plain || (sentence.index > last && goesOnWith(sentence, analysis))
      }),
    )
  }

  function placed({ sentences, part }: Step): Span {
    if (part !== undefined) return locate(sentences[0]!, part[0], part[1])
    const sale = sentences.find((sentence) => of(sentence, analysis) & bit.sale) ?? sentences[0]!
    return placeOf(sale)
  }
})

/** Whether a step, or the part of a sentence that it is, speaks of something. */
function has({ sentences, part }: Step, wordClass: WordClass, analysis: Analysis): boolean {
  return sentences.some(({ reading }) =>
    termsOf(reading, wordClass, analysis.lexicon).some(
      ({ from, to }) => part === undefined || (reading.words[from]!.start >= part[0] && reading.words[to - 1]!.end <= part[1]),
    ),
  )
}

/** The paths that a block tells: in a sentence, in sentences that open with a label, in a list or a table of steps. */
function pathsOf(block: Block, analysis: Analysis): readonly (readonly Step[])[] {
  const paths: Step[][] = []
  const groups = new Map<string, { steps: Step[]; ordered: boolean }>()
  const labelled: Step[] = []
  for (const { form, sentences, group, ordered, depth } of entriesOf(block, analysis)) {
    for (const sentence of sentences) {
      const parts = arrowed(sentence, analysis).length > 0 ? arrowed(sentence, analysis) : listed(sentence, analysis)
      if (parts.length > 0) paths.push(parts.map((part) => ({ sentences: [sentence], part })))
    }
    if (form === 'sentence') {
      if (opensStep(sentences[0]!, analysis)) labelled.push({ sentences })
      else if (labelled.length > 0) labelled.push({ sentences: [...labelled.pop()!.sentences, ...sentences] })
      continue
    }
    if (depth > 1) continue
    const seen = groups.get(group)
    if (seen === undefined) groups.set(group, { steps: [{ sentences }], ordered: ordered || form === 'row' })
    else seen.steps.push({ sentences })
  }
  const path = titled(block, analysis)
  if (labelled.length >= leastSteps && path) paths.push(labelled)
  const staged = block.passages.some(
    ({ reading, sentences }) => reading.cell?.row === 0 && sentences.some((sentence) => stageHeader(sentence, analysis)),
  )
  for (const [group, { steps, ordered }] of groups) {
    const early = steps.filter((step) => has(step, 'early-steps', analysis) || has(step, 'sale-ends', analysis)).length
    // Without a name a list in order is a path where nearly every step is one of such a path.
    if (path || (group.startsWith('table') ? staged : ordered && early * 4 >= steps.length * 3 && steps.every(isShort))) paths.push(steps)
  }
  return paths
}

function isShort({ sentences }: Step): boolean {
  return sentences.reduce((words, { reading }) => words + reading.words.length, 0) <= shortStep
}

/** Whether the heading over a block, or what leads to it, names a path. */
function titled(block: Block, analysis: Analysis): boolean {
  const { bit, of } = knowingSigns
  const names = [...(block.section.heading?.sentences ?? []), ...(paragraphBefore(block, analysis)?.sentences.slice(-1) ?? [])]
  return names.some((sentence) => sentence.reading.words.length <= 12 && (of(sentence, analysis) & bit['path title']) !== 0)
}
