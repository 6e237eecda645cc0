import { figureOf } from './figure-of.ts'

/** A number with its noun: "1 document", "1,204 documents". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${figureOf(number)} ${number === 1 ? one : many}`
}
