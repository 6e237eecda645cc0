import type { Position, Range } from 'vscode-languageserver'
import type { JobIndex, JobRef } from './job-index.ts'
import type { FileMention, FileTie } from './jobs-of-file.ts'

/** What stands at a place: a mention of a job, or a job that is told there without a name of its own. */
export interface JobsAt {
  readonly mention: FileMention | undefined
  readonly range: Range
  readonly jobs: readonly JobRef[]
}

/** The jobs that a place of a document names; `undefined` where it names none that is told anywhere. */
export function jobsAt(index: JobIndex, uri: string, position: Position): JobsAt | undefined {
  const file = index.file(uri)
  if (file === undefined) return undefined
  const here = file.mentions.filter(({ range }) => holds(range, position))
  // Of a link and the number that is its text, the number.
  const mention = here.find(({ kind }) => kind === 'id') ?? here.find(({ kind }) => kind === 'name') ?? here[0]
  if (mention !== undefined) {
    const jobs = index.meaning(uri, mention)
    return jobs.length === 0 ? undefined : { mention, range: mention.range, jobs }
  }
  const at = file.jobs.findIndex(({ range }) => holds(range, position))
  return at < 0 || !index.tells({ uri, at }) ? undefined : { mention: undefined, range: file.jobs[at]!.range, jobs: [{ uri, at }] }
}

/** The undertaking or the evidence of a list that a place belongs to: the smallest around it. */
export function tieAt(ties: readonly FileTie[], position: Position): FileTie | undefined {
  const around = ties.filter(({ whole }) => holds(whole, position))
  return around.find(({ range }) => holds(range, position)) ?? around.at(-1)
}

export function holds({ start, end }: Range, at: Position): boolean {
  return !isBefore(at, start) && !isBefore(end, at)
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character)
}
