/**
 * What has been found out about a piece of text, by the number of the question. A property of the piece itself: looking into a weak map
 * takes many times as long, and a large one holds up the collection of garbage.
 */
export interface Memory {
  /** On what else the answers rest; with another they are forgotten. */
  basis: unknown
  /** By the number of the question; `undefined` where it was not asked, `nothing` where `undefined` is the answer. */
  answers: unknown[]
}

/** Stands for `undefined` among answers. */
const nothing = Symbol('nothing')

/** Says that a question was not asked. */
export const unasked = Symbol('unasked')

export function createMemory(): Memory {
  return { basis: undefined, answers: [] }
}

/** What a question is about. Each has numbers of its own: the smaller they are, the less room the answers take. */
export type Asked = 'document' | 'stretch' | 'placed' | 'block' | 'passage' | 'sentence'

const questions = { document: 0, stretch: 0, placed: 0, block: 0, passage: 0, sentence: 0 }

/** A number for a further question. To be called once for each question in the program, when its module is loaded. */
export function numberQuestion(asked: Asked): number {
  questions[asked] += 1
  return questions[asked] - 1
}

/** What was answered to a question on the same basis, or `unasked`. */
export function recall<T>(memory: Memory, question: number, basis: unknown): T | typeof unasked {
  if (memory.basis !== basis) return unasked
  const known = memory.answers[question]
  return known === undefined ? unasked : known === nothing ? (undefined as T) : (known as T)
}

/** Keeps an answer, and forgets those on another basis. */
export function remember<T>(memory: Memory, question: number, basis: unknown, answer: T): T {
  if (memory.basis !== basis) {
    memory.basis = basis
    memory.answers = []
  }
  memory.answers[question] = answer === undefined ? nothing : answer
  return answer
}
