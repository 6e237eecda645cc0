// Run by npm when this repository itself is installed, by pre-commit or as a dependency from Git: builds the command line.
// `npm install --global` of a repository leaves out what builds it, so that is fetched here, and no more than that.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

if (!existsSync(join(root, 'node_modules'))) {
  // What npm was told of where to install is meant for the repository, not for what builds it.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|prefix|local_prefix)$/i.test(name)),
  )
  const words = ['ci', '--workspace=server', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  // On Windows npm is a script, which only a shell can start.
  execFileSync('npm', words, { cwd: root, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
}
// Whoever left out what builds it, on purpose, does not want it built.
if (existsSync(join(root, 'node_modules/esbuild')))
  execFileSync(process.execPath, [join(root, 'server/tasks/build.mjs'), '--quiet', 'cli'], { cwd: root, stdio: ['ignore', 2, 2] })
