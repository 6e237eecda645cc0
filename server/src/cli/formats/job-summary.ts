import { appendFileSync, statSync } from 'node:fs'
import type { ReportedRun } from '../../core/report/reported-run.ts'
import { runMarkdown } from '../../core/report/run-markdown.ts'

/** Bytes that GitHub takes as the summary of one step. */
const largest = 1_048_576
/** Characters that are enough for hundreds of documents and quick to show. */
const longest = 250_000
/** A character of a string takes no more bytes in UTF-8. */
const widest = 3
/** Suggestions of one document. */
const most = 50

/** Runs that were told: one that is written several times is summed up once. */
const told = new WeakSet<ReportedRun>()

/** Adds the run to the summary of the job, once, where GitHub says which file that is. What goes wrong is said and costs the summary only. */
export function writeJobSummary(run: ReportedRun): void {
  const { GITHUB_STEP_SUMMARY: file = '' } = process.env
  if (file === '' || told.has(run)) return
  told.add(run)
  try {
    const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    const room = Math.min(longest, Math.floor((largest - taken) / widest) - 1)
    const text = runMarkdown(run, { most, room })
    if (Buffer.byteLength(text) + 1 + taken > largest) throw new Error('what is in it already leaves no room')
    appendFileSync(file, `${text}\n`)
  } catch (error) {
    process.stderr.write(`The summary of the job could not be written: ${(error as Error).message}.\n`)
  }
}
