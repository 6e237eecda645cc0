import { basename, resolve } from 'node:path'
import { count } from '../core/report/count.ts'
import type { Reported } from '../core/report/reported.ts'
import { today } from '../host/today.ts'
import type { BaselineUse } from './accept-known.ts'
import { nearestBaselines } from './nearest-baselines.ts'
import type { ReadOptions } from './read-paths.ts'
import type { ScoreBefore } from './score-of.ts'

export interface AcceptOptions extends Pick<ReadOptions, 'config' | 'kind' | 'today'> {
  /** False for `--no-baseline`. */
  readonly baseline?: boolean | undefined
  /** Whether what is gone will be taken out of baselines. */
  readonly pruneBaseline?: boolean | undefined
  /** A commit: what was there at the merge base with it is not told. */
  readonly since?: string | undefined
}

/** What is left to be told of documents once all that was accepted before is taken out. */
export interface Accepted {
  readonly readings: readonly Reported[]
  /** What was taken out, a line each. */
  readonly notes: readonly string[]
  readonly baselines: readonly BaselineUse[]
  /** Scores as they were at the merge base, by path, of documents that were changed since. */
  readonly scoresBefore: ReadonlyMap<string, ScoreBefore>
}

/** Takes out what is known, then what is not new. What that needs is loaded only where there is a baseline or a commit. @throws CannotRun */
export async function accept(readings: readonly Reported[], options: AcceptOptions): Promise<Accepted> {
  const cwd = process.cwd()
  const notes: string[] = []
  let left = readings
  let baselines: readonly BaselineUse[] = []
  let scoresBefore: ReadonlyMap<string, ScoreBefore> = new Map()
  if (options.baseline !== false && nearestBaselines(readings, cwd).size > 0) {
    const { acceptKnown } = await import('./accept-known.ts')
    const accepted = await acceptKnown(readings, cwd)
    left = accepted.readings
    baselines = accepted.uses
    notes.push(...notesOf(accepted.known, accepted.uses, options.pruneBaseline === true))
  }
  if (options.since !== undefined) {
    const { acceptEarlier } = await import('./accept-earlier.ts')
    const { config, kind, since } = options
    const day = options.today ?? today()
    const accepted = await acceptEarlier(left, since, {
      config: config === undefined ? undefined : resolve(cwd, config),
      kind,
      today: day,
    })
    left = accepted.readings
    scoresBefore = accepted.scoresBefore
    const changed = `${accepted.changed} of ${count(readings.length, 'document')} changed since ${since} (${accepted.commit === undefined ? 'no commit yet' : `merge base ${accepted.commit}`})`
    notes.push(`${changed}; ${count(accepted.known, 'suggestion was', 'suggestions were')} there before.`)
    if (accepted.sealed > 0)
      notes.push(
        `${count(accepted.sealed, 'document')} that changed ${accepted.sealed === 1 ? 'was' : 'were'} encrypted by git-crypt before: all that is said there counts as new.`,
      )
    if (accepted.unseen > 0)
      notes.push(
        `${count(accepted.unseen, 'document')} that ${accepted.unseen === 1 ? 'is' : 'are'} gone since then were too many to look at: what they were renamed to counts as new.`,
      )
  }
  return { readings: left, notes, baselines, scoresBefore }
}

function notesOf(known: number, uses: readonly BaselineUse[], pruned: boolean): readonly string[] {
  const gone = uses.reduce((sum, use) => sum + use.gone.length, 0)
  const name = basename(uses[0]?.file.location ?? '')
  return [
    ...(known > 0 ? [`${count(known, 'suggestion is', 'suggestions are')} known (${name}; --no-baseline shows all).`] : []),
    ...(gone > 0
      ? [
          `${count(gone, 'entry', 'entries')} of ${name} ${gone === 1 ? 'is' : 'are'} gone${pruned ? ' and taken out' : `: outside-in baseline --prune takes ${gone === 1 ? 'it' : 'them'} out`}.`,
        ]
      : []),
  ]
}
