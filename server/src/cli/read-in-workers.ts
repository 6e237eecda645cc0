import { relative } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { createLineIndex } from '../core/base/line-index.ts'
import type { Reported } from '../core/report/reported.ts'
import { slashed } from '../host/location/slashed.ts'
import { CannotRun } from './cannot-run.ts'
import { faultOfOurs } from './fault-of-ours.ts'
import type { Unread } from './lint-files.ts'
import type { Progress } from './progress.ts'
import type { WorkerAnswer, WorkerTask } from './read-worker.ts'

/** Milliseconds after which files count as stuck: far more than the largest takes on a slow machine. */
const longest = 120_000

/** Megabytes that a worker fills before it looks for garbage: what is left of one document is small, and room taken is not given back. */
const youngest = 4

export interface WorkerPool {
  /** The file that workers run: the command line itself. */
  readonly program: URL
  readonly workers: number
  readonly task: WorkerTask
  readonly progress: Pick<Progress, 'begin' | 'step'>
}

/** Files asked for at once: so many that messages cost little, so few that no worker has nothing to do at the end. */
const mostAtOnce = 32

/**
 * Reads files in several workers; the answers are in the order of the files. A worker that fails or is stuck is ended and its file
 * told as not read.
 *
 * @throws CannotRun for a broken configuration: that of the first file whose is, whichever worker met one first
 */
export async function readInWorkers(
  files: readonly string[],
  { program, workers, task, progress }: WorkerPool,
): Promise<readonly (Reported | Unread)[]> {
  compileLater()
  const answers: (Reported | Unread)[] = []
  const faults: { readonly index: number; readonly message: string }[] = []
  let next = 0
  const lanes = Array.from({ length: workers }, async () => {
    let worker: Worker | undefined
    try {
      while (next < files.length) {
        const first = next
        next += Math.max(1, Math.min(mostAtOnce, Math.floor((files.length - first) / (workers * 4))))
        await read(first, Math.min(next, files.length))
      }
    } finally {
      await worker?.terminate()
    }

    /** Reads the files between two indices. */
    async function read(first: number, end: number): Promise<void> {
      worker ??= new Worker(program, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: youngest } })
      const asked = files.slice(first, end)
      for (const file of asked) progress.begin(file)
      const answered = await ask(worker, asked)
      if (!(answered instanceof Error)) {
        for (const [at, answer] of answered.entries()) {
          if ('cannotRun' in answer) {
            // What was asked for before is waited for: it may hold one that comes first.
            faults.push({ index: first + at, message: answer.cannotRun })
            next = files.length
            return
          }
          answers[first + at] = 'reason' in answer ? answer : { ...answer, lines: createLineIndex(answer.document.text) }
          progress.step(asked[at]!)
        }
        return
      }
      await worker.terminate()
      worker = undefined
      if (end - first > 1) {
        // Which of them it was shows when they are asked for one by one.
        for (let index = first; index < end; index += 1) await read(index, index + 1)
      } else {
        answers[first] = { path: slashed(relative(task.cwd, files[first]!)), reason: answered.message }
        progress.step(files[first]!)
      }
    }
  })
  await Promise.all(lanes)
  const [fault] = faults.sort((a, b) => a.index - b.index)
  if (fault !== undefined) throw new CannotRun(fault.message)
  return answers
}

/**
 * Has functions compiled for speed only once they have run for longer. Reading is spread over very many of them, and each worker compiles its
 * own: with the engine's own measure, that takes a quarter of all the work on some hundred plans. The measure differs between engines, and
 * only that of Node 20 is known to be mended by this.
 */
function compileLater(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1500000')
}

function ask(worker: Worker, paths: readonly string[]): Promise<readonly WorkerAnswer[] | Error> {
  return new Promise((resolve) => {
    const stuck = setTimeout(() => settle(new Error('reading it did not come to an end')), longest)
    const failed = (error: Error) => settle(new Error(faultOfOurs(error)))
    worker.once('message', settle)
    worker.once('error', failed)
    worker.postMessage(paths)

    function settle(answer: readonly WorkerAnswer[] | Error): void {
      clearTimeout(stuck)
      worker.off('message', settle)
      worker.off('error', failed)
      resolve(answer)
    }
  })
}
