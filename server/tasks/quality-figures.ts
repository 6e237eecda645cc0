import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PairFigures } from '../src/core/rules/rule-figures.ts'
import { faultPlaces } from './fault-places.ts'
import type { StoredFigures } from './measured-rules.ts'
import { minutesFigures } from './minutes-figures.ts'

export type Half = 'read' | 'unread'

const root = join(import.meta.dirname, '../..')

/** The folder with the corpus and the tools that measure on it, where there is one. */
export function measuringTools(): string | undefined {
  const shared = join(root, '../shared')
  return existsSync(join(shared, 'tools/evaluate.mjs')) && existsSync(join(shared, 'corpus')) ? shared : undefined
}

/** Every figure by name: rates as numbers from 0 to 1, counts as they are. */
export function qualityFigures(half: Half): Readonly<Record<string, number>> {
  return {
    ...Object.fromEntries(flatten(run('evaluate.mjs', half), '')),
    ...Object.fromEntries(flatten(run('contrast.mjs', half), 'contrast.')),
    ...Object.fromEntries(flatten(minutesFigures(join(measuringTools() ?? '', 'corpus/minutes'), half).figures, 'minutes.')),
  }
}

/**
 * How each rule fares where nobody looked: on the unread half of the contrast pairs, the shared ones and our own, and on the unread half
 * of the labelled documents. Of our own sets, those whose names end in `kept` were looked at by nobody and count whole.
 */
export function figuresByRule(): StoredFigures {
  const own = join(root, 'test/quality/contrast')
  const sets = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.jsonl')) : []
  const tallies = [
    run('contrast.mjs', 'unread'),
    ...sets.sort().map((set) => run('contrast.mjs', set.endsWith('kept.jsonl') ? undefined : 'unread', '--set', join(own, set))),
  ]
  const pairs = new Map<string, PairFigures>()
  for (const { rules } of tallies as readonly { readonly rules: Readonly<Record<string, string>> }[]) {
    for (const [rule, tally] of Object.entries(rules)) {
      const [spoke = 0, mustSpeak = 0, wasSilent = 0, mustBeSilent = 0] = (tally.match(/\d+/g) ?? []).map(Number)
      const before = pairs.get(rule) ?? { mustSpeak: 0, spoke: 0, mustBeSilent: 0, wasSilent: 0 }
      pairs.set(rule, {
        mustSpeak: before.mustSpeak + mustSpeak,
        spoke: before.spoke + spoke,
        mustBeSilent: before.mustBeSilent + mustBeSilent,
        wasSilent: before.wasSilent + wasSilent,
      })
    }
  }
  const corpora = ['dev', 'train'].map((name) => join(measuringTools() ?? '', 'corpus', name))
  const { places } = faultPlaces(corpora, 'unread', 'all')
  const rules = [...new Set([...pairs.keys(), ...places.map(({ rule }) => rule)])].sort()
  return Object.fromEntries(
    rules.map((rule) => {
      const [tally, spoken] = [pairs.get(rule), places.filter((place) => place.rule === rule)]
      const labelled = { places: spoken.length, backed: spoken.filter(({ backed }) => backed).length }
      return [rule, { ...(tally === undefined ? {} : { pairs: tally }), ...(spoken.length === 0 ? {} : { labelled }) }]
    }),
  )
}

/** What a measuring tool prints. */
function run(tool: string, half: Half | undefined, ...more: readonly string[]): unknown {
  const shared = measuringTools()
  if (shared === undefined) throw new Error('There is no corpus beside this project (../shared).')
  const words = [join(shared, 'tools', tool), ...(half === undefined ? [] : ['--half', half]), ...more]
  return JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' }))
}

function flatten(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]]
  // Rates are printed as "0.75 (3/4)"; those per label or rule as "3/4", too few cases each to hold on to.
  if (typeof value === 'string') return /^[\d.]+ \(\d+\/\d+\)$/.test(value) ? [[path, Number.parseFloat(value)]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'otherRules' ? [] : flatten(part, path === '' || path.endsWith('.') ? `${path}${key}` : `${path}.${key}`),
  )
}
