import { hashOf } from './hash-of.ts'

/** One of several machines that read the documents of a run between them, counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** More machines than this are a slip of the pen. */
const most = 1000

/** Reads `2/3`; `undefined` for all else. */
export function readShard(said: string): Shard | undefined {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(said)?.map(Number) ?? []
  return index !== undefined && of !== undefined && index >= 1 && index <= of && of <= most ? { index, of } : undefined
}

/** Whether a machine reads a document: told by the path alone, so that all machines agree, and the others' documents do not matter. */
export function isInShard(path: string, { index, of }: Shard): boolean {
  return Number.parseInt(hashOf(path).slice(0, 8), 16) % of === index - 1
}
