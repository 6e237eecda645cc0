/**
 * Fits what words and their places say about the drivers of a meeting's items, and writes `facts/review/driver-weights.generated.ts`.
 *
 *   tsx server/tasks/fit-drivers.ts --company FILE.json [--unlabelled FOLDER …] [--agendas FOLDER …] [--shared ../shared] [--report]
 *
 * It learns from the labelled agendas and minutes beside the project, from further folders of the same form (`--agendas`), and from agendas
 * made up for it (`drivers/own-agendas.txt`). Of real ones only organisations that may be read are looked at. What company words keep is found
 * in the markdown of `--unlabelled` folders and kept in the file of `--company`, or read from there, so that words nobody labelled count too.
 * Families of words, with what is expected of them (`expected-driver-weights.ts`), words and their company are fitted together (logistic
 * regression); then word and company are added up, so that what ships is a few numbers a word. `--report` says how well organisations are told
 * that the fit has not seen, and writes nothing.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drivers } from '../src/core/facts/review/driver.ts'
import { packWeights } from '../src/core/facts/review/driver-weights.ts'
import { wordRoots } from '../src/core/facts/review/word-roots.ts'
import { expectedDriverWeights } from './expected-driver-weights.ts'
import { type LabelledItem, readLabelledAgendas, readOwnAgendas } from './labelled-agendas.ts'
import { foldOf, optionValues } from './labelled-documents.ts'
import { findWordCompany, type WordCompany } from './word-company.ts'

/** How firmly weights are held to what is expected: of families of words, of single words, of directions of company. */
const firmness = { family: 3, word: 0.25, company: 0.5, base: 0.1 }
/** What a made-up item counts for. */
const madeUpCounts = 0.8
/** Items of a document beyond so many count less. */
const fullDocument = 12
/** A single word must have been met at so many organisations. */
const leastOwners = 2
/** Words that ship: those that say something, the most frequent first. */
const mostWords = 2_800
const leastSaid = 0.3
const rounds = 120
const folds = 5
/** Unlabelled words that are read. */
const mostUnlabelled = 7_000_000

interface Model {
  readonly names: ReadonlyMap<string, number>
  readonly weights: Float32Array
}

interface Row {
  readonly names: Int32Array
  readonly counts: Float32Array
  readonly driver: number
  readonly weight: number
}

const outputs = drivers.length
const company = readCompany()
const dimensions = company.values().next().value?.length ?? 0
const shared = optionValues('--shared')[0] ?? join(import.meta.dirname, '../../../shared')
const real = [join(shared, 'corpus/dev'), join(shared, 'corpus/minutes'), ...optionValues('--agendas')].flatMap(readLabelledAgendas)
const own = readOwnAgendas(join(import.meta.dirname, 'drivers/own-agendas.txt'))
const countsOf = new Map([...real, ...own].map((item) => [item, named(item)]))
console.log(`${real.length} items of ${new Set(real.map(({ document }) => document)).size} documents, ${own.length} made up.`)

if (process.argv.includes('--report')) {
  const told = new Map<LabelledItem, number>()
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fit([...real.filter(({ owner }) => foldOf(owner, folds) !== fold), ...own])
    for (const item of real) if (foldOf(item.owner, folds) === fold) told.set(item, best(model, item))
  }
  const corpora = [...new Set(real.map(({ document }) => document.split('/')[0]!))]
  for (const corpus of [...corpora, ''])
    report(
      corpus === '' ? 'all' : corpus,
      real.filter(({ document, note }) => !note && document.startsWith(corpus)),
      told,
    )
  report(
    'notes',
    real.filter(({ note }) => note),
    told,
  )
} else {
  const model = fit([...real, ...own])
  const table = shipped(model)
  const text = `// Fitted by \`tsx server/tasks/fit-drivers.ts\`. Do not edit.
/** A line a sign: its name, a blank and a character a driver (\`driver-weights.ts\` says how to read them). */
export const driverWeightTable = \`${packWeights(table)}\`
`
  writeFileSync(join(import.meta.dirname, '../src/core/facts/review/driver-weights.generated.ts'), text)
  console.log(`Fitted ${table.size} signs, ${Math.round(text.length / 1000)} kB.`)
}

function readCompany(): WordCompany {
  const file = optionValues('--company')[0]
  if (file !== undefined && existsSync(file))
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, number[]>))
  const texts: (readonly string[])[] = []
  const seen = new Set<string>()
  let words = 0
  for (const folder of optionValues('--unlabelled'))
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (words > mostUnlabelled || !/\.(md|markdown)$/i.test(name)) continue
      const text = readFileSync(join(folder, name), 'utf8').slice(0, 30_000)
      if (seen.has(text.slice(0, 500))) continue
      seen.add(text.slice(0, 500))
      const roots = wordRoots(text.replace(/```[\s\S]*?```/g, ' ')).map(({ root }) => root)
      words += roots.length
      texts.push(roots)
    }
  const found = findWordCompany(texts)
  if (file !== undefined) writeFileSync(file, JSON.stringify(Object.fromEntries(found)))
  return found
}

/** The signs of an item by name, with the company of its own words among them. */
function named({ signs }: LabelledItem): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (name: string, count: number): void => void counts.set(name, (counts.get(name) ?? 0) + count)
  for (const { name, counts: count } of signs) {
    add(name, count)
    const row = name.startsWith('w:') ? company.get(name.slice(2)) : undefined
    row?.forEach((value, k) => {
      add(`company:${k}`, value * count)
    })
  }
  return counts
}

function isWord(name: string): boolean {
  return name.startsWith('w:') || name.startsWith('m:')
}

function fit(items: readonly LabelledItem[]): Model {
  const owners = new Map<string, Set<string>>()
  const documents = new Map<string, number>()
  for (const item of items) {
    documents.set(item.document, (documents.get(item.document) ?? 0) + 1)
    for (const name of countsOf.get(item)!.keys()) {
      if (!owners.has(name)) owners.set(name, new Set())
      owners.get(name)!.add(item.owner)
    }
  }
  // Names of people and houses are no words: those stand in texts of many.
  const kept = [...owners]
    .filter(([name, of]) => !isWord(name) || (of.size >= leastOwners && company.has(name.slice(2))))
    .map(([name]) => name)
  const names = new Map(kept.map((name, i) => [name, i]))
  const held = kept.map((name) =>
    name === 'base' || name === 'note'
      ? firmness.base
      : isWord(name)
        ? firmness.word
        : name.startsWith('company:')
          ? firmness.company
          : firmness.family,
  )
  const rows = items.map((item) =>
    rowOf(item, names, item.madeUp ? madeUpCounts : Math.min(1, Math.sqrt(fullDocument / documents.get(item.document)!))),
  )
  return { names, weights: regress(rows, Float32Array.from(kept.flatMap(expectedDriverWeights)), held) }
}

function rowOf(item: LabelledItem, names: ReadonlyMap<string, number>, weight: number): Row {
  const known = [...countsOf.get(item)!].filter(([name]) => names.has(name))
  return {
    names: Int32Array.from(known, ([name]) => names.get(name)!),
    counts: Float32Array.from(known, ([, count]) => count),
    driver: drivers.indexOf(item.driver),
    weight,
  }
}

/** Multinomial logistic regression by gradient descent with a step of its own for each weight, pulled towards what is expected. */
function regress(rows: readonly Row[], expected: Float32Array, held: readonly number[]): Float32Array {
  const weights = Float32Array.from(expected)
  const mean = new Float32Array(weights.length)
  const spread = new Float32Array(weights.length)
  const pull = new Float32Array(weights.length)
  for (let round = 1; round <= rounds; round += 1) {
    for (let i = 0; i < weights.length; i += 1) pull[i] = held[Math.floor(i / outputs)]! * (weights[i]! - expected[i]!)
    for (const row of rows) {
      const sums = sumsOf(row, weights)
      const most = Math.max(...sums)
      const odds = sums.map((sum) => Math.exp(sum - most))
      const all = odds.reduce((sum, each) => sum + each, 0)
      odds.forEach((each, k) => {
        const error = row.weight * (each / all - (k === row.driver ? 1 : 0))
        for (let i = 0; i < row.names.length; i += 1) pull[row.names[i]! * outputs + k]! += error * row.counts[i]!
      })
    }
    const step = round > rounds * 0.7 ? 0.03 : 0.08
    for (let i = 0; i < weights.length; i += 1) {
      mean[i] = 0.9 * mean[i]! + 0.1 * pull[i]!
      spread[i] = 0.99 * spread[i]! + 0.01 * pull[i]! ** 2
      weights[i]! -= (step * mean[i]!) / (1 - 0.9 ** round) / (Math.sqrt(spread[i]! / (1 - 0.99 ** round)) + 1e-6)
    }
  }
  return weights
}

function sumsOf({ names, counts }: Row, weights: Float32Array): number[] {
  const sums = drivers.map(() => 0)
  for (let i = 0; i < names.length; i += 1) for (let k = 0; k < outputs; k += 1) sums[k]! += weights[names[i]! * outputs + k]! * counts[i]!
  return sums
}

function best({ names, weights }: Model, item: LabelledItem): number {
  const sums = sumsOf(rowOf(item, names, 1), weights)
  return sums.indexOf(Math.max(...sums))
}

/** What ships: families, words of meetings, and words of items with what their company says. */
function shipped({ names, weights }: Model): ReadonlyMap<string, readonly number[]> {
  const rowAt = (i: number): readonly number[] => [...weights.slice(i * outputs, (i + 1) * outputs)]
  const directions = Array.from({ length: dimensions }, (_, k) => rowAt(names.get(`company:${k}`)!))
  const words = new Map<string, readonly number[]>()
  const frequent = [...company.keys()].map((word) => `w:${word}`)
  for (const name of new Set([...frequent, ...[...names.keys()].filter(isWord)])) {
    const learnt = names.get(name)
    const row = name.startsWith('w:') ? company.get(name.slice(2)) : undefined
    const sums = drivers.map(
      (_, k) => (learnt === undefined ? 0 : rowAt(learnt)[k]!) + (row?.reduce((sum, value, i) => sum + value * directions[i]![k]!, 0) ?? 0),
    )
    // What speaks for all alike says nothing.
    const middle = sums.reduce((sum, each) => sum + each, 0) / outputs
    const centred = sums.map((sum) => sum - middle)
    // Words met in agendas go before those that only keep their company.
    if (Math.max(...centred.map(Math.abs)) >= leastSaid) words.set(name, centred)
  }
  const met = [...words].sort((a, b) => Number(names.has(b[0])) - Number(names.has(a[0]))).slice(0, mostWords)
  const families = [...names].filter(([name]) => !isWord(name) && !name.startsWith('company:'))
  return new Map([
    ...families.map(([name, i]): [string, readonly number[]] => [name, rowAt(i)]),
    ...met.sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  ])
}

function report(title: string, items: readonly LabelledItem[], told: ReadonlyMap<LabelledItem, number>): void {
  // As in the measurement, all without a business driver are one.
  const folded = (k: number): number => Math.min(k, 4)
  const pairs = items.map((item) => [folded(drivers.indexOf(item.driver)), folded(told.get(item)!)] as const)
  const right = pairs.filter(([is, said]) => is === said).length
  const f1 = [0, 1, 2, 3, 4].map((each) => {
    const both = pairs.filter(([is, said]) => is === each && said === each).length
    const either = pairs.filter(([is, said]) => is === each || said === each).length
    return (2 * both) / (both + either || 1)
  })
  const mean = f1.reduce((sum, each) => sum + each, 0) / f1.length
  console.log(`  ${title.padEnd(8)} right ${right}/${items.length}; F1 ${mean.toFixed(3)}: ${f1.map((each) => each.toFixed(2)).join(' ')}`)
}
