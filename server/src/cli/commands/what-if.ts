import { kindName } from '../../core/report/kind-name.ts'
import { printable } from '../../core/report/printable.ts'
import type { Reported } from '../../core/report/reported.ts'
import { scorePhrase } from '../../core/report/review-phrases.ts'
import { paint } from '../paint.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'

/** Prints for each review the few changes of its agenda by which it would gain most. Nothing is changed. @throws CannotRun */
export async function whatIf(paths: readonly string[], options: ReadOptions, program: URL): Promise<void> {
  const { readings, unread } = await readPaths(paths, { ...options, whatIf: true }, program)
  const colors = paint(process.stdout, options.color)
  const reviews = readings.filter(({ review }) => review !== undefined)
  const told = reviews.length === 0 ? ['There is no review among these documents.'] : reviews.map(tell)
  process.stdout.write(`${told.join('\n\n')}\n`)
  process.exitCode = unread.length > 0 ? 2 : 0

  function tell({ path, kind, review, proposals = [] }: Reported): string {
    const lines = proposals.map(
      ({ what, before, after }) =>
        `  ${colors.dim(`${String(before).padStart(3)} →`)} ${colors.bold(String(after).padEnd(3))}  ${printable(what)}`,
    )
    const none = review!.held
      ? 'The meeting has been held.'
      : review!.planned?.total === undefined
        ? 'There is no score that a change could raise.'
        : 'No change of order or minutes would gain much.'
    return [
      colors.bold(printable(path)),
      `  ${kindName(kind)} · ${scorePhrase(review!)}`,
      ...(lines.length > 0 ? lines : [`  ${colors.dim(none)}`]),
    ].join('\n')
  }
}
