// Makes a clone ready to run: installs what the lockfile names when that has changed, and builds when a source is newer than the
// bundles. Node only, for it runs before anything is installed. Takes no network and no noticeable time when all is ready.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const lockfile = join(root, 'package-lock.json')
const installed = join(root, 'node_modules/.package-lock.json')
const installStamp = join(root, 'node_modules/.outside-in-lock')
const buildStamp = join(root, 'server/dist/.built')
const sources = ['server/src', 'server/mcp/src', 'server/tasks', 'client/src', 'server/package.json', 'package.json', 'package-lock.json']

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) stop(`Outside-In needs Node 20 or later; this is ${process.version}.`)

if (!isInstalled()) {
  // `--include=dev` because a shell with NODE_ENV=production would leave out what builds it.
  run('Installing what package-lock.json names …', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  writeFileSync(installStamp, lockHash())
}
if (!isBuilt()) {
  run('Building …', process.execPath, [join(root, 'server/tasks/build.mjs'), '--quiet'])
  mkdirSync(dirname(buildStamp), { recursive: true })
  writeFileSync(buildStamp, '')
}

function isInstalled() {
  // A linked node_modules belongs to another checkout, which alone may change it.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return true
  if (existsSync(installStamp)) return readFileSync(installStamp, 'utf8') === lockHash()
  // Installed by hand: npm writes its own note after everything else.
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs
}

function isBuilt() {
  if (!existsSync(buildStamp) || !existsSync(join(root, 'server/dist/cli.js'))) return false
  const built = statSync(buildStamp).mtimeMs
  return sources.every((path) => newest(join(root, path)) <= built)
}

/** Time of the newest file below `path`, in milliseconds. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex')
}

function run(what, command, words) {
  console.log(what)
  try {
    // On Windows npm is a script, which only a shell can start.
    execFileSync(command, words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    })
  } catch {
    stop(`That failed: ${[command, ...words].join(' ')}. The lines above say why.`)
  }
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
