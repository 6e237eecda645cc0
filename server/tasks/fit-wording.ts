/**
 * Learns what the words of a document speak for, and writes `facts/wording-weights.generated.ts`.
 *
 *   tsx server/tasks/fit-wording.ts --unlabelled FOLDER … [--shared ../shared] [--labels FILE.jsonl …] [--none FOLDER …]
 *                                   --held-out FILE.json
 *
 * First the company that words keep is found from the markdown of the unlabelled folders (latent semantic analysis), then logistic
 * regressions on those topics are fitted to the labelled documents, and last the two are multiplied, so that what ships is a few
 * numbers a word. What models answer for organisations they have not seen is written to the file of `--held-out`: fits that use the
 * wording as one sign among others (`fit-document-kind`, `fit-section-weights`) must learn from those answers. Sealed organisations
 * are left out. The same documents give the same weights.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentKinds } from '../src/core/base/document-kind.ts'
import { readDocument } from '../src/core/document/read-document.ts'
import { sectionIds } from '../src/core/facts/section-ids.ts'
import { fewWords, wordingOutputs, wordingSteps } from '../src/core/facts/wording.ts'
import { foldOf, optionValues, readLabelledDocuments } from './labelled-documents.ts'
import { findLatentTopics, topicsOf, type WordWeights } from './latent-topics.ts'

const vocabularySize = 8000
const topicCount = 300
/** A word must come in so many of the unlabelled documents, and in at most half of them. */
const leastDocuments = 12
const folds = 10
/** How firmly coefficients are held to zero; one unlabelled document varies by 1 in each topic. */
const ridge = 130
const rounds = 200

const heldOutFile = optionValues('--held-out')[0]
const unlabelled = optionValues('--unlabelled')
if (unlabelled.length === 0 || heldOutFile === undefined) {
  console.error('Say where unlabelled markdown is (--unlabelled FOLDER) and where held-out answers go (--held-out FILE.json).')
  process.exit(2)
}

const texts = unlabelled.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|markdown)$/i.test(file))
    .sort()
    .map((file) => countWords(readFileSync(join(folder, file), 'utf8'))),
)
const documentsWith = new Map<string, number>()
const timesOf = new Map<string, number>()
for (const counts of texts) {
  for (const [word, times] of counts) {
    documentsWith.set(word, (documentsWith.get(word) ?? 0) + 1)
    timesOf.set(word, (timesOf.get(word) ?? 0) + times)
  }
}
const vocabulary = [...documentsWith]
  .filter(([, documents]) => documents >= leastDocuments && documents <= texts.length / 2)
  .map(([word]) => word)
  .sort((a, b) => timesOf.get(b)! - timesOf.get(a)! || (a < b ? -1 : 1))
  .slice(0, vocabularySize)
  .sort()
const numberOf = new Map(vocabulary.map((word, number) => [word, number]))
const rarity = vocabulary.map((word) => Math.log((1 + texts.length) / (1 + documentsWith.get(word)!)) + 1)
const latent = findLatentTopics(texts.map(weighed), vocabulary.length, topicCount)

const documents = readLabelledDocuments({
  shared: optionValues('--shared')[0] ?? join(import.meta.dirname, '../../../shared'),
  labels: optionValues('--labels'),
  none: optionValues('--none'),
})
const places = documents.map(({ text }) => topicsOf(weighed(countWords(text)), latent))

const heldOut: Record<string, readonly number[]> = {}
for (let fold = 0; fold < folds; fold += 1) {
  const fit = fitTo(documents.map(({ owner, sealed }) => !sealed && foldOf(owner, folds) !== fold))
  documents.forEach(({ corpus, file, owner, sealed }, i) => {
    if (!sealed && foldOf(owner, folds) === fold)
      heldOut[`${corpus}/${file}`] = answer(fit, places[i]!).map((value) => Math.round(value * 1000) / 1000)
  })
}
writeFileSync(heldOutFile, JSON.stringify(heldOut))
const whole = fitTo(documents.map(({ sealed }) => !sealed))
const ofWord = vocabulary.map((_, word) =>
  Array.from({ length: wordingOutputs }, (_, output) => {
    let sum = 0
    for (let t = 0; t < topicCount; t += 1) sum += latent.ofWord[word * topicCount + t]! * whole.weights[output]![t]!
    return sum * rarity[word]!
  }),
)
// A few words stick out; cutting them to 4 deviations leaves finer steps for all others.
const most = Array.from({ length: wordingOutputs }, (_, output) => {
  const square = ofWord.reduce((sum, row) => sum + row[output]! ** 2, 0) / ofWord.length
  return Math.round(4 * Math.sqrt(square) * 1000) / 1000
})
const rarityMost = Math.max(...rarity)
const packed = ofWord
  .map((row) =>
    row.map((value, output) => wordingSteps[32 + Math.max(-31, Math.min(31, Math.round((value / most[output]!) * 31)))]!).join(''),
  )
  .join('')
writeFileSync(
  join(import.meta.dirname, '../src/core/facts/wording-weights.generated.ts'),
  `// Fitted by \`tsx server/tasks/fit-wording.ts\`. Do not edit.
/** A character for each word's rarity, and ${wordingOutputs} for its weights: steps up to \`most\` on either side. */
export const wordingWeights = {
  base: ${JSON.stringify(whole.base.map((value) => Math.round(value * 1000) / 1000))},
  most: ${JSON.stringify(most)},
  rarityMost: ${Math.round(rarityMost * 1000) / 1000},
  rarity: '${rarity.map((value) => wordingSteps[Math.round((value / rarityMost) * 63)]!).join('')}',
  vocabulary: ${JSON.stringify(vocabulary.join(' ')).replaceAll("'", "\\'").replace(/^"|"$/g, "'")},
  weights: '${packed}',
}
`,
)
report()

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { reading } of readDocument(text).sentences) {
    for (const { lower } of reading.words) if (/^[a-z][a-z'-]*[a-z]$/.test(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  return counts
}

function weighed(counts: ReadonlyMap<string, number>): WordWeights {
  const known = [...counts].flatMap(([word, times]) => {
    const number = numberOf.get(word)
    return number === undefined ? [] : [[number, (1 + Math.log(times)) * rarity[number]!] as const]
  })
  known.sort(([a], [b]) => a - b)
  const length = (Math.sqrt(known.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1) * (1 + fewWords / Math.max(1, known.length))
  return { words: known.map(([word]) => word), weights: known.map(([, weight]) => weight / length) }
}

interface Fit {
  readonly base: readonly number[]
  /** Topics for each output. */
  readonly weights: readonly Float64Array[]
}

/** One regression for the kinds together, one for each question about a content. */
function fitTo(among: readonly boolean[]): Fit {
  const used = documents.map((_, i) => i).filter((i) => among[i])
  const judged = used.filter((i) => documents[i]!.sections !== undefined && documents[i]!.kind !== 'none')
  const kinds = descend(used, documentKinds.length, (i, k) => (documents[i]!.kind === documentKinds[k] ? 1 : 0))
  const contents = sectionIds.map((id) => descend(judged, 1, (i) => (documents[i]!.sections![id] === 'absent' ? 0 : 1)))
  const all = [kinds, ...contents]
  return { base: all.flatMap(({ base }) => base), weights: all.flatMap(({ weights }) => weights) }
}

/** Ridge regression by gradient descent with momentum: logistic for one output, multinomial for several. */
function descend(rows: readonly number[], outputs: number, wanted: (row: number, output: number) => number): Fit {
  const weights = Array.from({ length: outputs }, () => new Float64Array(topicCount))
  const speed = Array.from({ length: outputs }, () => new Float64Array(topicCount))
  const base = new Array<number>(outputs).fill(0)
  const baseSpeed = new Array<number>(outputs).fill(0)
  const all = rows.reduce((sum, i) => sum + documents[i]!.counts, 0)
  for (let round = 0; round < rounds; round += 1) {
    const slope = weights.map((row) => row.map((weight) => ridge * weight))
    const baseSlope = new Array<number>(outputs).fill(0)
    for (const i of rows) {
      const said = likely(weights.map((row, output) => base[output]! + dot(row, places[i]!)))
      for (let output = 0; output < outputs; output += 1) {
        const error = documents[i]!.counts * (said[output]! - wanted(i, output))
        baseSlope[output]! += error
        const row = slope[output]!
        for (let t = 0; t < topicCount; t += 1) row[t]! += error * places[i]![t]!
      }
    }
    for (let output = 0; output < outputs; output += 1) {
      baseSpeed[output] = 0.9 * baseSpeed[output]! + baseSlope[output]! / all
      base[output]! -= 0.3 * baseSpeed[output]!
      for (let t = 0; t < topicCount; t += 1) {
        speed[output]![t] = 0.9 * speed[output]![t]! + slope[output]![t]! / all
        weights[output]![t]! -= 0.05 * speed[output]![t]!
      }
    }
  }
  return { base, weights }
}

function likely(evidence: readonly number[]): readonly number[] {
  if (evidence.length === 1) return [1 / (1 + Math.exp(-evidence[0]!))]
  const strongest = Math.max(...evidence)
  const odds = evidence.map((value) => Math.exp(value - strongest))
  const all = odds.reduce((sum, value) => sum + value, 0)
  return odds.map((value) => value / all)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let t = 0; t < topicCount; t += 1) sum += a[t]! * b[t]!
  return sum
}

function answer({ base, weights }: Fit, place: Float64Array): readonly number[] {
  return weights.map((row, output) => base[output]! + dot(row, place))
}

/** How well organisations are told that a fit has not seen: the share of pairs that are put in the right order. */
function report(): void {
  const rows = documents.flatMap((document) => {
    const said = heldOut[`${document.corpus}/${document.file}`]
    return said === undefined ? [] : [{ document, said }]
  })
  const none = documentKinds.indexOf('none')
  console.log(`${documents.length} labelled, ${texts.length} unlabelled documents, ${vocabulary.length} words`)
  console.log(
    `plan or none  ${auc(rows.map(({ document, said }) => [-said[none]! + Math.max(...said.slice(0, none)), document.kind !== 'none']))}`,
  )
  sectionIds.forEach((id, s) => {
    const judged = rows.filter(({ document }) => document.sections !== undefined && document.kind !== 'none')
    const touched = judged.map(({ document, said }) => [said[documentKinds.length + s]!, document.sections![id] !== 'absent'] as const)
    console.log(`${id.padEnd(20)} touched ${auc(touched)} of ${judged.length}`)
  })
}

function auc(pairs: readonly (readonly [number, boolean])[]): string {
  const yes = pairs.filter(([, is]) => is)
  const no = pairs.filter(([, is]) => !is)
  let right = 0
  for (const [a] of yes) for (const [b] of no) right += a > b ? 1 : a === b ? 0.5 : 0
  return (right / Math.max(1, yes.length * no.length)).toFixed(3)
}
