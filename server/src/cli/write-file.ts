import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { printable } from '../core/report/printable.ts'
import { CannotRun } from './cannot-run.ts'
import { makeFolder } from './make-folder.ts'
import { whyUnwritten } from './why-unwritten.ts'

/**
 * Writes a file, whole or not at all: under another name first, which no other process has, so that an interrupt leaves no half of it.
 *
 * @param what what it is to be called where it cannot be written
 * @throws CannotRun where the file cannot be written
 */
export function writeFile(path: string, text: string, what = 'The report'): void {
  let unfinished: string | undefined
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    // A device or a pipe is written to, not replaced.
    if (there !== undefined && !there.isFile() && !there.isDirectory()) {
      writeFileSync(path, text)
      return
    }
    makeFolder(dirname(path))
    const target = there === undefined ? path : realpathSync(path)
    unfinished = join(dirname(target), `.${basename(target)}.${crypto.randomUUID()}.part`)
    // Who could not read the file of before cannot read this one.
    writeFileSync(unfinished, text, { flag: 'wx', ...(there !== undefined && { mode: there.mode }) })
    renameSync(unfinished, target)
  } catch (error) {
    if (unfinished !== undefined) rmSync(unfinished, { force: true })
    throw new CannotRun(`${what} could not be written to ${printable(path)}: ${whyUnwritten(error as NodeJS.ErrnoException)}.`)
  }
}
