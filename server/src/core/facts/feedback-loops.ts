import type { Section, Sentence } from '../document/document.ts'
import { contactSigns } from './contact-signs.ts'
import { documentKind } from './document-kind.ts'
import { entriesIn } from './entries.ts'
import { fact, sentenceFact } from './fact.ts'
import { hearingMeant } from './hearing-meant.ts'
import { hearingSaid } from './hearing-said.ts'
import { isOpenPrompt } from './open-prompt.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Ways of collecting what people think, in one part. */
export interface FeedbackLoop {
  readonly section: Section
  /** Never empty. */
  readonly collecting: readonly Sentence[]
  /** Whether it is said what becomes of it, or that anybody is answered. */
  readonly told: boolean
}

/** A figure to be reached: "response rate over 30 %", "survey score 4.5". */
const target = /[<>≥≤]|\b(?:score|rate|rating)s?\b[^.]{0,20}\d|\b\d[\d.,]*(?:\s?%|\+)/

const sets = sentenceFact(({ text }) => target.test(text))

/** How many answer is told, or aimed at; not what becomes of their answers. */
const countsReplies = sentenceFact(({ text }) =>
  /\b(?:reply|response|return|participation|completion|answer) rates?\b|\b\d[\d.,]*\+? (?:answers|replies|responses|entries|reviews)\b/i.test(
    text,
  ),
)

/** Speaks of what people said. */
const voices = sentenceFact(({ text }) =>
  /\b(?:feedback|suggestions?|answers?|responses?|surveys?|results?|comments?|input|ideas?|insights?|findings?|interviews?|complaints?|opinions?|votes?|reviews?|requests?|data|remarks?|cards?|notes|transcripts?|what (?:we|they|people|users|customers) \w+|they|them|it)\b/i.test(
    text,
  ),
)

/** Parts that collect feedback. */
export const feedbackLoops = fact<readonly FeedbackLoop[]>((analysis) => {
  const { bit, of } = contactSigns
  const ways = hearingMeant(analysis)
  const found: FeedbackLoop[] = []
  if (ways.length === 0) return found
  const spoken = contactSigns.bySection(analysis)
  const forms = formSections(analysis)
  const bySection = new Map<Section, Sentence[]>()
  for (const sentence of ways) {
    // What is still to be filled in collects nothing yet.
    if (isOpenPrompt(sentence, analysis)) continue
    const { section } = sentence.passage.block
    const known = bySection.get(section)
    if (known === undefined) bySection.set(section, [sentence])
    else known.push(sentence)
  }
  // A study's plan tells in another chapter what its findings are for.
  const elsewhere = documentKind(analysis) === 'research-plan' ? analysis.document.sections : undefined
  for (const [section, collecting] of bySection) {
    if (forms.has(section)) continue
    const around = section.depth >= 3 && section.parent !== undefined && section.parent.depth >= 2 ? section.parent : section
    const told = (elsewhere ?? withChildren(around)).some(
      ({ index, blocks }) =>
        spoken[index]!.own & bit.fate &&
        blocks.some(({ sentences }) => sentences.some((sentence) => of(sentence, analysis) & bit.fate && tellsFate(sentence, collecting))),
    )
    if (collecting.every((sentence) => sets(sentence, analysis))) continue
    // To talk to people is a good in itself; it is left open where what they say is asked after or kept.
    if (collecting.every((sentence) => hearingSaid(sentence, analysis)!.by === 'asking')) continue
    const titled = section.heading?.sentences.some((title) => voices(title, analysis)) === true
    const said = entriesIn([section], analysis).filter(({ sentences }) => !sentences.every((sentence) => isOpenPrompt(sentence, analysis)))
    if (!titled && said.length > mostOthers * collecting.length) continue
    found.push({ section, collecting, told })
  }
  return found

  /** What becomes of it is told with it, in the next breath, or of it by name. */
  function tellsFate(sentence: Sentence, collecting: readonly Sentence[]): boolean {
    return (
      !countsReplies(sentence, analysis) &&
      (sentence.passage.reading.cell?.row === 0 ||
        voices(sentence, analysis) ||
        collecting.some((one) => Math.abs(one.index - sentence.index) <= near))
    )
  }
})

/** Sentences before and after in which what is said is still of the same thing. */
const near = 2

/** So many things told for each that collects, and a part is not about collecting: it is named by the way. */
const mostOthers = 4
