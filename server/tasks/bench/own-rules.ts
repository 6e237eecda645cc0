import type { Engine } from '../../src/core/engine/engine.ts'
import type * as Library from '../../src/core/engine/index.ts'
import { median, milliseconds, type Row, time } from './row.ts'

const nouns = ['shop owner', 'visit', 'price', 'scheme', 'answer', 'delivery', 'contract', 'season', 'family', 'team'] as const
const deeds = ['wait', 'ask', 'launch', 'compare', 'pay', 'grow', 'trust', 'need', 'move', 'plan'] as const

/** How much `count` rules of a team's own, with word forms, alternatives and gaps, add to reading the texts by the shipped ones. */
export function ownRules({ createEngine, parseConfig, resolveConfig }: typeof Library, texts: readonly string[], count: number): Row {
  const rules = Array.from({ length: count }, (_, index) => {
    const noun = nouns[index % nouns.length]!
    const deed = deeds[Math.floor(index / nouns.length) % deeds.length]!
    const phrases = [`${noun}~ …3 {${deed}~|without}`, `{our|the} ${deed}~ ${noun}~`]
    return [`team/rule-${index}`, { message: 'Say whose “{match}” it is.', phrases }]
  })
  const { layer, problems } = parseConfig(JSON.stringify({ ownRules: Object.fromEntries(rules) }))
  if (problems.length > 0) throw new Error(`The made-up rules are not read: ${problems[0]!.message}`)
  const shipped = createEngine(resolveConfig())
  const all = createEngine(resolveConfig(layer))
  const rounds = Array.from({ length: 5 }, () => ({ here: read(all), there: read(shipped) }))
  // The first round warms up.
  const here = median(rounds.slice(1).map((round) => round.here))
  const there = median(rounds.slice(1).map((round) => round.there))
  return {
    what: `lint with ${count} own rules / without`,
    here: milliseconds(here),
    there: milliseconds(there),
    ratio: here / there,
    target: ['≤', 1.5],
  }

  function read(engine: Engine): number {
    return time(() => {
      for (const text of texts) engine.read(text, { path: 'plan.md' })
    })
  }
}
