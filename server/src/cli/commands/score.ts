import { thisTool } from '../../core/report/tool.ts'
import { scoreFormats } from '../formats/score-formats.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { writeReports } from '../write-reports.ts'
import type { WritingOptions } from '../writing-options.ts'

/** Tells each document's kind and score, what the score is made of, and the lines it rests on. @throws CannotRun */
export async function score(paths: readonly string[], options: ReadOptions & WritingOptions, program: URL): Promise<void> {
  const targets = reportTargets(scoreFormats, options, 'stylish')
  const claims = targets.some(({ format }) => format.counts === true)
  const { readings: read, unread, asked } = await readPaths(paths, { ...options, metrics: true, claims }, program)
  const readings = options.redact === true ? read.map((await import('../../core/report/redacted.ts')).redactedReading) : read
  await writeReports(targets, asked, ({ format, file }) =>
    format.write(
      { tool: thisTool, readings, unread, hidden: 0, failOn: 'none', notes: [] },
      { toFile: file !== undefined, color: options.color },
    ),
  )
  process.exitCode = unread.length > 0 ? 2 : 0
}
