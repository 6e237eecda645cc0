import assert from 'node:assert/strict'
import { memoryHost } from '../../server/src/host/memory.ts'
import { createConfiguration } from '../../server/src/lsp/configuration.ts'
import { readSettings } from '../../server/src/lsp/settings.ts'

const rule = 'vanity-measure'
const settings = readSettings({ rules: { [rule]: 'error' }, kinds: { '*.md': 'qbr' } })
const off = `{ "rules": { "${rule}": "off" } }`

function of(uri: string, files: Readonly<Record<string, string>>, folders: readonly string[] = [], trusted = true) {
  return createConfiguration(memoryHost(new Map(Object.entries(files)))).of(uri, settings, folders, trusted)
}

describe('the configuration of an open document', () => {
  it('is the nearest file upwards, whole and alone', async () => {
    const { config, path } = await of('file:///home/plans/q3/plan.md', {
      'file:///home/.outside-in.json': '{}',
      'file:///home/plans/.outside-in.json': off,
    })
    assert.equal(config.rules[rule]?.severity, 'off')
    assert.deepEqual(config.kinds, [], 'settings add nothing to a file')
    assert.equal(path, 'q3/plan.md', 'globs are relative to the file')
  })

  it('is the settings where there is no file, with globs relative to the innermost folder', async () => {
    const { config, path } = await of('file:///home/plans/q3/plan%20b.md', {}, ['file:///home', 'file:///home/plans'])
    assert.equal(config.rules[rule]?.severity, 'error')
    assert.deepEqual(config.kinds, [{ glob: '*.md', kind: 'qbr' }])
    assert.equal(path, 'q3/plan b.md')
  })

  it('is the settings in a workspace that is not trusted, and for what is saved nowhere', async () => {
    const files = { 'file:///home/.outside-in.json': off }
    assert.equal((await of('file:///home/plan.md', files, [], false)).config.rules[rule]?.severity, 'error')
    assert.equal((await of('untitled:Untitled-1', files)).path, 'Untitled-1')
  })

  it('says where a file is wrong and goes on with the rest of it', async () => {
    const { config, problems } = await of('file:///p.md', {
      'file:///.outside-in.json': `{\n  "what": 1,\n  "rules": { "${rule}": "off" }\n}`,
    })
    assert.equal(config.rules[rule]?.severity, 'off')
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', /line 2: .*what/)
  })

  it('says so when a file cannot be read, and goes by the settings', async () => {
    const broken = createConfiguration({ readText: () => Promise.reject(new Error('no permission to read it')) })
    const { config, problems } = await broken.of('file:///p.md', settings, [], true)
    assert.match(problems.join(), /could not be read: file:.*no permission/)
    assert.equal(config.rules[rule]?.severity, 'error')
  })

  it('is read anew only when it is told to forget', async () => {
    const files = new Map([['file:///.outside-in.json', off]])
    const configuration = createConfiguration(memoryHost(files))
    const severity = async () => (await configuration.of('file:///p.md', settings, [], true)).config.rules[rule]?.severity
    assert.equal(await severity(), 'off')
    files.set('file:///.outside-in.json', `{ "rules": { "${rule}": "hint" } }`)
    assert.equal(await severity(), 'off')
    configuration.forget()
    assert.equal(await severity(), 'hint')
  })

  it('knows an extended file by every spelling of its URI, and tells of it as VS Code writes it', async () => {
    const asVsCode = 'file:///home/Shared%20%282026%29/team.yaml'
    const asOthers = 'file:///home/Shared%20(2026)/team.yaml'
    const files = new Map([
      ['file:///home/.outside-in.json', '{ "extends": "./Shared (2026)/team.yaml" }'],
      [asVsCode, 'extends: ../.outside-in.json\nruls: {}\n'],
      [asOthers, 'extends: ../.outside-in.json\nruls: {}\n'],
    ])
    const told: string[] = []
    const configuration = createConfiguration(memoryHost(files), ({ location }) => told.push(location))
    await configuration.of('file:///home/plan.md', settings, [], true)
    assert.deepEqual(told, ['file:///home/.outside-in.json', asVsCode])
    await configuration.check(asVsCode)
    await configuration.check(asOthers)
    assert.equal(told.length, 2)
    const round = await configuration.of('file:///home/Shared%20(2026)/plan.md', settings, [], true)
    assert.ok(
      round.problems.some((problem) => problem.includes('leads back here')),
      round.problems.join(),
    )
  })
})

describe('settings', () => {
  it('are read with care: what is not as it should be counts as not said', () => {
    for (const sent of [
      undefined,
      null,
      7,
      'x',
      [],
      { enable: 'no', run: 3, preset: 'wild', rules: [1], kinds: { a: 2 }, maxFindings: 1.5, inlayHints: true, codeLens: { agenda: 0 } },
    ]) {
      assert.deepEqual(readSettings(sent), {
        enable: true,
        run: 'onType',
        preset: 'recommended',
        whoActs: false,
        baseline: true,
        rules: {},
        kinds: {},
        maxFindings: 12,
        inlayHints: { agenda: true, sections: true, jobs: true, research: true, exchange: true, talkAndListen: true, measures: false },
        codeLens: { orientation: true, findings: true, sections: true, jobs: true, agenda: true },
      })
    }
  })
})
