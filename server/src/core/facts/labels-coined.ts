import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { fact, sentenceFact } from './fact.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { gainTold, saidOfThePlan } from './surroundings.ts'

/** A new name for the care of customers, given as if it were news to them. */
export interface LabelCoined {
  readonly span: Span
  readonly words: string
  /** What people have from it is said beside the name. */
  readonly outcome: boolean
}

const relations =
  /\b(?:crm|cxm|cem|cx|relationship (?:management|marketing)|customer (?:management|relationship|experience|success|care|engagement)|care of|success|engagement management|experience management|donor care|client care)\b/i
const naming =
  /\b(?:we call (?:it|this)|herewith renamed|renamed|henceforth|our answer is|we introduce|introducing|leave crm behind|beyond crm|from crm to|goes? (?:way )?beyond|rebrand\w*|relabel\w*|is (?:now |henceforth )?(?:called|designated)|designated as)\b/i
/** A name: capitals in a row, an acronym, a number of a version, a trade mark. */
const name = /\b(?:[A-Z][\w-]+ ){1,3}[A-Z][\w-]+(?:™|®)?(?: \([A-Z]{2,6}\))?|\b[A-Z]{2,5} ?\d\.0\b|\b[A-Z]{2,5}[A-Z]\b(?: \d\.0)?/
const kept =
  /\b(?:decided against|stays|not|never|no longer|so that|each (?!of)|every|within (?:a|an|\d+|two|three)|learns?|reported once|once|gets?|receives?|considered)\b/i
const dropped = /^(?:CRM|CEO|CDP|API|KPI|AI|ROI|FAQ|USA|EU|UK|PDF|OKR|NPS|CX|SLA|QBR|HR|IT)$/

const coined = sentenceFact<readonly [number, number] | undefined>((sentence) => {
  const { text, start } = sentence
  // A version number is a name only of what is announced.
  if (
    !naming.test(text) &&
    !(/\b[A-Z]{2,5} ?[234]\.0\b/.test(text) && /\b(?:holistic|orchestrat\w+|paradigm|discipline|unites|generation|from)\b/i.test(text))
  )
    return undefined
  if (!relations.test(text) || kept.test(text)) return undefined
  const verb = naming.exec(text)
  const from = verb === null ? 0 : /^(?:from crm|beyond|goes|leave)/i.test(verb[0]) ? 0 : verb.index
  for (const match of text.slice(from).matchAll(new RegExp(name, 'g'))) {
    if (dropped.test(match[0])) continue
    const at = start + from + match.index
    return [at, at + match[0].length]
  }
  return undefined
})

const telling = sentencesNaming('naming-acts')

/** The names, in document order. */
export const labelsCoined = fact<readonly LabelCoined[]>((analysis) =>
  telling(analysis).flatMap((sentence: Sentence) => {
    const told = coined(sentence, analysis)
    if (told === undefined || (sentence.passage.reading.role !== 'heading' && !saidOfThePlan(sentence, analysis))) return []
    const [start, end] = told
    return [
      { span: locate(sentence, start, end), words: sentence.passage.reading.text.slice(start, end), outcome: gainTold(sentence, analysis) },
    ]
  }),
)
