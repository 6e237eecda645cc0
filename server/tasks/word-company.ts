/** A row of numbers of length 1 for each word: words that keep the same company lie alike. */
export type WordCompany = ReadonlyMap<string, readonly number[]>

/** Words with a row, the most frequent first; they must come in so many texts. */
const vocabularySize = 12_000
const leastTexts = 12
/** Words that count as company. */
const contextSize = 3_000
/** How far company reaches, in words; nearer words count more. */
const reach = 5
const dimensions = 60
/** Sweeps of subspace iteration; more change nothing that matters. */
const sweeps = 3
/** How much more often than by chance two words must meet to count. */
const beyondChance = 1.5

/**
 * What company words keep in many texts (positive pointwise mutual information with the words around them, of which the main directions are
 * taken; Levy and Goldberg, 2014). From a fixed seed: the same texts give the same rows.
 */
export function findWordCompany(texts: readonly (readonly string[])[]): WordCompany {
  const times = new Map<string, number>()
  const textsWith = new Map<string, number>()
  for (const words of texts) {
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
    for (const word of new Set(words)) textsWith.set(word, (textsWith.get(word) ?? 0) + 1)
  }
  const vocabulary = [...times.keys()]
    .filter((word) => textsWith.get(word)! >= leastTexts)
    .sort((a, b) => times.get(b)! - times.get(a)! || (a < b ? -1 : 1))
    .slice(0, vocabularySize)
  const numberOf = new Map(vocabulary.map((word, number) => [word, number]))
  const rows = vocabulary.length
  const columns = Math.min(contextSize, rows)
  const met = new Float32Array(rows * columns)
  for (const words of texts) {
    const numbers = words.map((word) => numberOf.get(word) ?? -1)
    for (let i = 0; i < numbers.length; i += 1) {
      if (numbers[i]! < 0) continue
      for (let far = 1; far <= reach && i + far < numbers.length; far += 1) {
        const [a, b] = [numbers[i]!, numbers[i + far]!]
        if (b < 0) continue
        if (b < columns) met[a * columns + b]! += 1 / far
        if (a < columns) met[b * columns + a]! += 1 / far
      }
    }
  }
  beyond(met, rows, columns)

  // Randomised subspace iteration.
  const width = dimensions + 20
  let seed = 20_261_122
  let right: Float32Array = Float32Array.from({ length: columns * width }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32 - 0.5
  })
  let left: Float32Array = new Float32Array(rows * width)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    left = multiplied(met, right, rows, columns, width, false)
    orthogonalise(left, rows, width)
    right = multiplied(met, left, rows, columns, width, true)
    if (sweep < sweeps - 1) orthogonalise(right, columns, width)
  }
  // `right` now holds what each direction of `left` weighs; its length is how much it matters.
  const weight = Array.from({ length: width }, (_, k) => {
    let sum = 0
    for (let i = 0; i < columns; i += 1) sum += right[i * width + k]! ** 2
    return Math.sqrt(sum)
  })
  const order = [...weight.keys()].sort((a, b) => weight[b]! - weight[a]!).slice(0, dimensions)
  return new Map(
    vocabulary.map((word, i) => {
      const row = order.map((k) => left[i * width + k]! * Math.sqrt(weight[k]!))
      const length = Math.hypot(...row) || 1
      return [word, row.map((value) => Math.round((value / length) * 10_000) / 10_000)]
    }),
  )
}

/** How much more often than by chance, in logarithms; never less than by chance. */
function beyond(met: Float32Array, rows: number, columns: number): void {
  const ofRow = new Float64Array(rows)
  const ofColumn = new Float64Array(columns)
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) {
      ofRow[i]! += met[i * columns + j]!
      ofColumn[j]! += met[i * columns + j]!
    }
  // Rare company tells less than it seems.
  const softened = ofColumn.map((sum) => sum ** 0.75)
  const all = softened.reduce((sum, each) => sum + each, 0)
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) {
      const at = i * columns + j
      if (met[at]! > 0) met[at] = Math.max(0, Math.log((met[at]! * all) / (ofRow[i]! * softened[j]!)) - Math.log(beyondChance))
    }
}

/** The matrix, or its transpose, times a narrow one. */
function multiplied(
  matrix: Float32Array,
  narrow: Float32Array,
  rows: number,
  columns: number,
  width: number,
  transposed: boolean,
): Float32Array {
  const result = new Float32Array((transposed ? columns : rows) * width)
  for (let i = 0; i < rows; i += 1)
    for (let j = 0; j < columns; j += 1) {
      const value = matrix[i * columns + j]!
      if (value === 0) continue
      const [into, from] = transposed ? [j * width, i * width] : [i * width, j * width]
      for (let k = 0; k < width; k += 1) result[into + k]! += value * narrow[from + k]!
    }
  return result
}

/** Gram and Schmidt, in place, twice over for exactness. */
function orthogonalise(matrix: Float32Array, rows: number, width: number): void {
  for (let pass = 0; pass < 2; pass += 1)
    for (let k = 0; k < width; k += 1) {
      for (let other = 0; other < k; other += 1) {
        let along = 0
        for (let i = 0; i < rows; i += 1) along += matrix[i * width + k]! * matrix[i * width + other]!
        for (let i = 0; i < rows; i += 1) matrix[i * width + k]! -= along * matrix[i * width + other]!
      }
      let length = 0
      for (let i = 0; i < rows; i += 1) length += matrix[i * width + k]! ** 2
      length = Math.sqrt(length) || 1
      for (let i = 0; i < rows; i += 1) matrix[i * width + k]! /= length
    }
}
