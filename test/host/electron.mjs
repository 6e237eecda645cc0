// Runs the suite of the Node host in a downloaded desktop VS Code: OUTSIDE_IN_VSCODE=<version> (`1.91.0`, `stable`, `insiders`).
// The packaged extension is tested, in folders of its own. On Linux it needs a display (`xvfb-run -a node test/host/electron.mjs`).
// Ends with the line `N passed, N failed`; exit codes as in run.mjs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron'
import { bundleSuites } from './bundle-suites.mjs'
import { makeHome } from './code-server.mjs'
import { packageExtension } from './package-extension.mjs'
import { root } from './place.mjs'

const version = process.env['OUTSIDE_IN_VSCODE']
if (!version) {
  console.error('Set OUTSIDE_IN_VSCODE to a version of VS Code to download, for example OUTSIDE_IN_VSCODE=stable.')
  process.exit(2)
}

const home = makeHome()
const counts = join(home.root, 'counts.json')
try {
  const vsix = await packageExtension(home.root)
  const { desktop } = await bundleSuites(join(home.root, 'suites'))
  const executable = await downloadAndUnzipVSCode({ version, cachePath: join(root, '.vscode-test') })
  const places = ['--extensions-dir', home.extensions, '--user-data-dir', home.user]
  const [cli, ...words] = resolveCliArgsFromVSCodeExecutablePath(executable)
  const installed = spawnSync(
    cli,
    [...words.filter((word) => !/^--(?:extensions|user-data)-dir/.test(word)), ...places, '--install-extension', vsix],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  )
  if (installed.status !== 0) throw new Error(`Installing the packaged extension failed:\n${installed.stdout}${installed.stderr}`)
  await runTests({
    vscodeExecutablePath: executable,
    // VS Code runs a suite only while some extension is under development; to test an installed one, an empty one will do.
    extensionDevelopmentPath: emptyExtension(),
    extensionTestsPath: desktop,
    extensionTestsEnv: { OUTSIDE_IN_COUNTS: counts },
    launchArgs: [home.copy(join(root, 'test/host/workspace'), 'workspace'), ...places, '--disable-workspace-trust', '--no-sandbox'],
  })
} catch (error) {
  console.error(`[electron] ${error instanceof Error ? error.message : error}`)
}
const said = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0 }
home.remove()
console.log(`${said.passed} passed, ${said.failed} failed`)
process.exit(said.failed > 0 ? 1 : said.passed > 0 ? 0 : 3)

function emptyExtension() {
  const folder = join(home.root, 'empty-extension')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', publisher: 'outside-in-test', version: '0.0.1', engines: { vscode: '*' } }),
  )
  return folder
}
