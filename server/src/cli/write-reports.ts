import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { CannotRun } from './cannot-run.ts'
import type { ReportTarget } from './report-targets.ts'
import { spareDocuments } from './spare-documents.ts'
import { writeFile } from './write-file.ts'

/**
 * Writes each report where it was asked for.
 *
 * @param documents paths of all that was asked for, read or not: no report takes the place of one
 * @throws CannotRun where a report cannot be written
 */
export async function writeReports<Format>(
  targets: readonly ReportTarget<Format>[],
  documents: readonly string[],
  textOf: (target: ReportTarget<Format>) => string | Promise<string>,
): Promise<void> {
  const cwd = process.cwd()
  for (const { name, file } of targets) {
    if (file === undefined) continue
    spareDocuments(file, documents)
    // Also a document that was not read is somebody's; only a report in markdown may take the place of an earlier one.
    if (name !== 'markdown' && name !== 'md' && /\.(?:md|markdown)$/i.test(file) && existsSync(file))
      throw new CannotRun(`${relative(cwd, file)} is a markdown document that is there already; a report in ${name} needs another name.`)
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
