/**
 * Fits the weights that tell a document's kind, and writes them to `facts/kind-weights.generated.ts`.
 *
 *   tsx server/tasks/fit-document-kind.ts [--shared ../shared] [--none FOLDER …] [--labels FILE.jsonl …] [--report]
 *
 * It learns from the labelled corpus beside the project, of which only figures get into the weights, from further folders of
 * markdown that is known to be no plan (`--none`), and from further labelled documents (`--labels`: a line each with `file`, beside
 * the list in `docs/`, `owner`, `kind`, and `sure`; those that are not sure count half). The organisations of the unread half of `corpus/dev` are left out, so that the
 * figures of that half stay honest. `--report` prints how well organisations are told that the fit has not seen, and writes nothing.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DocumentKind, documentKinds } from '../src/core/base/document-kind.ts'
import { readDocument } from '../src/core/document/read-document.ts'
import { kindSignals, signalNames } from '../src/core/facts/kind-signals.ts'
import { createLexicon } from '../src/core/lexicon/lexicon.ts'
import { expectedWeights } from './expected-kind-weights.ts'

interface Example {
  readonly corpus: string
  readonly owner: string
  readonly kind: DocumentKind
  readonly signals: readonly number[]
  /** How much the example counts. */
  readonly counts: number
}

interface Fit {
  readonly base: readonly number[]
  readonly signals: readonly { readonly name: string; readonly most: number; readonly weights: readonly number[] }[]
}

/** How firmly weights are held to what is expected of them: as if so many documents had shown just that. */
const firmness = 200
const rounds = 300
const folds = 10

const here = dirname(fileURLToPath(import.meta.url))
const shared = optionValues('--shared')[0] ?? join(here, '../../../shared')
const corpora = ['dev', 'train', 'minutes'].filter((name) => existsSync(join(shared, 'corpus', name)))
if (corpora.length === 0) {
  console.error(`No labelled corpus below ${shared}/corpus; say where it is with --shared FOLDER.`)
  process.exit(2)
}
const lexicon = createLexicon()
const labelled = corpora.flatMap(readCorpus)
const others = [...optionValues('--none').flatMap(readNegatives), ...optionValues('--labels').flatMap(readLabels)]
const sealed = new Set(labelled.filter(({ corpus, owner }) => corpus === 'dev' && !isRead(owner)).map(({ owner }) => owner))

if (process.argv.includes('--report')) {
  const open = fitTo([...labelled.filter(({ owner }) => isRead(owner)), ...others])
  report(
    'read half, told of the unread half of dev',
    labelled.filter(({ corpus, owner }) => corpus === 'dev' && !isRead(owner)),
    () => open,
  )
  report(
    'read half, told of the unread half of train',
    labelled.filter(({ corpus, owner }) => corpus === 'train' && !isRead(owner)),
    () => open,
  )
  const byFold = Array.from({ length: folds }, (_, fold) =>
    fitTo([...labelled.filter(({ owner }) => hash(owner) % folds !== fold), ...others]),
  )
  report(`${folds} folds of organisations`, labelled, ({ owner }) => byFold[hash(owner) % folds]!)
} else {
  const examples = [...labelled, ...others].filter(({ owner }) => !sealed.has(owner))
  const fit = fitTo(examples)
  const rows = fit.signals.map(({ name, most, weights }) => `    { name: '${name}', most: ${most}, weights: [${weights.join(', ')}] },\n`)
  const text = `// Fitted by \`tsx server/tasks/fit-document-kind.ts\`. Do not edit.
/** Weights for ${documentKinds.join(', ')}, in this order; a signal counts up to \`most\`. */
export const kindWeights = {
  base: [${fit.base.join(', ')}],
  signals: [
${rows.join('')}  ],
}
`
  writeFileSync(join(here, '../src/core/facts/kind-weights.generated.ts'), text)
  console.log(`Fitted ${fit.signals.length} signals on ${examples.length} documents.`)
}

function readCorpus(corpus: string): readonly Example[] {
  const folder = join(shared, 'corpus', corpus)
  const rows = readFileSync(join(folder, 'SOURCES.tsv'), 'utf8').split('\n').slice(1)
  const owners = new Map(
    rows.map((row) => row.split('\t')).map(([file, source]) => [file, (source ?? '').replace('https://github.com/', '').split('/')[0]!]),
  )
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.labels.json'))
    .sort()
    .map((file) => {
      const path = file.replace(/\.labels\.json$/, '.md').replaceAll('\\', '/')
      const label = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { kind?: DocumentKind }
      // Agendas bear no kind: their folder says it.
      return { corpus, owner: owners.get(path) || path, kind: label.kind ?? 'qbr', signals: read(join(folder, path)), counts: 1 }
    })
}

function readLabels(list: string): readonly Example[] {
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { file: string; owner: string; kind: DocumentKind; sure?: boolean })
    .map(({ file, owner, kind, sure }) => ({
      corpus: 'labels',
      owner,
      kind,
      signals: read(join(dirname(list), 'docs', file)),
      counts: sure === false ? 0.5 : 1,
    }))
}

function readNegatives(folder: string): readonly Example[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|markdown)$/i.test(file))
    .sort()
    .map((file) => ({ corpus: 'none', owner: file, kind: 'none' as const, signals: read(join(folder, file)), counts: 0.3 }))
}

function read(path: string): readonly number[] {
  const document = readDocument(readFileSync(path, 'utf8'))
  return kindSignals({
    document,
    lexicon,
    settings: { kind: undefined, customer: [], company: [], product: [] },
    path: path.replaceAll('\\', '/'),
  })
}

/** Multinomial logistic regression by gradient descent with momentum, pulled towards the expected weights. */
function fitTo(examples: readonly Example[]): Fit {
  const all = examples.reduce((sum, { counts }) => sum + counts, 0)
  const mean = signalNames.map((_, i) => examples.reduce((sum, { signals, counts }) => sum + counts * signals[i]!, 0) / all)
  const spread = signalNames.map(
    (_, i) => Math.sqrt(examples.reduce((sum, { signals, counts }) => sum + counts * (signals[i]! - mean[i]!) ** 2, 0) / all) || 1,
  )
  const most = signalNames.map((_, i) => rounded(mean[i]! + 2.5 * spread[i]!))
  const inputs = examples.map(({ signals }) => signals.map((value, i) => (Math.min(value, most[i]!) - mean[i]!) / spread[i]!))
  const wanted = signalNames.map((name) => expectedWeights[name] ?? documentKinds.map(() => 0))
  const weights = wanted.map((row) => [...row])
  const speed = wanted.map((row) => row.map(() => 0))
  const base = documentKinds.map(() => 0)
  const baseSpeed = documentKinds.map(() => 0)

  for (let round = 0; round < rounds; round += 1) {
    const pull = weights.map((row, i) => row.map((weight, k) => firmness * (weight - wanted[i]![k]!)))
    const basePull = documentKinds.map(() => 0)
    examples.forEach(({ kind, counts }, n) => {
      const input = inputs[n]!
      const likely = softmax(documentKinds.map((_, k) => input.reduce((sum, value, i) => sum + value * weights[i]![k]!, base[k]!)))
      documentKinds.forEach((candidate, k) => {
        const error = counts * (likely[k]! - (candidate === kind ? 1 : 0))
        basePull[k]! += error
        input.forEach((value, i) => {
          pull[i]![k]! += error * value
        })
      })
    })
    documentKinds.forEach((_, k) => {
      baseSpeed[k] = 0.9 * baseSpeed[k]! + basePull[k]! / all
      base[k]! -= 0.2 * baseSpeed[k]!
      weights.forEach((row, i) => {
        speed[i]![k] = 0.9 * speed[i]![k]! + pull[i]![k]! / all
        row[k]! -= 0.08 * speed[i]![k]!
      })
    })
  }

  // The weights are given for the signals as they are, so that telling a kind needs neither mean nor spread.
  return {
    base: documentKinds.map((_, k) => rounded(weights.reduce((sum, row, i) => sum - (row[k]! * mean[i]!) / spread[i]!, base[k]!))),
    signals: signalNames.map((name, i) => ({ name, most: most[i]!, weights: weights[i]!.map((weight) => rounded(weight / spread[i]!)) })),
  }
}

function report(title: string, examples: readonly Example[], fitFor: (example: Example) => Fit): void {
  console.log(`\n${title}`)
  const told = examples.map((example) => ({ example, said: tell(fitFor(example), example.signals) }))
  for (const corpus of ['dev', 'train', 'all'] as const) {
    const here = told.filter(({ example }) => corpus === 'all' || example.corpus === corpus)
    if (here.length === 0) continue
    const plans = here.filter(({ example }) => example.kind !== 'qbr')
    const share = (kinds: typeof here): string => `${kinds.filter(({ example, said }) => said === example.kind).length}/${kinds.length}`
    const each = documentKinds.map((kind) => `${kind} ${share(here.filter(({ example }) => example.kind === kind))}`)
    console.log(`  ${corpus.padEnd(6)} right without reviews ${share(plans)}; ${each.join(', ')}`)
  }
}

function tell({ base, signals }: Fit, values: readonly number[]): DocumentKind {
  const likely = softmax(
    documentKinds.map((_, k) => signals.reduce((sum, { most, weights }, i) => sum + weights[k]! * Math.min(values[i]!, most), base[k]!)),
  )
  const order = documentKinds.map((kind, k) => ({ kind, likely: kind === 'none' ? (likely[k]! >= 0.4 ? 2 : 0) : likely[k]! }))
  return order.reduce((best, one) => (one.likely > best.likely ? one : best)).kind
}

function softmax(values: readonly number[]): readonly number[] {
  const strongest = Math.max(...values)
  const odds = values.map((value) => Math.exp(value - strongest))
  const all = odds.reduce((sum, value) => sum + value, 0)
  return odds.map((value) => value / all)
}

/** The same parting of organisations as the measuring tool's `--half`. */
function isRead(owner: string): boolean {
  let sum = 0
  for (const letter of owner) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0
  return sum % 2 === 0
}

function hash(owner: string): number {
  let sum = 7
  for (const letter of owner) sum = (sum * 131 + letter.charCodeAt(0)) >>> 0
  return sum
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function optionValues(name: string): readonly string[] {
  return process.argv.flatMap((argument, i) => (argument === name && process.argv[i + 1] !== undefined ? [process.argv[i + 1]!] : []))
}
