/**
 * Fits the weights of the section clues to labelled plans and writes `section-weights.ts`:
 *
 *   tsx server/tasks/fit-section-weights.ts CORPUS…
 *
 * A corpus is a folder with `SOURCES.tsv` and `plans/*.md` beside `*.labels.json`. Only the half of the organisations that may be read
 * is fitted on. For each content two logistic regressions answer "is it touched at all" and "is it all there"; no clue may count
 * against its content, while what else a document is about may. The thresholds are set on answers for organisations that the weights were not fitted on. No chance, no clock.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../src/core/document/read-document.ts'
import { type SectionId, sectionIds } from '../src/core/facts/section-ids.ts'
import { cluesOf, subjects } from '../src/core/facts/section-signs.ts'
import { lengthOf, often, surelyTouched } from '../src/core/facts/section-states.ts'
import { type SectionTally, sectionTallies, subjectCounts } from '../src/core/facts/section-tallies.ts'
import { createLexicon } from '../src/core/lexicon/lexicon.ts'

interface Plan {
  readonly owner: string
  /** Documents of no kind are never judged; they only help to tell content from its absence, at half weight. */
  readonly weight: number
  readonly sentences: number
  readonly tallies: Readonly<Record<SectionId, SectionTally>>
  readonly subjects: readonly number[]
  readonly states: Readonly<Record<SectionId, string>>
}

interface Model {
  readonly bias: number
  readonly weights: readonly number[]
}

const folds = 8
const ridge = 6

/** What a clue is worth until plans say otherwise: each was written because it speaks for its content, and plans are few. */
const priorWeight = 0.1

/** Features that follow the clues: headings, below, pairs, titles, columns, length, subjects. */
const sharedFeatures = 6 + subjects.length

/** Subjects are many and say less than clues: on a smaller scale the ridge holds them back. */
const subjectScale = 0.35
const steps = 800

/** Least precision and recall of "absent" aimed at: the threshold is where the worse of the two stands best against its aim. */
const aims: Partial<Record<SectionId, readonly [precision: number, recall: number]>> = {
  'jobs-to-be-done': [0.55, 0.85],
  'value-exchange': [0.6, 0.85],
  listening: [0.6, 0.85],
}
const otherAim = [0.85, 0.85] as const

const plans = process.argv.slice(2).flatMap(readPlans)
if (plans.length === 0) {
  console.error('Name at least one folder of labelled plans, such as ../shared/corpus/dev.')
  process.exit(2)
}
const owners = [...new Set(plans.map(({ owner }) => owner))].sort()

const entries = sectionIds.map((id) => {
  const touched = fitted(id, (state) => state !== 'absent')
  const complete = fitted(id, (state) => state === 'present')
  const judged = plans.filter(({ weight }) => weight === 1)
  const absent = judged.filter(({ states }) => states[id] === 'absent').length
  const absentBelow = threshold(touched, (answers, below) => {
    const flagged = judged.filter((plan) => answers.get(plan)! < below && !isFirm(plan, id))
    const right = flagged.filter(({ states }) => states[id] === 'absent').length
    const [precision, recall] = aims[id] ?? otherAim
    return Math.min(right / Math.max(1, flagged.length) - precision, right / Math.max(1, absent) - recall)
  })
  const touchedPlans = judged.filter((plan) => touched.heldOut.get(plan)! >= absentBelow)
  const presentFrom = threshold(
    complete,
    (answers, from) =>
      touchedPlans.filter(
        (plan) => (answers.get(plan)! >= from || plan.tallies[id].whole !== undefined) === (plan.states[id] === 'present'),
      ).length,
  )
  const stateOf = (plan: Plan): string =>
    touched.heldOut.get(plan)! < absentBelow && !isFirm(plan, id)
      ? 'absent'
      : complete.heldOut.get(plan)! >= presentFrom || plan.tallies[id].whole !== undefined
        ? 'present'
        : 'partial'
  report(id, judged, stateOf)
  return `  ${/^\w+$/.test(id) ? id : `'${id}'`}: {\n    touched: ${weightsText(id, touched.model, absentBelow)},\n    complete: ${weightsText(id, complete.model, presentFrom)},\n  },\n`
})

const path = join(import.meta.dirname, '../src/core/facts/section-weights.ts')
const source = readFileSync(path, 'utf8')
const table = `= {\n${entries.join('')}}\n`
writeFileSync(
  path,
  source.replace(/= \{(?:\n[\s\S]*)?\}(?: as never)?\n$/, () => table),
)
console.log('Written. Run `npm run format`.')

function isFirm({ tallies, sentences }: Plan, id: SectionId): boolean {
  return surelyTouched(id, tallies[id], sentences)
}

interface Fitted {
  readonly model: Model
  /** What it answers on plans it was fitted on, and what models that knew nothing of the organisation answer. */
  readonly fittedOn: ReadonlyMap<Plan, number>
  readonly heldOut: ReadonlyMap<Plan, number>
}

function fitted(id: SectionId, is: (state: string) => boolean): Fitted {
  const heldOut = new Map<Plan, number>()
  for (let fold = 0; fold < folds; fold += 1) {
    const out = new Set(owners.filter((_, index) => index % folds === fold))
    const model = fit(
      id,
      plans.filter(({ owner }) => !out.has(owner)),
      is,
    )
    for (const plan of plans) if (out.has(plan.owner)) heldOut.set(plan, answer(model, features(id, plan)))
  }
  const model = fit(id, plans, is)
  return { model, fittedOn: new Map(plans.map((plan) => [plan, answer(model, features(id, plan))])), heldOut }
}

/** The mean of the best threshold on held-out answers, which are a little too wild, and on fitted ones, which are a little too tame. */
function threshold({ fittedOn, heldOut }: Fitted, worth: (answers: ReadonlyMap<Plan, number>, threshold: number) => number): number {
  return (bestThreshold(fittedOn, (at) => worth(fittedOn, at)) + bestThreshold(heldOut, (at) => worth(heldOut, at))) / 2
}

/** Ridge logistic regression by full-batch Adam, with clue weights held at or above zero. */
function fit(id: SectionId, sample: readonly Plan[], is: (state: string) => boolean): Model {
  const rows = sample.map((plan) => ({ x: features(id, plan), y: is(plan.states[id]) ? 1 : 0, weight: plan.weight }))
  const size = rows[0]!.x.length
  const parameters = new Float64Array(size + 1)
  const mean = new Float64Array(size + 1)
  const square = new Float64Array(size + 1)
  for (let step = 1; step <= steps; step += 1) {
    const slope = new Float64Array(size + 1)
    for (const { x, y, weight } of rows) {
      let sum = parameters[size]!
      for (let j = 0; j < size; j += 1) sum += parameters[j]! * x[j]!
      const error = (1 / (1 + Math.exp(-sum)) - y) * weight
      for (let j = 0; j < size; j += 1) slope[j]! += error * x[j]!
      slope[size]! += error
    }
    for (let j = 0; j <= size; j += 1) {
      const g = (slope[j]! + (j < size ? ridge * (parameters[j]! - (j < size - sharedFeatures ? priorWeight : 0)) : 0)) / rows.length
      mean[j] = 0.9 * mean[j]! + 0.1 * g
      square[j] = 0.999 * square[j]! + 0.001 * g * g
      parameters[j]! -= (0.05 * (mean[j]! / (1 - 0.9 ** step))) / (Math.sqrt(square[j]! / (1 - 0.999 ** step)) + 1e-8)
      if (j < size - 1 - subjects.length && parameters[j]! < 0) parameters[j] = 0
    }
  }
  return { bias: parameters[size]!, weights: [...parameters.slice(0, size)] }
}

/** Clues, headings, sentences below them, pairs, titles, columns, length, subjects: the order that `weightsText` takes apart. */
function features(id: SectionId, { tallies, subjects: about, sentences }: Plan): readonly number[] {
  const { counts, headings, below, pairs, titles, columns } = tallies[id]
  return [
    ...counts.map(often),
    often(headings),
    often(below),
    often(pairs),
    often(titles),
    often(columns),
    lengthOf(sentences),
    ...about.map((count) => subjectScale * often(count)),
  ]
}

function answer({ bias, weights }: Model, x: readonly number[]): number {
  return weights.reduce((sum, weight, j) => sum + weight * x[j]!, bias)
}

function bestThreshold(answers: ReadonlyMap<Plan, number>, worth: (threshold: number) => number): number {
  const values = [...new Set(answers.values())].sort((a, b) => a - b)
  const between = values.map((value, index) => (index === 0 ? value - 0.01 : (value + values[index - 1]!) / 2))
  let best = between[0]!
  let most = worth(best)
  for (const at of between) {
    const now = worth(at)
    if (now > most) {
      best = at
      most = now
    }
  }
  return best
}

function weightsText(id: SectionId, { bias, weights }: Model, threshold: number): string {
  const number = (value: number): string => String(Math.round(value * 100) / 100)
  const about = subjects
    .map((name, j) => [name, weights[weights.length - subjects.length + j]! * subjectScale] as const)
    .flatMap(([name, weight]) => (Math.abs(weight) < 0.005 ? [] : [`'${name}': ${number(weight)}`]))
    .join(', ')
  const own = weights.slice(0, -subjects.length)
  const clues = cluesOf[id].names.flatMap((name, j) => (weights[j]! < 0.005 ? [] : [`'${name}': ${number(weights[j]!)}`])).join(', ')
  const [headings, below, pairs, titles, columns, length] = own.slice(-6).map(number)
  return `{ bias: ${number(bias - threshold)}, length: ${length}, headings: ${headings}, below: ${below}, pairs: ${pairs}, titles: ${titles}, columns: ${columns}, subjects: { ${about} }, clues: { ${clues} } }`
}

function report(id: SectionId, judged: readonly Plan[], stateOf: (plan: Plan) => string): void {
  const flagged = judged.filter((plan) => stateOf(plan) === 'absent')
  const absent = judged.filter(({ states }) => states[id] === 'absent').length
  const right = flagged.filter(({ states }) => states[id] === 'absent').length
  const same = judged.filter((plan) => stateOf(plan) === plan.states[id]).length
  const share = (part: number, of: number): string => (part / Math.max(1, of)).toFixed(2)
  console.log(
    `${id.padEnd(20)} absent: precision ${share(right, flagged.length)}, recall ${share(right, absent)}; state right ${share(same, judged.length)}`,
  )
}

function readPlans(corpus: string): readonly Plan[] {
  const folder = join(corpus, 'plans')
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}. Name a corpus that holds plans/.`)
  const lexicon = createLexicon()
  const rows = readFileSync(join(corpus, 'SOURCES.tsv'), 'utf8').split('\n').slice(1)
  const owner = new Map(
    rows
      .map((row) => row.split('\t'))
      .map(([path = '', repository = '']) => [path, repository.replace(/^https:\/\/github\.com\//, '').split('/')[0]!]),
  )
  return readdirSync(folder)
    .filter((name) => name.endsWith('.labels.json'))
    .sort()
    .flatMap((name) => {
      const path = `plans/${name.replace('.labels.json', '.md')}`
      const of = owner.get(path) || path
      if (!mayBeRead(of)) return []
      const label = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        kind: string
        sections?: Record<SectionId, { state: string }>
      }
      if (label.sections === undefined) return []
      const document = readDocument(readFileSync(join(corpus, path), 'utf8'))
      const settings = { kind: undefined, customer: [], company: [], product: [] }
      const states = Object.fromEntries(sectionIds.map((id) => [id, label.sections![id].state])) as Record<SectionId, string>
      const analysis = { document, lexicon, settings, path }
      return [
        {
          owner: of,
          weight: label.kind === 'none' ? 0.5 : 1,
          sentences: document.sentences.length,
          tallies: sectionTallies(analysis),
          subjects: subjectCounts(analysis),
          states,
        },
      ]
    })
}

/** The same halves as the measuring tool makes: organisations by a hash of their name. */
function mayBeRead(name: string): boolean {
  let hash = 0
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return hash % 2 === 0
}
