import { relative, sep } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createLineIndex } from '../core/base/line-index.ts'
import type { Reported } from '../core/report/reported.ts'
import { CannotRun } from './cannot-run.ts'
import type { Unread } from './lint-files.ts'
import type { WorkerAnswer, WorkerTask } from './read-worker.ts'

/** Milliseconds after which a file counts as stuck: far more than the largest takes on a slow machine. */
const longest = 120_000

export interface WorkerPool {
  /** The file that workers run: the command line itself. */
  readonly program: URL
  readonly workers: number
  readonly task: WorkerTask
  /** Called after each file. */
  readonly step: () => void
}

/**
 * Reads files in several workers; the answers are in the order of the files. A worker that fails or is stuck is ended and its file
 * told as not read.
 *
 * @throws CannotRun for a broken configuration
 */
export async function readInWorkers(files: readonly string[], pool: WorkerPool): Promise<readonly (Reported | Unread)[]> {
  const answers: (Reported | Unread)[] = []
  let next = 0
  const lanes = Array.from({ length: pool.workers }, async () => {
    let worker: Worker | undefined
    try {
      while (next < files.length) {
        const index = next
        next += 1
        worker ??= new Worker(pool.program, { workerData: pool.task })
        const answer = await ask(worker, files[index]!)
        if (answer instanceof Error) {
          await worker.terminate()
          worker = undefined
          answers[index] = { path: relative(pool.task.cwd, files[index]!).split(sep).join('/'), reason: answer.message }
        } else if ('cannotRun' in answer) {
          next = files.length
          throw new CannotRun(answer.cannotRun)
        } else answers[index] = 'reason' in answer ? answer : { ...answer, lines: createLineIndex(answer.document.text) }
        pool.step()
      }
    } finally {
      await worker?.terminate()
    }
  })
  await Promise.all(lanes)
  return answers
}

function ask(worker: Worker, file: string): Promise<WorkerAnswer | Error> {
  return new Promise((resolve) => {
    const stuck = setTimeout(() => settle(new Error('reading it did not come to an end')), longest)
    const failed = (error: Error) => settle(new Error(`reading it failed: ${error.message}`))
    worker.once('message', settle)
    worker.once('error', failed)
    worker.postMessage(file)

    function settle(answer: WorkerAnswer | Error): void {
      clearTimeout(stuck)
      worker.off('message', settle)
      worker.off('error', failed)
      resolve(answer)
    }
  })
}
