import { relative, sep } from 'node:path'
import { CannotRun } from './cannot-run.ts'
import type { ReportTarget } from './report-targets.ts'
import { writeFile } from './write-file.ts'

/**
 * Writes each report where it was asked for.
 *
 * @param read documents that were read, by paths relative to the working directory: no report takes the place of one
 * @throws CannotRun where a report cannot be written
 */
export async function writeReports<Format>(
  targets: readonly ReportTarget<Format>[],
  read: readonly { readonly path: string }[],
  textOf: (target: ReportTarget<Format>) => string | Promise<string>,
): Promise<void> {
  const cwd = process.cwd()
  const documents = new Set(read.map(({ path }) => path))
  for (const { file } of targets) {
    if (file !== undefined && documents.has(relative(cwd, file).split(sep).join('/')))
      throw new CannotRun(`${file} is one of the documents that are read; the report needs another name.`)
  }
  // Files first: a pipe that closes early takes nothing from them.
  for (const target of targets.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined))) {
    const text = await textOf(target)
    if (target.file === undefined) process.stdout.write(text)
    else writeFile(target.file, text)
  }
  // Who reads nothing on the terminal may wonder where it went.
  if (process.stderr.isTTY && targets.every(({ file }) => file !== undefined))
    process.stderr.write(`Written: ${targets.map(({ file }) => relative(cwd, file ?? '')).join(', ')}\n`)
}
