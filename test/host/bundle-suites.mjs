// Bundles suites that run inside VS Code: once for the Node host, once for the worker of the web.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './place.mjs'

/** Every test of a folder. */
export const testsIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(root, folder, file))

/** Has the entry load these tests. */
const allSuites = (files) => ({
  name: 'all-suites',
  setup(hooks) {
    hooks.onResolve({ filter: /^all-suites$/ }, () => ({ path: 'all-suites', namespace: 'all-suites' }))
    hooks.onLoad({ filter: /./, namespace: 'all-suites' }, () => ({
      contents: files.map((file) => `require(${JSON.stringify(file)})`).join('\n'),
      resolveDir: root,
    }))
  },
})

/** Paths of the two bundles of some tests, written into `folder`. */
export async function bundleSuites(folder, files = testsIn('test/host/suite')) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    plugins: [allSuites(files)],
    entryPoints: ['test/host/suite/index.cts'],
    logLevel: 'warning',
    define: { OUTSIDE_IN_BREAK: JSON.stringify(process.env['OUTSIDE_IN_BREAK'] === '1') },
  }
  const desktop = join(folder, 'desktop.cjs')
  const web = join(folder, 'web.cjs')
  await build({ ...common, platform: 'node', target: 'node20', outfile: desktop, define: { ...common.define, EXPECTED_HOST: '"node"' } })
  await build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    outfile: web,
    // A worker has no `node:assert`.
    alias: { 'node:assert/strict': join(root, 'test/host/suite/assert-in-worker.ts') },
    define: { ...common.define, EXPECTED_HOST: '"worker"' },
  })
  return { desktop, web }
}
