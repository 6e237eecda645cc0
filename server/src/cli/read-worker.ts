import { parentPort, workerData } from 'node:worker_threads'
import type { Reported } from '../core/report/reported.ts'
import { nodeHost } from '../host/node.ts'
import { CannotRun } from './cannot-run.ts'
import { createLinter, type LinterOptions, type Unread } from './lint-files.ts'

/** What a worker is started with. */
export interface WorkerTask extends LinterOptions {
  readonly cwd: string
}

/** What a worker says of one file; a line index is made anew from the text, for functions cannot be sent. */
export type WorkerAnswer = Omit<Reported, 'lines'> | Unread | { readonly cannotRun: string }

/** Reads the files whose paths it is sent, some at once, until it is ended. */
export function readWorker(): void {
  const { cwd, ...options } = workerData as WorkerTask
  const linter = createLinter(nodeHost, cwd, options)
  parentPort?.on('message', async (paths: readonly string[]) => {
    const answers: WorkerAnswer[] = []
    for (const path of paths) answers.push(await answer(path))
    parentPort?.postMessage(answers)
  })

  async function answer(path: string): Promise<WorkerAnswer> {
    try {
      const reading = await linter.readFile(path)
      if ('reason' in reading) return reading
      const { lines: _, ...sendable } = reading
      return sendable
    } catch (error) {
      if (error instanceof CannotRun) return { cannotRun: error.message }
      throw error
    }
  }
}
