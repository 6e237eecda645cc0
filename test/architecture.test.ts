import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'server/src')

/** Which folder may import which; a folder may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/base': [],
  'core/document': ['core/base'],
  'core/lexicon': ['core/document'],
  'core/templates': [],
  'core/facts': ['core/base', 'core/document', 'core/lexicon'],
  'core/score': ['core/base', 'core/facts'],
  'core/trend': ['core/base', 'core/facts', 'core/score'],
  'core/metrics': ['core/base', 'core/facts'],
  'core/rules': ['core/base', 'core/facts', 'core/templates'],
  'core/own-rules': ['core/base', 'core/document', 'core/facts', 'core/lexicon', 'core/rules', 'core/templates'],
  'core/config': ['core/base', 'core/facts', 'core/lexicon', 'core/own-rules', 'core/rules', 'core/score'],
  'core/engine': [
    'core/base',
    'core/config',
    'core/document',
    'core/facts',
    'core/lexicon',
    'core/metrics',
    'core/own-rules',
    'core/rules',
    'core/score',
  ],
  'core/compare': ['core/base', 'core/document', 'core/engine', 'core/facts', 'core/rules', 'core/score'],
  'core/ask': ['core/base', 'core/document', 'core/engine', 'core/facts', 'core/metrics', 'core/rules', 'core/score'],
  'core/what-if': ['core/base', 'core/document', 'core/engine', 'core/facts', 'core/score'],
  'core/report': [
    'core/ask',
    'core/base',
    'core/compare',
    'core/engine',
    'core/metrics',
    'core/rules',
    'core/score',
    'core/facts',
    'core/trend',
    'core/what-if',
  ],
  host: ['core/base', 'core/compare', 'core/config', 'core/own-rules'],
  lsp: [
    'core/ask',
    'core/base',
    'core/compare',
    'core/config',
    'core/document',
    'core/engine',
    'core/facts',
    'core/metrics',
    'core/own-rules',
    'core/report',
    'core/rules',
    'core/score',
    'core/templates',
    'core/what-if',
    'host',
  ],
  cli: [
    'core/ask',
    'core/base',
    'core/compare',
    'core/config',
    'core/engine',
    'core/facts',
    'core/metrics',
    'core/own-rules',
    'core/report',
    'core/rules',
    'core/score',
    'core/trend',
    'core/what-if',
    'host',
    'lsp',
  ],
  remark: ['core/base', 'core/compare', 'core/config', 'core/engine', 'core/own-rules', 'core/report', 'host'],
}

/** Packages the core may use: pure, and fit for a web worker. */
const corePackages = [
  'mdast',
  'sarif',
  'micromark-util-types',
  'unified',
  'remark-parse',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-frontmatter',
  'mdast-util-gfm-autolink-literal',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-strikethrough',
  'mdast-util-gfm-table',
  'mdast-util-gfm-task-list-item',
  'micromark-extension-gfm',
  'micromark-extension-gfm-autolink-literal',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-task-list-item',
  'micromark-extension-frontmatter',
  'micromark-util-normalize-identifier',
  'decode-named-character-reference',
  'yaml',
  'jsonc-parser',
  'picomatch',
  'fastest-levenshtein',
  'picocolors',
  '@noble/hashes/sha2',
  '@noble/hashes/utils',
  're2js',
]

describe('the architecture', () => {
  const files = readdirSync(source, {
    recursive: true,
    encoding: 'utf8',
  }).filter((path) => path.endsWith('.ts'))

  it('has source files to look at', () => assert.ok(files.length > 20))

  for (const path of files) {
    const folder = layer(join(source, path))
    const imports = importsOf(join(source, path))
    it(`${path.replaceAll('\\', '/')} imports downwards only`, () => {
      for (const name of imports) {
        if (name.startsWith('.')) {
          const target = layer(join(source, dirname(path), name))
          // The package's own name and version are data, not a layer.
          if (target === folder || name.endsWith('/package.json')) continue
          assert.ok(allowed[folder]?.includes(target), `${folder} may not import ${target} (${name})`)
        } else if (folder.startsWith('core/')) {
          assert.ok(corePackages.includes(name), `the core may not import ${name}`)
        }
      }
      if (folder === 'core/rules')
        assert.ok(
          !/\bRegExp\b|\.(?:match|matchAll|test)\(/.test(readFileSync(join(source, path), 'utf8')),
          'a rule matches no text: that is a fact',
        )
    })
  }

  const client = join(root, 'client/src')
  for (const path of readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'))) {
    it(`client/src/${path.replaceAll('\\', '/')} knows the server by its protocol`, () => {
      for (const name of importsOf(join(client, path))) {
        const target = relative(root, join(client, dirname(path), name)).replaceAll('\\', '/')
        if (!name.startsWith('.') || target.startsWith('client/src/')) continue
        assert.match(target, /^server\/src\/(?:lsp\/protocol|core\/base)\/[\w-]+\.ts$/, `the client may not import ${name}`)
      }
    })
  }

  for (const folder of ['server/src', 'server/mcp/src', 'client/src'])
    it(`${folder} has no circle of imports, of types neither`, () => assert.deepEqual(circleIn(join(root, folder)), []))

  /** Files of which each imports the next and the last the first; none where there are none. */
  function circleIn(folder: string): readonly string[] {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
    assert.ok(paths.length > 3)
    const settled = new Set<string>()
    for (const path of paths) {
      const found = circleFrom(join(folder, path), [])
      if (found !== undefined) return found.map((file) => relative(folder, file))
    }
    return []

    function circleFrom(file: string, way: readonly string[]): readonly string[] | undefined {
      if (way.includes(file)) return way.slice(way.indexOf(file))
      if (settled.has(file) || !file.startsWith(folder) || !file.endsWith('.ts')) return undefined
      for (const name of importsOf(file)) {
        const found = name.startsWith('.') ? circleFrom(join(dirname(file), name), [...way, file]) : undefined
        if (found !== undefined) return found
      }
      settled.add(file)
      return undefined
    }
  }

  function importsOf(path: string): readonly string[] {
    const found = readFileSync(path, 'utf8').matchAll(/(?:^|\n)(?:import|export)\s[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g)
    return [...found].map((match) => match[1] ?? match[2]!)
  }

  function layer(path: string): string {
    const [first = '', second = ''] = relative(source, path).replaceAll('\\', '/').split('/')
    return first === 'core' ? `core/${second}` : first
  }
})
