import type { Term } from '../lexicon/lexicon.ts'
import type { SaidGain } from './company-gain.ts'
import type { GainReader } from './gain-reader.ts'

const copulas = new Set("is are be becomes become 's serve serves double doubles act acts treat remain remains as".split(' '))

const arrow = /→|->|=>|➜|⇒/

/** Words that take back what follows, or make a figure of speech of another thing. */
const nots = new Set('not no never for to in on with from'.split(' '))

/** Pictures that say by themselves that something is to bring something in. */
const figurative = /^(?:engine|lever|hook|loop|flywheel|potential|surface|cow|vector|multiplier)s?$/

/** Those of the house, and what they do, before an arrow. */
const working =
  /^(?:teams?|sales|desk|marketing|success|support|staff|managers?|partners|partnerships?|engineering|ops|operations|talks?|loops?|hires?|hiring|mvp|launch)$/

/** Longest line read for arrows. Words. */
const longestPath = 16

/** Longest statement in nouns alone. Words. */
const longest = 8

/** What a sentence values for what it brings in: "our strongest retention hook", "member → upgrade". */
export function growthDevices(reader: GainReader): readonly SaidGain[] {
  const { terms, lower } = reader
  const found: SaidGain[] = []
  for (const device of [...terms('growth-devices'), ...terms('quarry-words')]) {
    const verb = copulaBefore(device)
    if (verb !== undefined) found.push({ kind: 'device', verb, gain: device })
    else if (
      praised(device.from) &&
      !arrow.test(reader.sentence.text) &&
      reader.sentence.words.length <= longest &&
      figurative.test(lower(device.to - 1)) &&
      reader.heads(device)
    )
      found.push({ kind: 'device', verb: { from: device.from, to: device.from }, gain: device, verbless: true })
  }
  const { words, text } = reader.sentence
  // Arrows of this kind stand in short lines; a long paragraph is not read for them again and again.
  if (words.length > longestPath || !arrow.test(text)) return found
  let arrows = 0
  for (let at = 1; at < words.length; at += 1) if (arrow.test(reader.gap(at))) arrows += 1
  // A chain of arrows is a path through a product or a process.
  if (arrows !== 1) return found
  // "Build the till → core platform": a deed leads to what it makes; what customers are or have leads to what they are to become.
  if (words.length > 0 && /^(?:imperative|infinitive)$/.test(reader.mood({ from: 0, to: 1 })) && terms('plan-verbs')[0]?.from === 0)
    return found
  for (let at = 1; at < words.length; at += 1) {
    if (!arrow.test(reader.gap(at)) || /[()]/.test(reader.gap(at))) continue
    // "The sales desk → leads": whoever works for it is brought nowhere.
    if (working.test(lower(at - 1))) continue
    const goal = [...terms('arrow-ends'), ...terms('destinations'), ...terms('company-gains')].find(
      ({ from, to }) =>
        from >= at && from <= at + 2 && ends(to) && (from === at || !/[(,;:]/.test(reader.gap(from))) && !/[()]/.test(reader.gap(to - 1)),
    )
    if (goal !== undefined)
      found.push({ kind: 'device', verb: { from: at - 1, to: at - 1 }, gain: { from: at - 1, to: goal.to }, verbless: true })
  }
  return found

  /** Whether nothing stands before it but what praises it: "our best hook", and not "a documented hook". */
  function praised(from: number): boolean {
    for (let at = 0; at < from; at += 1)
      if (
        !/^(?:our|the|a|an|main|key|core|big|bigger|biggest|best|strong|strongest|top|primary|real|only|another|next|first|new|great)$/.test(
          lower(at),
        )
      )
        return false
    return from <= 2
  }

  /** Nothing is said of it but what a mark parts from it. */
  function ends(to: number): boolean {
    return to >= words.length || /[,.;()]/.test(reader.gap(to))
  }

  /** "is the single biggest …", "doubles as a …", "is our …". */
  function copulaBefore({ from }: Term): Term | undefined {
    for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
      if (/[,;:.()?"”“—–]/.test(reader.gap(at + 1)) || nots.has(lower(at + 1))) return undefined
      if (copulas.has(lower(at))) return { from: at, to: at + 1 }
    }
    return undefined
  }
}
