/**
 * Fits the weights that tell a document's kind, and writes them to `facts/kind-weights.generated.ts`.
 *
 *   tsx server/tasks/fit-document-kind.ts --held-out FILE.json [--shared ../shared] [--none FOLDER …] [--labels FILE.jsonl …] [--report]
 *
 * The file of `--held-out` is what `fit-wording` wrote: how documents are worded, as told without having seen their organisation.
 *
 * It learns from the labelled corpus beside the project, of which only figures get into the weights, from further folders of
 * markdown that is known to be no plan (`--none`), and from further labelled documents (`--labels`). Sealed organisations are left out,
 * so that the figures measured on them stay honest. `--report` prints how well organisations are told that the fit has not seen, and
 * writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentKind, documentKinds } from '../src/core/base/document-kind.ts'
import { kindSignals, signalNames } from '../src/core/facts/kind-signals.ts'
import { wording } from '../src/core/facts/wording.ts'
import { expectedWeights } from './expected-kind-weights.ts'
import { analysisOf, foldOf, mayBeRead, optionValues, readLabelledDocuments } from './labelled-documents.ts'

interface Example {
  readonly corpus: string
  readonly owner: string
  readonly kind: DocumentKind
  readonly signals: readonly number[]
  /** How the document is worded, for each kind. */
  readonly wording: readonly number[]
  /** How much the example counts. */
  readonly counts: number
  readonly sealed: boolean
}

interface Fit {
  readonly base: readonly number[]
  /** What the wording counts for. */
  readonly wording: number
  readonly signals: readonly { readonly name: string; readonly most: number; readonly weights: readonly number[] }[]
}

/** How firmly weights are held to what is expected of them: as if so many documents had shown just that. */
const firmness = 200
const rounds = 300
const folds = 10

const heldOutFile = optionValues('--held-out')[0]
if (heldOutFile === undefined) {
  console.error('Say with --held-out FILE.json where fit-wording has written its held-out answers.')
  process.exit(2)
}
const heldOut = JSON.parse(readFileSync(heldOutFile, 'utf8')) as Readonly<Record<string, readonly number[]>>
const all: readonly Example[] = readLabelledDocuments({
  shared: optionValues('--shared')[0] ?? join(import.meta.dirname, '../../../shared'),
  labels: optionValues('--labels'),
  none: optionValues('--none'),
}).map((document) => {
  const analysis = analysisOf(document)
  const { corpus, file } = document
  return {
    ...document,
    counts: document.counts * (['dev', 'train'].includes(document.corpus) ? 2 : document.kind === 'none' ? 0.5 : 1),
    signals: kindSignals(analysis),
    // Nothing was learnt from sealed documents, so the shipped weights may answer.
    wording: heldOut[`${corpus}/${file}`]?.slice(0, documentKinds.length) ?? wording(analysis).kinds,
  }
})
const labelled = all.filter(({ corpus }) => ['dev', 'train', 'minutes'].includes(corpus))

if (process.argv.includes('--report')) {
  const isUnread = ({ corpus, owner }: Example): boolean => corpus === 'dev' && !mayBeRead(owner)
  const open = fitTo(all.filter(({ sealed }) => !sealed))
  report('all but the sealed organisations, told of these', labelled.filter(isUnread), () => open)
  const byFold = Array.from({ length: folds }, (_, fold) =>
    fitTo(all.filter(({ owner, sealed }) => !sealed && foldOf(owner, folds) !== fold)),
  )
  report(
    `${folds} folds of organisations`,
    labelled.filter(({ sealed }) => !sealed),
    ({ owner }) => byFold[foldOf(owner, folds)]!,
  )
} else {
  const examples = all.filter(({ sealed }) => !sealed)
  const fit = fitTo(examples)
  const rows = fit.signals.map(({ name, most, weights }) => `    { name: '${name}', most: ${most}, weights: [${weights.join(', ')}] },\n`)
  const text = `// Fitted by \`tsx server/tasks/fit-document-kind.ts\`. Do not edit.
/** Weights for ${documentKinds.join(', ')}, in this order; a signal counts up to \`most\`. */
export const kindWeights = {
  base: [${fit.base.join(', ')}],
  /** What the wording of the document counts for, in the evidence for each kind. */
  wording: ${fit.wording},
  signals: [
${rows.join('')}  ],
}
`
  writeFileSync(join(import.meta.dirname, '../src/core/facts/kind-weights.generated.ts'), text)
  console.log(`Fitted ${fit.signals.length} signals on ${examples.length} documents.`)
}

/** Multinomial logistic regression by gradient descent with momentum, pulled towards the expected weights. */
function fitTo(examples: readonly Example[]): Fit {
  const total = examples.reduce((sum, { counts }) => sum + counts, 0)
  const mean = signalNames.map((_, i) => examples.reduce((sum, { signals, counts }) => sum + counts * signals[i]!, 0) / total)
  const spread = signalNames.map(
    (_, i) => Math.sqrt(examples.reduce((sum, { signals, counts }) => sum + counts * (signals[i]! - mean[i]!) ** 2, 0) / total) || 1,
  )
  const most = signalNames.map((_, i) => rounded(mean[i]! + 2.5 * spread[i]!))
  const inputs = examples.map(({ signals }) => signals.map((value, i) => (Math.min(value, most[i]!) - mean[i]!) / spread[i]!))
  const wanted = signalNames.map((name) => expectedWeights[name] ?? documentKinds.map(() => 0))
  const weights = wanted.map((row) => [...row])
  const speed = wanted.map((row) => row.map(() => 0))
  const base = documentKinds.map(() => 0)
  const baseSpeed = documentKinds.map(() => 0)
  let ofWording = 0.5
  let wordingSpeed = 0

  for (let round = 0; round < rounds; round += 1) {
    const pull = weights.map((row, i) => row.map((weight, k) => firmness * (weight - wanted[i]![k]!)))
    const basePull = documentKinds.map(() => 0)
    let wordingPull = 0
    examples.forEach(({ kind, counts, wording: worded }, n) => {
      const input = inputs[n]!
      const likely = softmax(
        documentKinds.map((_, k) => input.reduce((sum, value, i) => sum + value * weights[i]![k]!, base[k]! + ofWording * worded[k]!)),
      )
      documentKinds.forEach((candidate, k) => {
        const error = counts * (likely[k]! - (candidate === kind ? 1 : 0))
        basePull[k]! += error
        wordingPull += error * worded[k]!
        input.forEach((value, i) => {
          pull[i]![k]! += error * value
        })
      })
    })
    wordingSpeed = 0.9 * wordingSpeed + wordingPull / total
    ofWording -= 0.05 * wordingSpeed
    documentKinds.forEach((_, k) => {
      baseSpeed[k] = 0.9 * baseSpeed[k]! + basePull[k]! / total
      base[k]! -= 0.2 * baseSpeed[k]!
      weights.forEach((row, i) => {
        speed[i]![k] = 0.9 * speed[i]![k]! + pull[i]![k]! / total
        row[k]! -= 0.08 * speed[i]![k]!
      })
    })
  }

  // The weights are given for the signals as they are, so that telling a kind needs neither mean nor spread.
  return {
    base: documentKinds.map((_, k) => rounded(weights.reduce((sum, row, i) => sum - (row[k]! * mean[i]!) / spread[i]!, base[k]!))),
    wording: rounded(ofWording),
    signals: signalNames.map((name, i) => ({ name, most: most[i]!, weights: weights[i]!.map((weight) => rounded(weight / spread[i]!)) })),
  }
}

function report(title: string, examples: readonly Example[], fitFor: (example: Example) => Fit): void {
  console.log(`\n${title}`)
  const told = examples.map((example) => ({ example, likely: likelihoods(fitFor(example), example) }))
  for (const corpus of ['dev', 'train', 'all'] as const) {
    const here = told.filter(({ example }) => (corpus === 'all' || example.corpus === corpus) && example.kind !== 'qbr')
    if (here.length === 0) continue
    for (const from of [0.4, 0.5, 0.6, 0.7, 0.8]) {
      const share = (of: typeof here): string =>
        `${of.filter(({ example, likely }) => likeliest(likely, from) === example.kind).length}/${of.length}`
      const each = documentKinds.map((kind) => `${kind} ${share(here.filter(({ example }) => example.kind === kind))}`)
      console.log(`  ${corpus.padEnd(6)} none from ${from}: right ${share(here)}; ${each.join(', ')}`)
    }
  }
}

function likelihoods({ base, wording: ofWording, signals }: Fit, example: Example): readonly number[] {
  return softmax(
    documentKinds.map((_, k) =>
      signals.reduce(
        (sum, { most, weights }, i) => sum + weights[k]! * Math.min(example.signals[i]!, most),
        base[k]! + ofWording * example.wording[k]!,
      ),
    ),
  )
}

function likeliest(likely: readonly number[], noneFrom: number): DocumentKind {
  const order = documentKinds.map((kind, k) => ({ kind, likely: kind === 'none' ? (likely[k]! >= noneFrom ? 2 : 0) : likely[k]! }))
  return order.reduce((best, one) => (one.likely > best.likely ? one : best)).kind
}

function softmax(values: readonly number[]): readonly number[] {
  const strongest = Math.max(...values)
  const odds = values.map((value) => Math.exp(value - strongest))
  const all = odds.reduce((sum, value) => sum + value, 0)
  return odds.map((value) => value / all)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
