// Bundles everything that runs: the npm package (server/dist) and the VS Code extension (dist).
//
//   node server/tasks/build.mjs [--quiet] [--metafile] [name …]     names: cli mcp lsp extension web-extension
//
// What becomes what, and why it is called so:
// - server/dist/{cli,engine,remark}.js are ES modules; parts that are needed rarely are split off and loaded late.
// - dist/server/main.node.cjs and dist/client/extension.cjs are CommonJS. The root is `"type": "module"`, and VS Code's extension host
//   requires its entry, so they must not be called `.js`.
// - dist/client/extension.web.cjs is CommonJS for the same reason: the web's host knows no other kind, and tells by the name.
// - dist/server/main.web.js runs in a worker, which knows no modules: one classic script. It holds the core (engine, rules, words), which
//   is most of what is shipped; main.node.cjs takes the core from there, so that the package carries it once.
// - dist/client/body.cjs is the extension itself; extension.cjs is a few lines that load it when the editor has a moment. The web's host
//   can load one file only, and runs the body late.
// An entry whose source does not exist yet is left out with a note.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '../..')
const { values: flags, positionals: wanted } = parseArgs({
  options: { quiet: { type: 'boolean' }, metafile: { type: 'boolean' } },
  allowPositionals: true,
})

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  sourcemap: false,
  logLevel: 'warning',
  metafile: true,
  // All runtimes know the classes of characters that the sources name. esbuild knows that Node 20 lacks some others, and would compile
  // each such expression anew whenever it is come by.
  supported: { 'regexp-unicode-property-escapes': true },
}
/** `require` inside an ES module, for the CommonJS packages that ask for Node's own modules. */
const requireInModule = "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"
// Some packages' CommonJS requires its parts by names that a bundler cannot follow; their ES modules do not.
const node = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] }
/** The address of the bundle, for ES modules among the packages that ask for their own: CommonJS has no `import.meta`. */
const ownAddress = "const __ownAddress = require('node:url').pathToFileURL(__filename).href;"
const nodeCommonJs = {
  ...node,
  format: 'cjs',
  banner: { js: ownAddress },
  define: { 'import.meta.url': '__ownAddress' },
  outExtension: { '.js': '.cjs' },
}
const nodeModule = { ...node, format: 'esm', splitting: true, banner: { js: requireInModule }, chunkNames: 'chunks/[name]-[hash]' }
// Without the condition, a dependency of the parser takes its `browser` export, which touches `document` as it is loaded.
const worker = { ...common, platform: 'browser', target: 'es2022', conditions: ['worker'] }

/** What is shared by both servers: all that knows neither an editor nor a platform. */
const shared = /[\\/]server[\\/]src[\\/](?:core|report)[\\/]/
const sharedName = '__outsideIn'

/** The shared modules that the server for Node asks for; esbuild meets them in another order each time. */
const taken = new Set()
/** All shared modules, each told by its place: a build of the same sources gives the same bytes. */
const told = readdirSync(join(root, 'server/src'), { recursive: true })
  .map((path) => join(root, 'server/src', path))
  .sort()

/** Has the server for Node take shared modules from the worker's script. */
const takeShared = {
  name: 'take-shared',
  setup(hooks) {
    hooks.onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) => {
      const file = resolve(resolveDir, path)
      if (!shared.test(file) || shared.test(importer)) return undefined
      taken.add(file)
      return { path: file, namespace: 'shared' }
    })
    hooks.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = require('./main.web.js').module${told.indexOf(path)}`,
      loader: 'js',
      resolveDir: root,
    }))
  },
}

/** Makes the worker's script give those modules to whoever requires it. */
const giveShared = {
  name: 'give-shared',
  setup(hooks) {
    hooks.onResolve({ filter: /main\.web\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? { path: resolve(root, path), namespace: 'given' } : undefined,
    )
    hooks.onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({
      contents: [
        `import ${JSON.stringify(path)}`,
        ...[...taken].sort().map((file) => `export * as module${told.indexOf(file)} from ${JSON.stringify(file)}`),
      ].join('\n'),
      loader: 'ts',
      resolveDir: root,
    }))
  },
}

/** Leaves the extension's body out of what VS Code loads first. */
const bodyLater = {
  name: 'body-later',
  setup(hooks) {
    hooks.onResolve({ filter: /^\.\/activate-node\.ts$/ }, () => ({ path: './body.cjs', external: true }))
  },
}

/**
 * Spells what is beyond ASCII by numbers. One such character, and the whole script takes two bytes a character for as long as it runs.
 * esbuild does so in strings; what it leaves stands in regular expressions and in raw pieces of them, which read the same either way.
 */
function spelledInAscii(script, file) {
  const strange = /\\[^\x00-\x7f]/.exec(script)
  if (strange) throw new Error(`${file}: nothing can be spelt behind the backslash of ${strange[0]}; write it without.`)
  return script.replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Writes a file unless it holds just that: what is running from the last build is not disturbed by one that changes nothing. */
function writeChanged(file, bytes) {
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(bytes))) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

const bundles = [
  // In one call, so that the command line, the engine and the plugin for remark share their chunks.
  {
    name: 'cli',
    out: 'server/dist',
    entries: { cli: 'server/src/cli/main.ts', engine: 'server/src/core/engine/index.ts', remark: 'server/src/remark/outside-in.ts' },
    ...nodeModule,
  },
  {
    name: 'mcp',
    out: 'server/mcp/dist',
    entries: { main: 'server/mcp/src/main.ts', serve: 'server/mcp/src/serve.ts' },
    ...nodeModule,
    // A package of its own: what it needs is installed with it.
    packages: 'external',
  },
  // Always one after the other: the second gives what the first takes.
  {
    name: 'lsp',
    out: 'dist/server',
    entries: { 'main.node': 'server/src/lsp/main.node.ts' },
    ...nodeCommonJs,
    external: ['./main.web.js'],
    plugins: [takeShared],
    inAscii: true,
  },
  {
    name: 'lsp',
    out: 'dist/server',
    entries: { 'main.web': 'server/src/lsp/main.web.ts' },
    ...worker,
    format: 'iife',
    globalName: sharedName,
    footer: { js: `if (typeof module === 'object') module.exports = ${sharedName}` },
    plugins: [giveShared],
    inAscii: true,
  },
  {
    name: 'extension',
    out: 'dist/client',
    entries: { extension: 'client/src/extension.node.ts' },
    ...nodeCommonJs,
    external: ['vscode'],
    plugins: [bodyLater],
    // VS Code gives its API to what is required.
    supported: { ...common.supported, 'dynamic-import': false },
  },
  {
    name: 'extension',
    out: 'dist/client',
    entries: { body: 'client/src/activate-node.ts' },
    ...nodeCommonJs,
    external: ['vscode'],
  },
  {
    name: 'web-extension',
    out: 'dist/client',
    entries: { 'extension.web': 'client/src/extension.web.ts' },
    ...worker,
    format: 'cjs',
    external: ['vscode'],
    outExtension: { '.js': '.cjs' },
  },
]

const say = (line) => flags.quiet || console.log(line)

for (const { name, out, entries, inAscii, ...options } of bundles) {
  if (wanted.length > 0 && !wanted.includes(name) && !Object.keys(entries).some((entry) => wanted.includes(entry))) continue
  const present = Object.entries(entries).filter(([entry, source]) => {
    const here = existsSync(join(root, source))
    if (!here) say(`left out  ${entry}: ${source} does not exist yet`)
    return here
  })
  if (present.length === 0) continue
  const result = await build({ ...options, entryPoints: Object.fromEntries(present), outdir: out, write: false })
  for (const { path, contents, text } of result.outputFiles) writeChanged(path, inAscii ? spelledInAscii(text, path) : contents)
  // Chunks carry a hash in their name: without this, old ones would pile up.
  const chunks = join(root, out, 'chunks')
  if (options.splitting && existsSync(chunks))
    for (const name of readdirSync(chunks))
      if (!result.outputFiles.some(({ path }) => path === join(chunks, name))) rmSync(join(chunks, name))
  for (const [file, { bytes }] of Object.entries(result.metafile.outputs)) say(`${String(Math.ceil(bytes / 1024)).padStart(6)} kB  ${file}`)
  if (flags.metafile) {
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(join(root, 'dist', `${name}.meta.json`), JSON.stringify(result.metafile))
  }
}

// The root's package is of ES modules; without this, Node would take the worker's script for one.
const servers = join(root, 'dist/server')
if (existsSync(servers)) writeChanged(join(servers, 'package.json'), '{ "type": "commonjs" }\n')

for (const program of ['server/dist/cli.js', 'server/mcp/dist/main.js'])
  if (existsSync(join(root, program))) chmodSync(join(root, program), 0o755)
