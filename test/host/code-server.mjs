// A real VS Code (code-server) and a real browser (Chromium), started and ended by us alone.
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserPath, codeServer, hostNode } from './place.mjs'

/** What would make a run differ from the next one, or reach for the network, is off. */
const settings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  // In the web workbench the default is afterDelay: edits of a test would reach the disk.
  'files.autoSave': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
}

/** Folders of one run: user data, extensions, settings, log and a scratch area, all gone with `remove()`. */
export function makeHome() {
  const root = mkdtempSync(join(tmpdir(), 'outside-in-host-'))
  const home = {
    root,
    user: join(root, 'user'),
    extensions: join(root, 'extensions'),
    config: join(root, 'config.yaml'),
    log: join(root, 'server.log'),
    /** A copy of a folder to open, so that no test changes the original. */
    copy(from, name) {
      const to = join(root, name)
      cpSync(from, to, { recursive: true })
      return to
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
  mkdirSync(join(home.user, 'User'), { recursive: true })
  mkdirSync(home.extensions)
  writeFileSync(home.config, '{}\n')
  useSettings(home, {})
  return home
}

/** Writes the user's settings; a running workbench picks them up. */
export function useSettings(home, extra) {
  writeFileSync(join(home.user, 'User', 'settings.json'), JSON.stringify({ ...settings, ...extra }, null, 2))
}

/** Nothing that an outer VS Code terminal would leak in; sockets, caches and settings in the run's own folder; no gallery. */
function cleanEnvironment(home) {
  const env = { ...process.env }
  for (const name of Object.keys(env)) if (/^VSCODE_|^ELECTRON_|^NODE_OPTIONS$|^PORT$|^PASSWORD$/.test(name)) delete env[name]
  return {
    ...env,
    TMPDIR: home.root,
    XDG_RUNTIME_DIR: home.root,
    XDG_CONFIG_HOME: home.root,
    XDG_DATA_HOME: home.root,
    XDG_CACHE_HOME: home.root,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
  }
}

const arguments_ = (home) => [codeServer, '--config', home.config, '--user-data-dir', home.user, '--extensions-dir', home.extensions]

/** Runs a code-server command (`--install-extension …`) to its end; its output, or an error that holds it. */
export function runCommand(home, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(hostNode(), [...arguments_(home), ...args], { env: cleanEnvironment(home), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('close', (code) => (code ? reject(new Error(`code-server ${args[0]} ended with ${code}\n${output}`)) : resolve(output)))
  })
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Starts the server and waits until it answers. `trust` has it ask whether a folder is trusted, and restrict itself until then. */
export async function startCodeServer(home, { trust = false } = {}) {
  const port = await freePort()
  const log = openSync(home.log, 'w')
  const server = spawn(
    hostNode(),
    [
      ...arguments_(home),
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
      ...(trust ? [] : ['--disable-workspace-trust']),
      // A window that is closed takes its extensions along, instead of their waiting for hours for it to come back.
      ...['--reconnection-grace-time', '1'],
      // Without this a built VS Code ignores extensionTestsPath, and the run would hang.
      ...['--vscode-option', 'enable-smoke-test-driver'],
    ],
    // A process group of its own, so that its children end with it.
    { env: cleanEnvironment(home), stdio: ['ignore', log, log], detached: true },
  )
  let ended = false
  const died = new Promise((_, reject) =>
    server.on('exit', (code, signal) => {
      ended = true
      reject(new Error(`code-server ended: ${code ?? signal}\n${readFileSync(home.log, 'utf8').slice(-3000)}`))
    }),
  )
  died.catch(() => {})
  const answers = async () => {
    while (!ended) {
      if (
        await fetch(`http://127.0.0.1:${port}/healthz`).then(
          (reply) => reply.ok,
          () => false,
        )
      )
        return
      await new Promise((next) => setTimeout(next, 100))
    }
  }
  await Promise.race([answers(), died])
  return {
    authority: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.removeAllListeners('exit')
      const gone = new Promise((done) => server.once('exit', done))
      try {
        process.kill(-server.pid, 'SIGTERM')
        await Promise.race([gone, new Promise((done) => setTimeout(done, 1000))])
        process.kill(-server.pid, 'SIGKILL')
      } catch {
        // All of the group is gone already.
      }
    },
  }
}

/** Rejects on Ctrl-C or a kill, so that the caller's `finally` still ends the server and the browser. */
export const interrupted = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => reject(new Error(signal)))
})
interrupted.catch(() => {})
// Whoever reads our output may stop (`| head`): that must not end us before the server is ended.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

export function launchBrowser() {
  return chromium.launch({
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** How the workbench names a file of the server's machine. */
export const remoteUri = (server, path) => `vscode-remote://${server.authority}${path}`

/** Address of the workbench with a folder or a `.code-workspace` open, and VS Code's own `payload` list. */
export function workbenchUrl(server, folder, payload = []) {
  const url = new URL(server.url)
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder)
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]))
  return url.href
}
