import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Reported } from '../core/report/reported.ts'
import { nodeHost } from '../host/node.ts'
import { createLinter, type Unread } from './lint-files.ts'
import type { Progress } from './progress.ts'
import type { WorkerTask } from './read-worker.ts'

/** Files from which on starting workers takes less time than it saves. */
const worthWorkers = 200
/** Each holds the word lists and its parser. */
const mostWorkers = 8

export interface FilesTask {
  readonly task: WorkerTask
  /** The file of the command line itself, for workers to run. */
  readonly program: URL
  readonly progress: Pick<Progress, 'begin' | 'step'>
}

/** Reads files, in workers where that is faster; the answers are in the order of the files. @throws CannotRun for a broken configuration */
export async function readFiles(files: readonly string[], { task, program, progress }: FilesTask): Promise<readonly (Reported | Unread)[]> {
  const workers = files.length < worthWorkers ? 0 : Math.min(availableParallelism(), mostWorkers)
  if (workers > 1) return await (await import('./read-in-workers.ts')).readInWorkers(files, { program, workers, task, progress })
  const { cwd, ...options } = task
  const linter = createLinter(nodeHost, cwd, options)
  const answers: (Reported | Unread)[] = []
  for (const path of files) {
    progress.begin(path)
    answers.push(await linter.readFile(path))
    progress.step(path)
    // Between two files an interrupt is heard.
    if (answers.length < files.length) await setImmediate()
  }
  return answers
}
