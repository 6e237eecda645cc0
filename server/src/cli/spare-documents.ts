import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotRun } from './cannot-run.ts'

/**
 * Makes sure that nothing takes the place of a document, whichever name it has: a link to one is one.
 *
 * @param target where something is to be written
 * @param documents paths of all that was asked for, read or not
 * @throws CannotRun where one of them stands there
 */
export function spareDocuments(target: string, documents: readonly string[]): void {
  const there = realPath(target)
  // Where nothing stands, nothing is lost.
  if (there === undefined) return
  if (documents.some((document) => realPath(document) === there))
    throw new CannotRun(`${target} is one of the documents that are read; the report needs another name.`)
}

function realPath(path: string): string | undefined {
  try {
    // As the disk writes it: on some, capitals do not matter.
    return realpathSync.native(resolve(path))
  } catch {
    return undefined
  }
}
