// Run by npm before the package is packed: builds the bundles and puts the types of what can be imported beside them.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')
const made = { core: join(root, '.types/core'), remark: join(root, '.types/server/src/remark') }
const types = join(root, 'server/dist/types')

run(join(import.meta.dirname, 'build.mjs'), '--quiet', 'cli')
run(join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc'), '-b', 'server')

rmSync(types, { recursive: true, force: true })
// Only what can be reached from what is imported.
const reached = new Set([join(made.core, 'engine/index.d.ts'), join(made.remark, 'outside-in.d.ts')])
for (const file of reached) {
  const text = readFileSync(file, 'utf8')
  for (const [, name] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) reached.add(join(dirname(file), `${name}.d.ts`))
  const [folder, home] = Object.entries(made).find(([, home]) => file.startsWith(home))
  const target = join(types, folder, relative(home, file))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, briefly(text))
}
copyFileSync(join(root, 'LICENSE'), join(root, 'server/LICENSE'))

/** Word lists are typed by every word in them, which is longer than all other types together and tells nobody anything. */
function briefly(types) {
  return types.replace(/^( +readonly [\w'-]+: )'.{200,}'/gm, '$1string')
}

function run(script, ...words) {
  execFileSync(process.execPath, [script, ...words], { cwd: root, stdio: ['ignore', 2, 2] })
}
