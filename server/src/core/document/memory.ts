/**
 * What has been found out about a piece of text, by the place of the question. A property of the piece itself: looking into a weak map
 * takes many times as long, and a large one holds up the collection of garbage.
 */
export interface Memory {
  /** On what else the answers rest; with another they are forgotten. */
  basis: unknown
  /** By the place of the question; `undefined` where it was not asked, `nothing` where `undefined` is the answer. */
  answers: unknown[]
}

/** Stands for `undefined` among answers. */
const nothing = Symbol('nothing')

/** Says that a question was not asked. */
export const unasked = Symbol('unasked')

export function createMemory(): Memory {
  return { basis: undefined, answers: [] }
}

/** What a question is about. Each has places of its own among the answers: the fewer there are, the less room the answers take. */
export type Asked = 'document' | 'stretch' | 'placed' | 'block' | 'passage' | 'sentence'

/** Something that is found out about pieces of text. */
export interface Question {
  readonly asked: Asked
  /**
   * Its place among the answers, or -1 while nothing was ever answered to it. Most questions are asked of few pieces, and most pieces
   * asked the same few of hundreds: given as they are answered, their places lie together, and thousands of sentences hold short lists.
   */
  place: number
}

const placesTaken: Record<Asked, number> = { document: 0, stretch: 0, placed: 0, block: 0, passage: 0, sentence: 0 }

/** A further question. To be called once for each question in the program, when its module is loaded. */
export function createQuestion(asked: Asked): Question {
  return { asked, place: -1 }
}

/** What was answered to a question on the same basis, or `unasked`. */
export function recall<T>(memory: Memory, { place }: Question, basis: unknown): T | typeof unasked {
  if (memory.basis !== basis || place < 0) return unasked
  const known = memory.answers[place]
  return known === undefined ? unasked : known === nothing ? (undefined as T) : (known as T)
}

/** Keeps an answer, and forgets those on another basis. */
export function remember<T>(memory: Memory, question: Question, basis: unknown, answer: T): T {
  if (memory.basis !== basis) {
    memory.basis = basis
    memory.answers = []
  }
  if (question.place < 0) {
    question.place = placesTaken[question.asked]
    placesTaken[question.asked] += 1
  }
  memory.answers[question.place] = answer === undefined ? nothing : answer
  return answer
}
