import type { Sentence } from '../document/document.ts'
import { termsOf, type WordClass } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import type { Measure } from './measures.ts'
import type { MeasureSide } from './measures-named.ts'

/** The families that name measures of each side. */
const families: Readonly<Record<MeasureSide, readonly WordClass[]>> = {
  customer: ['customer-measures'],
  usage: ['usage-measures'],
  attention: ['attention-measures', 'time-spent-measures', 'headcount-measures'],
  operations: ['operations-measures'],
  money: ['money-measures'],
  unclear: [],
}

/** The words of a measure that name its side, as they are written: "revenue"; `undefined` where its place or its build tells it. */
export function measureWords(
  { side, sentence, start, end }: Pick<Measure, 'side' | 'sentence' | 'start' | 'end'>,
  analysis: Analysis,
): string | undefined {
  const words = wordsIn(sentence, families[side], start, end, analysis)
  return words === undefined ? undefined : sentence.passage.reading.text.slice(words[0], words[1])
}

/** The longest term within a stretch of the passage's text. */
function wordsIn(
  { reading }: Sentence,
  classes: readonly WordClass[],
  start: number,
  end: number,
  { lexicon }: Analysis,
): readonly [number, number] | undefined {
  const places = classes
    .flatMap((wordClass) => termsOf(reading, wordClass, lexicon))
    .map(({ from, to }) => [reading.words[from]!.start, reading.words[to - 1]!.end] as const)
    .filter(([first, last]) => start <= first && last <= end)
  return places.sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])[0]
}
