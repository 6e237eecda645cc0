// Where the VS Code of the tests lives, and which browser drives it.
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** The folder that `npm run host:install` fills. */
export const hostFolder = resolve(process.env['OUTSIDE_IN_HOST'] ?? join(root, '.vshost'))

export const codeServer = join(hostFolder, 'node_modules', 'code-server', 'out', 'node', 'entry.js')

/** The Node that came with code-server: another one than the machine's. */
export function hostNode() {
  const modules = join(hostFolder, 'node_modules')
  const name = existsSync(modules) ? readdirSync(modules).find((folder) => /^node-(linux|darwin)-/.test(folder)) : undefined
  return name ? join(modules, name, 'bin', 'node') : undefined
}

export const hostReady = () => existsSync(join(hostFolder, '.done')) && existsSync(codeServer) && hostNode() !== undefined

/** The Chromium that drives the workbench, or undefined when there is none. */
export function browserPath() {
  const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return candidates.find((path) => path && existsSync(path))
}
