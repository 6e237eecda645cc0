import manifest from '../../../package.json' with { type: 'json' }
import { scoreFormats } from '../formats/score-formats.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'
import { reportTargets } from '../report-targets.ts'
import { writeReports } from '../write-reports.ts'

export interface ScoreOptions extends ReadOptions {
  readonly format?: readonly string[]
  readonly output?: string
  /** Whether to leave out all words of the documents. */
  readonly redact?: boolean
}

const tool = { name: manifest.name, version: manifest.version }

/** Tells each document's kind and score, what the score is made of, and the lines it rests on. @throws CannotRun */
export async function score(paths: readonly string[], options: ScoreOptions, program: URL): Promise<void> {
  const targets = reportTargets(scoreFormats, options, 'stylish')
  const claims = targets.some(({ format }) => format.counts === true)
  const { readings: read, unread, asked } = await readPaths(paths, { ...options, metrics: true, claims }, program)
  const readings = options.redact === true ? read.map((await import('../../core/report/redacted.ts')).redactedReading) : read
  await writeReports(targets, asked, ({ format, file }) =>
    format.write({ tool, readings, unread, hidden: 0, failOn: 'none', notes: [] }, { toFile: file !== undefined, color: options.color }),
  )
  process.exitCode = unread.length > 0 ? 2 : 0
}
