import { registerRows } from '../../core/report/register-rows.ts'
import { thisTool } from '../../core/report/tool.ts'
import { suppressionsFormats } from '../formats/suppressions-formats.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { writeReports } from '../write-reports.ts'
import type { WritingOptions } from '../writing-options.ts'

/** Lists the comments that silence suggestions, with what became of each. @throws CannotRun */
export async function suppressions(paths: readonly string[], options: ReadOptions & WritingOptions, program: URL): Promise<void> {
  const targets = reportTargets(suppressionsFormats, options, 'stylish')
  const { readings, unread, asked } = await readPaths(paths, options, program)
  const told = options.redact === true ? readings.map((await import('../../core/report/redacted.ts')).redactedReading) : readings
  const rows = registerRows(told)
  await writeReports(targets, asked, ({ format, file }) =>
    format.write({ rows, tool: thisTool }, { toFile: file !== undefined, color: options.color }),
  )
  process.exitCode = unread.length === 0 ? 0 : 2
}
