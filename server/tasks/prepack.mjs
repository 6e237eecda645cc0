// Run by npm before the package is packed: builds the bundles and puts the types of what can be imported beside them.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')
const made = { core: join(root, '.types/core'), remark: join(root, '.types/server/src/remark') }
const types = join(root, 'server/dist/types')

run(join(import.meta.dirname, 'build.mjs'), '--quiet', 'cli')
run(join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc'), '-b', 'server')

const written = new Set()
// Only what can be reached from what is imported.
const reached = new Set([join(made.core, 'engine/index.d.ts'), join(made.remark, 'outside-in.d.ts')])
for (const file of reached) {
  const text = readFileSync(file, 'utf8')
  for (const [, name] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) reached.add(join(dirname(file), `${name}.d.ts`))
  const [folder, home] = Object.entries(made).find(([, home]) => file.startsWith(home))
  const target = join(types, folder, relative(home, file))
  const brief = briefly(text)
  written.add(target)
  // What is there is left as it is: somebody may be reading it.
  if (existsSync(target) && readFileSync(target, 'utf8') === brief) continue
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, brief)
}
for (const path of readdirSync(types, { recursive: true }).map((name) => join(types, name)))
  if (path.endsWith('.d.ts') && !written.has(path)) rmSync(path)
copyFileSync(join(root, 'LICENSE'), join(root, 'server/LICENSE'))

/** Word lists are typed by every word in them, which is longer than all other types together and tells nobody anything. */
function briefly(types) {
  return types.replace(/^( +readonly [\w'-]+: )'.{200,}'/gm, '$1string')
}

function run(script, ...words) {
  execFileSync(process.execPath, [script, ...words], { cwd: root, stdio: ['ignore', 2, 2] })
}
