import type { Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { type DateSaid, datesSaid } from './dates-said.ts'
import { fact, sentenceFact } from './fact.ts'

/** When a document was written, as it says itself. */
export interface DocumentDate {
  /** Months counted from the year 0. */
  readonly month: number
  /** As written. */
  readonly text: string
}

/** Blocks at the head and at the end in which a document says when it was written. */
const blocksRead = 8

const labelled =
  /^\W*(?:(?:last )?(?:updated?|revised|modified|reviewed|edited|changed)|date[ds]?|approved|adopted|published|issued|version|status|draft|prepared|written|as (?:of|at)|stand)\b/i
const labelledInside = /\b(?:last updated|last revised|approved|adopted|version of|draft of|dated|as of)\b/i

const tells = sentenceFact(({ text }) => labelled.test(text) || labelledInside.test(text))

/**
 * When the document was written: front matter (`date`, `updated`), else a line at its head or end that says so ("Last updated: …"), else the
 * first month of the period in its title ("Plan 2026"). `undefined` where it says nothing: no clock is asked, so that a file reads the same
 * on every day.
 */
export const documentDate = fact<DocumentDate | undefined>((analysis) => {
  const { document } = analysis
  const { date } = document.frontMatter
  const told = date === undefined ? undefined : monthOf(date)
  if (told !== undefined) return { month: told, text: date! }
  const { blocks } = document
  const edges = blocks.length <= blocksRead * 2 ? blocks : [...blocks.slice(0, blocksRead), ...blocks.slice(-2)]
  const said: DateSaid[] = []
  for (const { sentences } of edges)
    for (const sentence of sentences)
      if (sentence.passage.reading.role !== 'heading' && tells(sentence, analysis)) said.push(...datesSaid(sentence, analysis))
  const latest = said.reduce<DateSaid | undefined>((best, one) => (best === undefined || one.last > best.last ? one : best), undefined)
  if (latest !== undefined) return { month: latest.last, text: latest.text }
  const first = titleOf(analysis)
    .flatMap((sentence) => datesSaid(sentence, analysis))
    .sort((a, b) => a.first - b.first)[0]
  return first === undefined ? undefined : { month: first.first, text: first.text }
})

function titleOf({ document }: Analysis): readonly Sentence[] {
  return document.sections.find(({ heading }) => heading !== undefined)?.heading?.sentences ?? []
}

/** The month that a date in ISO form or a bare year stands for; the last one of a year. */
export function monthOf(date: string): number | undefined {
  const match = /^\s*((?:19|20)\d\d)(?:-(0?[1-9]|1[0-2]))?(?![\d])/.exec(date)
  if (match === null) return undefined
  return Number(match[1]) * 12 + (match[2] === undefined ? 11 : Number(match[2]) - 1)
}
