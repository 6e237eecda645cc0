/**
 * Fits the weights of the section clues to labelled plans and writes `section-weights.generated.ts`:
 *
 *   tsx server/tasks/fit-section-weights.ts --held-out FILE.json [--shared ../shared] [--labels FILE.jsonl …]
 *
 * The file of `--held-out` is what `fit-wording` wrote. Of the corpora only the half of the organisations that may be read is fitted
 * on. For each content two logistic regressions answer "is it touched at all" and "is it all there"; no clue may count against its
 * content, while what else a document is about and how it is worded may. The thresholds are set on answers for organisations that the
 * weights were not fitted on. No chance, no clock.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentKinds } from '../src/core/base/document-kind.ts'
import { type SectionId, sectionIds } from '../src/core/facts/section-ids.ts'
import { cluesOf, subjects } from '../src/core/facts/section-signs.ts'
import { lengthOf, often, surelyTouched } from '../src/core/facts/section-states.ts'
import { type SectionTally, sectionTallies, subjectCounts } from '../src/core/facts/section-tallies.ts'
import { analysisOf, mayBeRead, optionValues, readLabelledDocuments } from './labelled-documents.ts'

interface Plan {
  readonly owner: string
  readonly corpus: string
  /** Documents of no kind are never judged; they only help to tell content from its absence, at half weight. */
  readonly weight: number
  readonly sentences: number
  readonly tallies: Readonly<Record<SectionId, SectionTally>>
  readonly subjects: readonly number[]
  /** How it is worded, told for each content by fits that have not seen its organisation. */
  readonly wording: readonly number[]
  readonly states: Readonly<Record<SectionId, string>>
}

type Question = 'touched' | 'complete'

interface Model {
  readonly bias: number
  readonly weights: readonly number[]
}

const folds = 8
const ridge = 6

/** What a clue is worth until plans say otherwise: each was written because it speaks for its content, and plans are few. */
const priorWeight = 0.1

/** Features that follow the clues: headings, below, pairs, titles, columns, length, wording, subjects. */
const sharedFeatures = 7 + subjects.length

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

const heldOutFile = optionValues('--held-out')[0]
if (heldOutFile === undefined) {
  console.error('Say with --held-out FILE.json where fit-wording has written its held-out answers.')
  process.exit(2)
}
const plans = readPlans(JSON.parse(readFileSync(heldOutFile, 'utf8')) as Readonly<Record<string, readonly number[]>>)
const owners = [...new Set(plans.map(({ owner }) => owner))].sort()

const entries = sectionIds.map((id) => {
  const touched = fitted(id, 'touched', (state) => state !== 'absent')
  const complete = fitted(id, 'complete', (state) => state === 'present')
  // Further lists were judged by other people, whose bars lie elsewhere: weights are learnt from all, thresholds from the corpora.
  const judged = plans.filter(({ weight, corpus }) => weight === 1 && corpus !== 'labels')
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

const path = join(import.meta.dirname, '../src/core/facts/section-weights.generated.ts')
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

function fitted(id: SectionId, question: Question, is: (state: string) => boolean): Fitted {
  const heldOut = new Map<Plan, number>()
  for (let fold = 0; fold < folds; fold += 1) {
    const out = new Set(owners.filter((_, index) => index % folds === fold))
    const model = fit(
      id,
      question,
      plans.filter(({ owner }) => !out.has(owner)),
      is,
    )
    for (const plan of plans) if (out.has(plan.owner)) heldOut.set(plan, answer(model, features(id, question, plan)))
  }
  const model = fit(id, question, plans, is)
  return { model, fittedOn: new Map(plans.map((plan) => [plan, answer(model, features(id, question, plan))])), heldOut }
}

/** The mean of the best threshold on held-out answers, which are a little too wild, and on fitted ones, which are a little too tame. */
function threshold({ fittedOn, heldOut }: Fitted, worth: (answers: ReadonlyMap<Plan, number>, threshold: number) => number): number {
  return (bestThreshold(fittedOn, (at) => worth(fittedOn, at)) + bestThreshold(heldOut, (at) => worth(heldOut, at))) / 2
}

/** Ridge logistic regression by full-batch Adam, with clue weights held at or above zero. */
function fit(id: SectionId, question: Question, sample: readonly Plan[], is: (state: string) => boolean): Model {
  const rows = sample.map((plan) => ({ x: features(id, question, plan), y: is(plan.states[id]) ? 1 : 0, weight: plan.weight }))
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
      if (j < size - 2 - subjects.length && parameters[j]! < 0) parameters[j] = 0
    }
  }
  return { bias: parameters[size]!, weights: [...parameters.slice(0, size)] }
}

/** Clues, headings, sentences below them, pairs, titles, columns, length, wording, subjects: the order that `weightsText` takes apart. */
function features(id: SectionId, question: Question, { tallies, subjects: about, wording, sentences }: Plan): readonly number[] {
  const { counts, headings, below, pairs, titles, columns } = tallies[id]
  return [
    ...counts.map(often),
    often(headings),
    often(below),
    often(pairs),
    often(titles),
    often(columns),
    lengthOf(sentences),
    // How a document is worded may speak for a mention that no clue knows; it shows no place, so it makes nothing complete.
    question === 'touched' ? wording[sectionIds.indexOf(id)]! : 0,
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
  const [headings, below, pairs, titles, columns, length, wording] = own.slice(-7).map(number)
  return `{ bias: ${number(bias - threshold)}, length: ${length}, headings: ${headings}, below: ${below}, pairs: ${pairs}, titles: ${titles}, columns: ${columns}, wording: ${wording}, subjects: { ${about} }, clues: { ${clues} } }`
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

function readPlans(heldOut: Readonly<Record<string, readonly number[]>>): readonly Plan[] {
  const documents = readLabelledDocuments({
    shared: optionValues('--shared')[0] ?? join(import.meta.dirname, '../../../shared'),
    labels: optionValues('--labels'),
    none: [],
  })
  return documents.flatMap((document) => {
    const { corpus, file, owner, sections, kind, counts, sealed } = document
    const said = heldOut[`${corpus}/${file}`]
    if (sections === undefined || said === undefined || sealed || (corpus !== 'labels' && !mayBeRead(owner))) return []
    const analysis = analysisOf(document)
    return [
      {
        owner,
        corpus,
        weight: kind === 'none' ? 0.5 : counts,
        sentences: analysis.document.sentences.length,
        tallies: sectionTallies(analysis),
        subjects: subjectCounts(analysis),
        wording: said.slice(documentKinds.length),
        states: sections,
      },
    ]
  })
}
