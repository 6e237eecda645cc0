import type { Span } from '../base/span.ts'
import type { Section, Sentence } from '../document/document.ts'
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
  const bitsOfAll = (sentences: readonly Pick<Sentence, 'reading'>[], analysis: Analysis) =>
    sentences.reduce((bits, sentence) => bits | signs.of(sentence, analysis), 0)
  return fact((analysis) => {
    let section: Section | undefined
    let saying: SectionSaying = { bits: [], others: [], places: new Map() }
    return telling(analysis).flatMap((block) => {
      // Blocks come in order, so that each section is gone through once however many of its blocks tell something.
      if (block.section !== section) {
        section = block.section
        saying = sayingOf(section, analysis)
      }
      const { bits, others, places } = saying
      return entriesOf(block, analysis).flatMap((entry) => {
        const at = places.get(entry)!
        const said = bits[at]!
        if (!holds(said) || !saidOfThePlan(entry.sentences[0]!, analysis)) return []
        const lead = entry.passages.reduce((all, passage) => all | bitsOfAll(leadIn(passage, analysis)?.sentences ?? [], analysis), 0)
        return [{ entry, said, before: bits[at - 1] ?? 0, after: bits[at + 1] ?? 0, around: others[at]!, lead }]
      })
    })
  })

  function sayingOf(section: Section, analysis: Analysis): SectionSaying {
    const entries = section.blocks.flatMap((one) => entriesOf(one, analysis))
    const bits = entries.map((entry) => of(entry, analysis))
    const below = section.children.reduce((all, { index }) => all | signs.bySection(analysis)[index]!.all, 0)
    return {
      bits,
      others: withoutEach(bits, below | bitsOfAll(section.heading?.sentences ?? [], analysis)),
      places: new Map(entries.map((entry, at) => [entry, at])),
    }
  }
}

/** What the entries of one section speak of, by their places in it. */
interface SectionSaying {
  readonly bits: readonly number[]
  /** What all others in the section speak of, its heading and all that stands below among them. */
  readonly others: readonly number[]
  readonly places: ReadonlyMap<Entry, number>
}

/** For each place the bits of all other places, and some that count for every place: those from the left joined with those from the right. */
function withoutEach(bits: readonly number[], always: number): readonly number[] {
  const others = bits.map(() => always)
  let left = 0
  let right = 0
  for (let at = 0, from = bits.length - 1; from >= 0; at += 1, from -= 1) {
    others[at]! |= left
    left |= bits[at]!
    others[from]! |= right
    right |= bits[from]!
  }
  return others
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
