import type { Section, Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { formSections } from './template.ts'
import { withChildren } from './word-signs.ts'

/** Ways of collecting what people think, in a part that says neither what becomes of it nor that anybody is answered. */
export interface OpenFeedbackLoop {
  readonly section: Section
  /** Never empty. */
  readonly collecting: readonly Sentence[]
}

/** "Feedback: form in the app", "a button for feedback". */
const formForFeedback =
  /\bfeedback\b[^.]{0,15}\b(?:form|button|channel|survey|box|page|link|card)s?\b|\b(?:form|button|channel|survey|box|page|card)s? for (?:\w+ )?feedback\b/i
/** Tells what was found, or what others did: evidence, not a plan. */
const reported =
  /\b(?:found|showed?|shows|shown|according|respondents|reported|revealed|indicates?|suggests?|results? of|said|told|answered|in (?:19|20)\d\d|has been|have been|was|were|did|completed)\b/i
/** A question or survey that is an object of work in itself: a product, a lesson, a file. */
const thing =
  /\b(?:as|if|when|once) (?:we|you|they|the)\b|\b(?:underdefined|ensure you)\b|\b(?:survey (?:tool|platform|software|data|design|template|module|results?|findings?|questions?|responses?)|survey(?:ing)? (?:the )?(?:land|market|literature)|site survey|poll(?:ing)? (?:interval|station)|no (?:survey|feedback)|not)\b/i

/** A survey is a way of asking where it is sent, run or answered; elsewhere it may be of land or of a house. */
const bareSurvey = /^(?:surveys?|questionnaires?)$/
const runs =
  /\b(?:send|sends|sent|run|runs|conduct\w*|launch\w*|receives?|gets?|hold|carry out|administer\w*|collect\w*|gather\w*|quarterly|monthly|annual|yearly|weekly|after|at the end|polls|feedback|satisfaction|engagement|user|customer|member|community|fill|by e-?mail|with|put)\b/i

const collects = sentenceFact((sentence, lexicon) => {
  const { text, words } = sentence
  const terms = termsOf(sentence, 'collecting-ways', lexicon).filter(
    ({ from, to }) => to - from > 1 || !bareSurvey.test(words[from]!.lower) || runs.test(text),
  )
  if (terms.length === 0 && !(words.some(({ lower }) => lower === 'feedback') && formForFeedback.test(text))) return false
  if (reported.test(text) || thing.test(text)) return false
  // "The grower gets feedback": it goes the other way.
  const people = termsOf(sentence, 'customer-nouns', lexicon)
  return !terms.some(
    ({ from }) => /^(?:gets?|getting|receives?)$/.test(words[from]!.lower) && people.some(({ to }) => to === from || to === from - 1),
  )
})

/** Sentences before and after in which what is said is still of the same thing. */
const near = 2

/** Speaks of what people said. */
const voices = sentenceFact(({ text }) =>
  /\b(?:feedback|suggestions?|answers?|responses?|surveys?|results?|comments?|input|ideas?|insights?|findings?|interviews?|complaints?|opinions?|votes?|reviews?|requests?|data|what (?:we|they|people|users|customers) \w+)\b/i.test(
    text,
  ),
)

/** Parts that collect feedback and leave it at that. */
export const openFeedbackLoops = fact<readonly OpenFeedbackLoop[]>((analysis) => {
  const { bit, of, bySection } = contactSigns
  const spoken = bySection(analysis)
  const found: OpenFeedbackLoop[] = []
  const { sections } = analysis.document
  if (!sections.some(({ index }) => spoken[index]!.own & (bit.collects | bit.hearing))) return found
  const forms = formSections(analysis)
  for (const section of sections) {
    if (forms.has(section)) continue
    const collecting = section.blocks
      .flatMap(({ sentences }) => sentences)
      .filter(
        (sentence) =>
          sentence.passage.reading.role !== 'heading' && sentence.passage.reading.cell?.row !== 0 && collects(sentence, analysis),
      )
    if (collecting.length === 0) continue
    const around = section.depth >= 3 && section.parent !== undefined && section.parent.depth >= 2 ? section.parent : section
    const told = withChildren(around)
      .filter(({ index }) => spoken[index]!.own & bit.fate)
      .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
      .filter((sentence) => of(sentence, analysis) & bit.fate)
    // What becomes of it is told with it, in the next breath, or of it by name.
    const open = collecting.filter(
      (sentence) => !told.some((other) => Math.abs(other.index - sentence.index) <= near || voices(other, analysis)),
    )
    if (open.length === 0 || open.length < collecting.length) continue
    found.push({ section, collecting })
  }
  return found
})
