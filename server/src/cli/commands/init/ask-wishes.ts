import { createInterface } from 'node:readline/promises'
import { documentKinds } from '../../../core/base/document-kind.ts'
import { presetNames } from '../../../core/config/preset-names.ts'
import { CannotRun } from '../../cannot-run.ts'
import { kindOfFolder } from './kind-of-folder.ts'
import type { Wishes } from './wishes.ts'

/** Asks on the terminal for those wishes that are not known yet; Enter takes what is proposed. @throws CannotRun when somebody leaves */
export async function askWishes(known: Partial<Wishes>): Promise<Partial<Wishes>> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = new Promise<never>((_, reject) => {
    // The message begins a line of its own.
    terminal.once('close', () => reject(new CannotRun('\nNothing was written.')))
    terminal.once('SIGINT', () => terminal.close())
  })
  left.catch(() => {})
  try {
    const customer =
      known.customer ??
      (await ask(
        `What do your plans call those you serve, beside "customers"? Members, patients, guests …
Several with commas between; Enter where "customers" is all.`,
        names,
      ))
    const kinds =
      known.kinds ??
      (await ask(
        `Are all documents of some folder of one kind? As in: reviews=qbr, accounts=crm-plan
The kinds: ${documentKinds.join(', ')}. Enter where each document tells by itself what it is.`,
        folders,
      ))
    const preset =
      known.preset ??
      (await ask(
        `How much is to be said? recommended: what a reviewer would say unasked. strict: more, and louder.
Enter for recommended.`,
        presetOf,
      ))
    return { ...known, customer, kinds, preset }
  } finally {
    terminal.close()
  }

  /** Asks until the answer can be taken. */
  async function ask<T>(question: string, read: (answer: string) => T): Promise<T> {
    process.stdout.write(`${question}\n`)
    for (;;) {
      const answer = await Promise.race([terminal.question('> '), left])
      try {
        return read(answer.trim())
      } catch (error) {
        if (!(error instanceof CannotRun)) throw error
        process.stdout.write(`${error.message}\n`)
      }
    }
  }
}

function names(answer: string): readonly string[] {
  return answer
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function folders(answer: string): Wishes['kinds'] {
  return names(answer).map(kindOfFolder)
}

function presetOf(answer: string): string {
  if (answer === '') return 'recommended'
  const preset = presetNames.find((name) => name === answer.toLowerCase())
  if (preset === undefined) throw new CannotRun(`One of ${presetNames.join(', ')}, please.`)
  return preset
}
