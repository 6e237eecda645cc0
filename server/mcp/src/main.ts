#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import manifest from '../package.json' with { type: 'json' }
import { serve } from './serve.ts'

const help = `outside-in-mcp [folder]

Serves an assistant over standard input and output (Model Context Protocol): its tools lint, explain and score read documents inside the
folder (default: this one) and change nothing. An assistant starts it; there is nothing to type.
`

try {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'V' } },
    allowPositionals: true,
  })
  if (values.help === true) process.stdout.write(help)
  else if (values.version === true) process.stdout.write(`${manifest.version}\n`)
  else if (positionals.length > 1) throw new Error('It takes one folder.')
  else serve({ program: commandLine(), folder: positionals[0] ?? process.cwd() })
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 2
}

/** The file of the program `outside-in`, which is installed with this one. */
function commandLine(): string {
  const found = createRequire(import.meta.url).resolve('outside-in/package.json')
  return join(dirname(found), JSON.parse(readFileSync(found, 'utf8')).bin['outside-in'])
}
