import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import { careSaid } from './care-said.ts'
import { contactSigns } from './contact-signs.ts'
import { fact, sentenceFact } from './fact.ts'
import { hearingMeant } from './hearing-meant.ts'
import { hearingSaid } from './hearing-said.ts'
import { leadIn } from './lead-in.ts'
import { placeOf } from './place-of.ts'
import { formSections } from './template.ts'

/** Listening that is meant, with its use, and with nobody who does it and no time at which it is done. */
export interface UnownedListening {
  readonly at: Span
}

/** It is done by nobody: "interviews will be held", "there will be listening posts". */
const passive =
  /\b(?:is|are|be|gets?|being)\s+(?:(?:\w+ly|also|then|to be)\s+)?(?:\w{2,}ed|held|run|heard|read|taken|made|sent|kept|brought|fed|put|built|sought|drawn|given|written|done|set|sat)\b|\bthere (?:will be|is|are|shall be|is to be)\b/i
const verb = /\b(?:we|i|you|they|he|she|it|is|are|will|can|may|must|should|has|have|does|do|to)\b/i

/** Nobody is the subject of the hearing: it is told in the passive, or by a noun alone. */
function agentless(sentence: Sentence, from: number): boolean {
  const { text, words, start } = sentence.reading
  if (/\b(?:we|i|you)\b|^\W*they\b/i.test(text.slice(0, 90))) return false
  const told = passive.exec(text)
  return told !== null && Math.abs(words[from]!.start - start - told.index) <= reach
}

/** The hearing stands there as a noun, in an item, a cell or behind a label: "Approach: interviews with farmers". */
const nominal = sentenceFact((sentence, lexicon) => {
  const { text, words, passage, start } = sentence
  if (
    words.length < 3 ||
    verb.test(text.slice(0, 70).split(/[;.]/, 1)[0]!) ||
    termsOf(sentence, 'taking-in-verbs', lexicon).some(({ from }) => from === 0)
  )
    return false
  return ((passage.item !== undefined || passage.cell !== undefined) && start === 0) || /^\W*[A-Z][\w ]{2,20}:/.test(text)
})

/** Characters between what is done and that by which people are heard. */
const reach = 60

export const unownedListening = fact<readonly UnownedListening[]>((analysis) => {
  const { bit, of } = contactSigns
  const meant = hearingMeant(analysis)
  if (meant.length === 0) return []
  const settled = (sentence: Sentence): boolean => {
    const { who, when } = careSaid(sentence, analysis)
    return who || when
  }
  // Where any listening of the plan has its person or its day, the rest of it is theirs.
  if (meant.some(settled)) return []
  const forms = formSections(analysis)
  const found: UnownedListening[] = []
  for (const sentence of meant) {
    const { block } = sentence.passage
    if (forms.has(block.section) || found.length > 0) continue
    const { by, from } = hearingSaid(sentence, analysis)!
    if (by === 'asking what' || (!agentless(sentence, from) && (by !== 'means' || from > 3 || !nominal(sentence, analysis)))) continue
    const around = together(sentence)
    // Where the use is not said, that is the greater fault, and open-feedback-loop speaks of it.
    if (!around.some((one) => of(one, analysis) & bit.fate) || around.some(settled)) continue
    found.push({ at: placeOf(sentence) })
  }
  return found

  /** The sentence's own paragraph or row with the heads of its columns, what leads to it, and its heading. */
  function together(sentence: Sentence): readonly Sentence[] {
    const { passage } = sentence
    const { block } = passage
    const { cell } = passage.reading
    const lead = leadIn(passage, analysis)?.sentences ?? []
    const heading = block.section.heading?.sentences ?? []
    if (cell === undefined) return [...passage.sentences, ...lead, ...heading]
    const row = block.passages.filter(
      ({ reading }) => reading.cell?.table === cell.table && (reading.cell.row === cell.row || reading.cell.row === 0),
    )
    return [...row.flatMap(({ sentences }) => sentences), ...heading]
  }
})
