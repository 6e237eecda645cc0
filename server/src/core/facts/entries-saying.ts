import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { type Entry, entriesOf } from './entries.ts'
import { type Fact, fact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { placeOf } from './place-of.ts'
import { blocksWith } from './stretch-fact.ts'
import { saidOfThePlan } from './surroundings.ts'
import type { WordSigns } from './word-signs.ts'

/** An item, row or sentence of the plan itself, with what it and its surroundings speak of, as bits of the signs it was asked for. */
export interface EntrySaying {
  readonly entry: Entry
  /** By the entry itself. */
  readonly said: number
  /** By the entry right before and the one right after it. */
  readonly before: number
  readonly after: number
  /** By the whole section, the entry left out: its heading, and all that stands below. */
  readonly around: number
  /** By what leads to it: the sentence over its list, or the headers over its row. */
  readonly lead: number
}

/** Lists the entries that speak of something, by the bits of some signs; `holds` is asked for every entry and should say no early. */
export function entriesSaying<Name extends string>(signs: WordSigns<Name>, holds: (said: number) => boolean): Fact<readonly EntrySaying[]> {
  const of = ({ sentences }: Entry, analysis: Analysis) => sentences.reduce((bits, sentence) => bits | signs.of(sentence, analysis), 0)
  const telling = blocksWith((block, analysis) => entriesOf(block, analysis).some((entry) => holds(of(entry, analysis))))
  return fact((analysis) =>
    telling(analysis).flatMap((block) => {
      const { section } = block
      const entries = section.blocks.flatMap((one) => entriesOf(one, analysis))
      const bits = entries.map((entry) => of(entry, analysis))
      const head = [...(section.heading?.sentences ?? [])].reduce((all, sentence) => all | signs.of(sentence, analysis), 0)
      const children = section.children.reduce((all, { index }) => all | signs.bySection(analysis)[index]!.all, 0)
      return entriesOf(block, analysis).flatMap((entry) => {
        const at = entries.indexOf(entry)
        const said = bits[at]!
        if (!holds(said) || !saidOfThePlan(entry.sentences[0]!, analysis)) return []
        const around = bits.reduce((all, one, place) => (place === at ? all : all | one), head | children)
        const lead = entry.passages
          .flatMap((passage) => leadIn(passage, analysis)?.sentences ?? [])
          .reduce((all, sentence) => all | signs.of(sentence, analysis), 0)
        return [{ entry, said, before: bits[at - 1] ?? 0, after: bits[at + 1] ?? 0, around, lead }]
      })
    }),
  )
}

/** Where an entry is shown, by the first of its sentences that speaks of something, and the words there. */
export function shownOf(
  { sentences }: Entry,
  speaks: (sentence: Sentence) => boolean,
  analysis: Analysis,
): { readonly span: Span; readonly words: string } {
  const span = placeOf(sentences.find(speaks) ?? sentences[0]!)
  return { span, words: analysis.document.text.slice(span.start, span.end).replace(/\s+/g, ' ') }
}
