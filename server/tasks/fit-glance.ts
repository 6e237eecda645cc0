/**
 * Learns by which words a document shows early that it is none of ours, and writes `facts/glance-weights.generated.ts`.
 *
 *   tsx server/tasks/fit-glance.ts FOLDER …
 *
 * The folders hold markdown of any kind, unlabelled: what is learnt is what the whole reading weighs the documents to be, so that no label
 * is needed and no sealed document is looked at. A logistic regression in which a plan that is lost counts as much as four documents
 * that are read in vain. The same files give the same weights.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../src/core/document/read-document.ts'
import { weighedKind } from '../src/core/facts/document-kind.ts'
import { glanceSteps } from '../src/core/facts/glance.ts'
import { glanceFeatures, glanceNumbers, glanceSize } from '../src/core/facts/glance-features.ts'
import { writtenInEnglish } from '../src/core/facts/written-in-english.ts'
import { createLexicon } from '../src/core/lexicon/lexicon.ts'

/** Longer files add nothing but time; bytes. */
const longest = 60_000
const leastWords = 40
const looked = 20_000
const epochs = 25
const lostPlan = 4
const pace = 0.25
const ridge = 2e-6

interface Example {
  readonly none: boolean
  readonly numbers: readonly (readonly [number, number])[]
}

const lexicon = createLexicon()
const settings = { kind: undefined, meeting: undefined, customer: [], company: [], product: [] }
const examples = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|markdown)$/i.test(path) && statSync(join(folder, path)).size <= longest)
    .sort()
    .flatMap((path) => example(readFileSync(join(folder, path), 'utf8'), path.replaceAll('\\', '/'))),
)
if (examples.length === 0) {
  console.error('Name folders of markdown to learn from.')
  process.exit(2)
}
const { base, weights } = fit(examples)
const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0)
const packed = Array.from(weights, (weight) => glanceSteps[32 + Math.round((weight / most) * 31)]).join('')
writeFileSync(
  join(import.meta.dirname, '../src/core/facts/glance-weights.generated.ts'),
  `// Fitted by \`tsx server/tasks/fit-glance.ts\`. Do not edit.
/** A character for what each number of a word counts: steps up to \`most\` on either side. */
export const glanceWeights = {
  base: ${base.toFixed(3)},
  most: ${most.toFixed(3)},
  weights: '${packed}',
} as const
`,
)
console.log(`Learnt from ${examples.length} documents, of which ${examples.filter(({ none }) => none).length} are none of ours.`)

function example(text: string, path: string): Example[] {
  const features = glanceFeatures(text, path, looked)
  const analysis = { document: readDocument(text), lexicon, settings, path }
  if (features.words < leastWords || !writtenInEnglish(analysis)) return []
  return [{ none: weighedKind(analysis) === 'none', numbers: glanceNumbers(features) }]
}

/** Adagrad, over the examples in an order that is mixed anew, in the same way, each time. */
function fit(all: readonly Example[]): { readonly base: number; readonly weights: Float64Array } {
  const weights = new Float64Array(glanceSize)
  const squares = new Float64Array(glanceSize).fill(1e-3)
  let base = 0
  let baseSquare = 1e-3
  let state = 7
  const order = all.map((_, index) => index)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let last = order.length - 1; last > 0; last -= 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      const other = state % (last + 1)
      ;[order[last], order[other]] = [order[other]!, order[last]!]
    }
    for (const at of order) {
      const { none, numbers } = all[at]!
      let odds = base
      for (const [number, value] of numbers) odds += weights[number]! * value
      const wrong = (1 / (1 + Math.exp(-odds)) - (none ? 1 : 0)) * (none ? 1 : lostPlan)
      for (const [number, value] of numbers) {
        const slope = wrong * value + ridge * weights[number]!
        squares[number]! += slope * slope
        weights[number]! -= (pace * slope) / Math.sqrt(squares[number]!)
      }
      baseSquare += wrong * wrong
      base -= (pace * wrong) / Math.sqrt(baseSquare)
    }
  }
  return { base, weights }
}
