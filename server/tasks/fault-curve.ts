/**
 * Prints how many of the marked faults are found, and how many of the places spoken of are backed by one, as rules are added from the
 * surest to the least sure by their measured precision, and stores the curve in `test/quality/fault-curve.json`, whence `npm run generate` brings it to the docs:
 *
 *   npm run quality:curve [-- corpus …]       default: ../shared/corpus/dev and train
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measuredOf, surenessOf } from '../src/core/rules/measured.ts'
import { rules } from '../src/core/rules/registry.generated.ts'
import { type FaultPlace, faultPlaces } from './fault-places.ts'
import { faultCurveFile } from './measured-page.ts'
import { type Half, measuringTools } from './quality-figures.ts'

const shared = measuringTools()
const given = process.argv.slice(2)
const corpora = given.length > 0 ? given : shared === undefined ? [] : ['dev', 'train'].map((name) => join(shared, 'corpus', name))

/** How sure a rule is that speaks, at least. */
const thresholds = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]

if (corpora.length === 0) {
  console.error('There is no corpus beside this project (../shared); name one.')
  process.exitCode = 2
} else {
  const curve = Object.fromEntries((['read', 'unread'] as const).map((half) => [half, curveOf(half)]))
  writeFileSync(faultCurveFile, `${JSON.stringify(curve, null, 2)}\n`)
}

function curveOf(half: Half): object {
  const { documents, faults, places } = faultPlaces(corpora, half, 'all')
  const surest = new Map(rules.map(({ id }) => [id, surenessOf(measuredOf(id))]))
  console.log(`\n${half} half: ${documents} documents, ${faults} sure faults, every rule on`)
  const order = [...surest]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .filter(([rule]) => places.some((place) => place.rule === rule))
  const rows = order.map(([rule, sureness], index) => {
    const speaking = new Set(order.slice(0, index + 1).map(([id]) => id))
    return { added: rule, sureness: round(sureness), ...figures(places.filter((place) => speaking.has(place.rule))) }
  })
  print(
    'rule added, how sure it is',
    rows.map(({ added, sureness, ...row }) => [`${added} ${sureness.toFixed(2)}`, row]),
  )
  const steps = thresholds.map((least) => ({ least, ...figures(places.filter(({ rule }) => (surest.get(rule) ?? 0) >= least)) }))
  print(
    'rules as sure as',
    steps.map(({ least, ...row }) => [least.toFixed(1), row]),
  )
  const byDefault = figures(faultPlaces(corpora, half, 'recommended').places)
  print('recommended', [['as it ships', byDefault]])
  return { documents, faults, byRule: rows, byThreshold: steps, recommended: byDefault }

  function figures(spoken: readonly FaultPlace[]) {
    const backed = spoken.filter((place) => place.backed).length
    const found = new Set(spoken.flatMap((place) => place.faults)).size
    return {
      places: spoken.length,
      backed: spoken.length === 0 ? null : round(backed / spoken.length),
      recall: faults === 0 ? null : round(found / faults),
    }
  }
}

function print(
  title: string,
  rows: readonly (readonly [string, { places: number; backed: number | null; recall: number | null }])[],
): void {
  console.log(`  ${title.padEnd(46)} places  backed  recall`)
  for (const [name, { places, backed, recall }] of rows)
    console.log(`  ${name.padEnd(46)} ${String(places).padStart(6)}  ${share(backed)}  ${share(recall)}`)
}

function share(value: number | null): string {
  return value === null ? '     –' : value.toFixed(3).padStart(6)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
