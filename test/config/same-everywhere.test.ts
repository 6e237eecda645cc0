import assert from 'node:assert/strict'
import { join } from 'node:path'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { CannotRun } from '../../server/src/cli/cannot-run.ts'
import { createChainFinder } from '../../server/src/cli/find-chain.ts'
import { settledChain } from '../../server/src/cli/settled-chain.ts'
import { createSettingsFor } from '../../server/src/core/config/create-settings-for.ts'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { encodedPart } from '../../server/src/host/location/encoded-part.ts'
import { memoryHost } from '../../server/src/host/memory.ts'
import { createConfiguration } from '../../server/src/lsp/configuration.ts'
import { configOfSettings, defaultSettings } from '../../server/src/lsp/settings.ts'
import { data, right } from './config-data.ts'

/** Data as the file of that name would have it; some files are cut in the middle. */
function written(name: string, content: Record<string, unknown>, broken: boolean): string {
  const text = name.endsWith('.yaml') ? stringify(content) : JSON.stringify(content, null, 2)
  return broken ? text.slice(0, text.length / 2) : text
}

const folders = ['', '/plans', '/plans/deep', '/plans/our plans', '/plans (2026)', '/plans/shared', '/shared']
const files = fc
  .array(
    fc.tuple(
      fc.constantFrom(...folders),
      fc.constantFrom('.outside-in.json', '.outside-in.jsonc', '.outside-in.yaml', 'base.yaml', 'base.json', 'more.jsonc'),
      data,
      fc.nat(9).map((number) => number === 0),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => Object.fromEntries(all.map(([folder, name, content, broken]) => [`${folder}/${name}`, written(name, content, broken)])))
const packages = fc.constantFrom<Record<string, string>>(
  {},
  {
    '/plans/node_modules/pack/package.json': '{ "outside-in": "plans.yaml" }',
    '/plans/node_modules/pack/plans.yaml': 'customer: packed\nkinds: { "*.md": crm-plan }\noverrides: [{ files: deep/**, minScore: 7 }]\n',
    '/node_modules/@team/pack/package.json': '{}',
    '/node_modules/@team/pack/strict.yaml': 'extends: [strict, ./outside-in.json]\n',
    '/node_modules/@team/pack/outside-in.json': '{ "company": "Team" }',
  },
)
const documents = [
  '/plan.md',
  '/plans/plan.md',
  '/plans/deep/q3/plan.md',
  '/plans/our plans/plan.md',
  '/plans (2026)/plan.md',
  '/shared/plan.md',
]

const root = '/home/some one'

describe('the editor and the command line', () => {
  it('read every document by the same configuration, and find the same faults, over trees of cases', async () => {
    let loaded = 0
    let faulty = 0
    await fc.assert(
      fc.asyncProperty(files, packages, async (own, packed) => {
        const all = Object.entries({ ...own, ...packed })
        const disk = memoryHost(new Map(all.map(([path, text]) => [root + path, text])))
        const editor = memoryHost(new Map(all.map(([path, text]) => [uriOf(path), text])))
        const find = createChainFinder(disk, root)
        const configuration = createConfiguration(editor)
        for (const document of documents) {
          const there = await configuration.of(uriOf(document), defaultSettings, [uriOf('')], true)
          const chain = await find(join(root, document))
          let here: { readonly config: unknown; readonly path: string }
          try {
            const { config, folder } = chain ? settledChain(chain, root) : { config: resolveConfig(), folder: root }
            here = { config, path: (root + document).slice(folder.length + 1) }
          } catch (error) {
            // What the editor shows and goes on from, the command line ends at, with the same words.
            assert.ok(error instanceof CannotRun)
            const sentences = error.message.split('\n').map((line) => line.replace(/^.*?:(\d+):\d+ {2}/, '$1: '))
            assert.deepEqual(
              there.problems.map((problem) => problem.replace(/^.*?, line /, '')),
              sentences,
            )
            faulty += 1
            continue
          }
          assert.deepEqual(there.problems, [])
          const none = chain === undefined ? configOfSettings(defaultSettings) : undefined
          assert.deepEqual({ config: none ?? there.config, path: there.path }, here)
          if (chain !== undefined) loaded += 1
        }
      }),
      { numRuns: 300 },
    )
    // Chance deals them: some seventy to a hundred and twenty sound ones.
    assert.ok(loaded > 25 && faulty > 25, `${loaded} sound and ${faulty} broken configurations`)
  })
})

describe('YAML and JSON of the same data', () => {
  it('say the same', () => {
    fc.assert(
      fc.property(data, fc.boolean(), (content, flow) => {
        const json = parseConfig(JSON.stringify(content), '.outside-in.json')
        const text = flow ? stringify(content, { collectionStyle: 'flow' }) : stringify(content)
        const yaml = parseConfig(text, '.outside-in.yaml')
        const plain = ({ layer }: typeof json) => ({
          ...layer,
          places: [...layer.places.keys()],
          extends: layer.extends?.map(({ name }) => name),
        })
        assert.deepEqual(plain(yaml), plain(json))
        assert.deepEqual(
          yaml.problems.map(({ message }) => message),
          json.problems.map(({ message }) => message),
        )
        assert.deepEqual(resolveConfig(yaml.layer), resolveConfig(json.layer))
      }),
    )
  })

  it('are read without failing, whatever is written', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'rules',
        ':',
        ' ',
        '\n',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&a ',
        '*a',
        '!!x ',
        '? ',
        '|',
        '%YAML 1.1\n',
        '---\n',
        '\u2028',
        '\r',
        '\t',
        '#',
        'off',
        '\ufeff',
        ',',
      ),
      {
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          scraps.map((parts) => parts.join('')),
        ),
        (text) => {
          for (const name of ['a.yaml', 'a.json']) {
            const { problems } = parseConfig(text, name)
            for (const { span } of problems)
              assert.ok(span.start >= 0 && span.end >= span.start && span.start <= text.length, JSON.stringify(span))
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('overrides', () => {
  it('cost a document nothing where there are none, and are settled once where they are', () => {
    fc.assert(
      fc.property(right, fc.constantFrom('a.md', 'deep/b.md'), (content, path) => {
        const config = resolveConfig(parseConfig(JSON.stringify(content)).layer)
        const settings = createSettingsFor(config)
        assert.equal(settings(path), settings(path))
        if ((content.overrides ?? []).length === 0) assert.equal(settings(path), config)
        createEngine(config).read('# Plan\n', { path })
      }),
      { numRuns: 50 },
    )
  })
})

function uriOf(path: string): string {
  // As VS Code writes them, whose URIs differ from those that encodeURIComponent makes.
  return `file://${(root + path).split('/').map(encodedPart).join('/')}`
}
