import type { FileJob } from './jobs-of-file.ts'

/** A job in few words: its number and its name, or how its statement begins. */
export function jobLabel({ id, key, name, statement }: FileJob): string {
  const number = id !== '' ? id : key.replace(/^js/, 'JS').replace(/^j/, 'J')
  const words = name !== '' ? name : shortened(statement)
  return [number, words].filter((part) => part !== '').join(' ')
}

function shortened(statement: string): string {
  return statement.length <= 60 ? statement : `${statement.slice(0, statement.lastIndexOf(' ', 60))} …`
}
