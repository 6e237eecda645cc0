// Run by npm before the package is packed: builds the bundles and puts the types of what can be imported beside them.
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const types = join(root, 'server/dist/types')
const run = (script, ...words) => execFileSync(process.execPath, [script, ...words], { cwd: root, stdio: ['ignore', 2, 2] })

run(join(import.meta.dirname, 'build.mjs'), '--quiet', 'cli')
run(join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc'), '-b', 'server')

rmSync(types, { recursive: true, force: true })
for (const [made, folder] of [
  ['.types/core', 'core'],
  ['.types/server/src/remark', 'remark'],
])
  cpSync(join(root, made), join(types, folder), { recursive: true, filter: (path) => !path.endsWith('.tsbuildinfo') })
copyFileSync(join(root, 'LICENSE'), join(root, 'server/LICENSE'))
