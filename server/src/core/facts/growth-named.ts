import type { Term } from '../lexicon/lexicon.ts'
import { aimLabels } from './aim-labels.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'

/** Words that raise what they stand before. */
const higher = new Set(
  `more higher greater increased improved rapid faster strong stronger bigger larger broader wider growing deeper fuller heavier rising
  increasing doubled tripled trebled sustained steady record maximum expanded extended accelerated continued renewed`.split(/\s+/),
)

const purposes = new Set(['for', 'on', 'towards', 'toward'])

/** Verbs that make a sentence of what would else be nouns. */
const finiteVerbs = new Set(
  'is are was were has have had will can could should would may might must does do did remains remained becomes became depends requires means happens'.split(
    ' ',
  ),
)

/** Longest statement in nouns alone. Words. */
const longest = 14

/** What opens a line is wanted without a verb: "Lead generation via …", "Higher conversion", "Goal: 200 subscribers". */
export function growthNamed(reader: GainReader): readonly SaidGain[] {
  const { terms, lower, heads } = reader
  const found: SaidGain[] = []
  const { length } = reader.sentence.words
  for (const gain of terms('growth-compounds')) {
    if (!heads(gain) || stated(gain.to)) continue
    if (gain.from === 0 ? length <= longest : purposes.has(lower(gain.from - 1))) bare({ from: gain.from, to: gain.from }, gain, gain.from)
  }
  if (lower(0) === 'more' && length <= 8) bare({ from: 0, to: 0 }, reader.counted({ from: 0, to: 0 }))
  if (higher.has(lower(0)))
    bare({ from: 0, to: 1 }, reader.object({ from: 0, to: 1 }, [...terms('company-gains'), ...terms('company-goods')], 4))
  const start = afterLabel()
  if (start === undefined || stated(start)) return found
  const verb = { from: start, to: start }
  const gain = [...terms('company-gains'), ...terms('growth-compounds'), ...terms('company-goods')].find(
    ({ from }) => from >= start && from <= start + 3,
  )
  // A sum of money is a figure of the finances, whatever it is called.
  if (gain !== undefined && heads(gain) && !terms('money-words').some(({ from, to }) => from < gain.to && to > gain.from))
    bare(verb, gain, start)
  else bare(verb, reader.counted(verb), start)
  return found

  function bare(verb: Term, gain: Term | undefined, from = verb.from): void {
    if (gain !== undefined) found.push({ kind: 'more', verb, gain, from, verbless: true })
  }

  function stated(from: number): boolean {
    for (let at = from; at < from + 8; at += 1) if (finiteVerbs.has(lower(at))) return true
    return false
  }

  /** Where the words after "Goal:" begin, in a short line that opens with such a label. */
  function afterLabel(): number | undefined {
    for (let at = 1; at <= 4 && at < length; at += 1) {
      // "Our goal is 5,000 users".
      if (lower(at) === 'is' && /^\d/.test(lower(at + 1)) && aimLabels.has(lower(at - 1))) return at + 1
      if (!reader.gap(at).includes(':')) continue
      return length - at <= longest && aimLabels.has(lower(at - 1)) ? at : undefined
    }
    return undefined
  }
}
