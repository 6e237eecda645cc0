import { basename } from 'node:path'
import { count } from '../core/report/count.ts'
import type { Reported } from '../core/report/reported.ts'
import { acceptKnown, type BaselineUse } from './accept-known.ts'

export interface AcceptOptions {
  /** False for `--no-baseline`. */
  readonly baseline?: boolean | undefined
  /** Whether what is gone will be taken out of baselines. */
  readonly pruneBaseline?: boolean | undefined
}

/** What is left to be told of documents once all that was accepted before is taken out. */
export interface Accepted {
  readonly readings: readonly Reported[]
  /** What was taken out, a line each. */
  readonly notes: readonly string[]
  readonly baselines: readonly BaselineUse[]
}

/** @throws CannotRun */
export async function accept(readings: readonly Reported[], { baseline, pruneBaseline }: AcceptOptions): Promise<Accepted> {
  if (baseline === false) return { readings, notes: [], baselines: [] }
  const accepted = await acceptKnown(readings, process.cwd())
  return { readings: accepted.readings, notes: notesOf(accepted.known, accepted.uses, pruneBaseline === true), baselines: accepted.uses }
}

function notesOf(known: number, uses: readonly BaselineUse[], pruned: boolean): readonly string[] {
  const gone = uses.reduce((sum, use) => sum + use.gone.length, 0)
  const name = basename(uses[0]?.file.location ?? '')
  return [
    ...(known > 0 ? [`${count(known, 'suggestion is', 'suggestions are')} known (${name}; --no-baseline shows all).`] : []),
    ...(gone > 0
      ? [
          `${count(gone, 'entry', 'entries')} of ${name} ${gone === 1 ? 'is' : 'are'} gone${pruned ? ' and taken out' : ': outside-in baseline --prune takes them out'}.`,
        ]
      : []),
  ]
}
