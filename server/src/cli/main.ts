import { resolve } from 'node:path'
import { Command } from 'commander'
import { jsonReport } from '../core/report/json.ts'
import { nodeHost } from '../host/node.ts'
import { CannotRun, collectFiles } from './collect-files.ts'
import { createLinter } from './lint-files.ts'

const program = new Command('outside-in')
program
  .command('lint')
  .argument('[paths...]', 'files, folders or globs', ['.'])
  .option('--format <name>', 'json', 'json')
  .action(async (paths: string[]) => {
    const cwd = process.cwd()
    const { files } = await collectFiles(paths, cwd)
    const linter = createLinter(nodeHost, cwd)
    const readings = []
    for (const file of files) {
      const reading = await linter.readFile(resolve(file))
      if ('reason' in reading) console.error(`${reading.path}: not read, ${reading.reason}.`)
      else readings.push(reading)
    }
    process.stdout.write(jsonReport(readings, { name: 'outside-in', version: '0.1.0' }))
    process.exitCode = readings.some(({ findings }) => findings.some(({ severity }) => severity === 'error' || severity === 'warning'))
      ? 1
      : 0
  })

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CannotRun)) throw error
  console.error(error.message)
  process.exitCode = 2
}
