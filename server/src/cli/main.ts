#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { printable } from '../core/report/printable.ts'
import { endWhenInterrupted } from './end-when-interrupted.ts'
import { ownFault } from './own-fault.ts'
import { whyUnwritten } from './why-unwritten.ts'
import { withoutControls } from './without-controls.ts'

// Workers run the same file, so that the bundle needs no second entry.
if (isMainThread) await run(process.argv)
else (await import('./read-worker.ts')).readWorker()

async function run(argv: readonly string[]): Promise<void> {
  endWhenInterrupted()
  process.on('uncaughtException', ownFault)
  // Whoever reads our output may stop early (`| head`); what is left is then nobody's loss.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return
      // The command sets its own code when it is done: this one must hold until the end.
      process.on('exit', () => {
        process.exitCode = 2
      })
      if (stream === process.stdout) process.stderr.write(`The report could not be written: ${whyUnwritten(error)}.\n`)
    })
  }
  const [{ CommanderError }, { createProgram }, { CannotRun }] = await Promise.all([
    import('commander'),
    import('./program.ts'),
    import('./cannot-run.ts'),
  ])
  try {
    const program = createProgram(new URL(import.meta.url))
    // Asked nothing, it says what could be asked.
    if (argv.length <= 2) program.outputHelp()
    else await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      const [word = ''] = argv.slice(2)
      if (error.code === 'commander.unknownCommand' && existsSync(resolve(word)))
        process.stderr.write(`To read it: outside-in lint ${printable(word)}\n`)
    } else if (error instanceof CannotRun) {
      process.exitCode = 2
      process.stderr.write(`${withoutControls(error.message)}\n`)
    } else if ((error as NodeJS.ErrnoException | undefined)?.syscall === 'uv_cwd') {
      process.exitCode = 2
      process.stderr.write('The folder that this was run in is not there any more: go to another one.\n')
    } else ownFault(error)
  }
}
