/** A document as its words: indexes into the vocabulary, ascending, with a weight each. */
export interface WordWeights {
  readonly words: readonly number[]
  readonly weights: readonly number[]
}

/** What the words of a language have in common: a row of `topics` numbers for each word of the vocabulary, row after row. */
export interface LatentTopics {
  readonly topics: number
  readonly ofWord: Float64Array
}

/** Sweeps of subspace iteration; more change nothing that matters. */
const sweeps = 4

/**
 * Latent semantic analysis (Deerwester et al., 1990): the directions in which documents differ most, found from documents that nobody
 * has labelled. Words that are used alike come to lie alike, so that what is learnt of one tells about the others. Each topic is
 * scaled so that documents vary in it by 1. Randomised subspace iteration from a fixed seed: the same documents give the same topics.
 */
export function findLatentTopics(documents: readonly WordWeights[], vocabulary: number, topics: number): LatentTopics {
  const width = topics + 20
  let basis: Float64Array = new Float64Array(vocabulary * width)
  let seed = 20_261_122
  for (let i = 0; i < basis.length; i += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    basis[i] = seed / 2 ** 32 - 0.5
  }
  orthogonalise(basis, vocabulary, width)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    basis = throughDocuments(documents, basis, vocabulary, width)
    orthogonalise(basis, vocabulary, width)
  }

  const spread = new Float64Array(width * width)
  const row = new Float64Array(width)
  for (const document of documents) {
    project(document, basis, width, row)
    for (let i = 0; i < width; i += 1) for (let j = 0; j < width; j += 1) spread[i * width + j]! += (row[i]! * row[j]!) / documents.length
  }
  const { values, vectors } = eigen(spread, width)
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, topics)
  const ofWord = new Float64Array(vocabulary * topics)
  for (let word = 0; word < vocabulary; word += 1) {
    for (let t = 0; t < topics; t += 1) {
      let sum = 0
      for (let i = 0; i < width; i += 1) sum += basis[word * width + i]! * vectors[i * width + order[t]!]!
      ofWord[word * topics + t] = sum / Math.sqrt(Math.max(values[order[t]!]!, 1e-12))
    }
  }
  return { topics, ofWord }
}

/** Where a document lies among the topics. */
export function topicsOf({ words, weights }: WordWeights, { topics, ofWord }: LatentTopics): Float64Array {
  const row = new Float64Array(topics)
  words.forEach((word, i) => {
    for (let t = 0; t < topics; t += 1) row[t]! += weights[i]! * ofWord[word * topics + t]!
  })
  return row
}

function project({ words, weights }: WordWeights, basis: Float64Array, width: number, row: Float64Array): void {
  row.fill(0)
  for (let w = 0; w < words.length; w += 1) {
    const at = words[w]! * width
    const weight = weights[w]!
    for (let i = 0; i < width; i += 1) row[i]! += weight * basis[at + i]!
  }
}

/** AᵀA times the basis, where A has a row a document. */
function throughDocuments(documents: readonly WordWeights[], basis: Float64Array, vocabulary: number, width: number): Float64Array {
  const next = new Float64Array(vocabulary * width)
  const row = new Float64Array(width)
  for (const document of documents) {
    project(document, basis, width, row)
    for (let w = 0; w < document.words.length; w += 1) {
      const at = document.words[w]! * width
      const weight = document.weights[w]!
      for (let i = 0; i < width; i += 1) next[at + i]! += weight * row[i]!
    }
  }
  return next
}

/** Gram–Schmidt on the columns, twice over for exactness. */
function orthogonalise(basis: Float64Array, rows: number, width: number): void {
  const columns = Array.from({ length: width }, (_, i) => Float64Array.from({ length: rows }, (_, row) => basis[row * width + i]!))
  for (const [i, column] of columns.entries()) {
    for (let again = 0; again < 2; again += 1) {
      for (const other of columns.slice(0, i)) {
        let along = 0
        for (let row = 0; row < rows; row += 1) along += column[row]! * other[row]!
        for (let row = 0; row < rows; row += 1) column[row]! -= along * other[row]!
      }
    }
    let square = 0
    for (let row = 0; row < rows; row += 1) square += column[row]! ** 2
    const length = Math.sqrt(square) || 1
    for (let row = 0; row < rows; row += 1) column[row]! /= length
  }
  columns.forEach((column, i) => {
    for (let row = 0; row < rows; row += 1) basis[row * width + i] = column[row]!
  })
}

/** Jacobi's method for a symmetric matrix: vectors are the columns of `vectors`. */
function eigen(matrix: Float64Array, size: number): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const a = Float64Array.from(matrix)
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i += 1) vectors[i * size + i] = 1
  for (let sweep = 0; sweep < 12; sweep += 1) {
    let off = 0
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const apq = a[p * size + q]!
        off += apq * apq
        if (Math.abs(apq) < 1e-14) continue
        const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq)
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < size; k += 1) rotate(a, k * size + p, k * size + q, c, s)
        for (let k = 0; k < size; k += 1) rotate(a, p * size + k, q * size + k, c, s)
        for (let k = 0; k < size; k += 1) rotate(vectors, k * size + p, k * size + q, c, s)
      }
    }
    if (off < 1e-18) break
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors }
}

function rotate(of: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = of[i]!
  const y = of[j]!
  of[i] = c * x - s * y
  of[j] = s * x + c * y
}
