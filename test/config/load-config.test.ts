import assert from 'node:assert/strict'
import { createSettingsFor } from '../../server/src/core/config/create-settings-for.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { loadConfig } from '../../server/src/host/load-config.ts'
import { memoryHost } from '../../server/src/host/memory.ts'

const rule = 'vanity-measure'

async function load(files: Readonly<Record<string, string>>, document = '/home/plans/plan.md') {
  const loaded = await loadConfig(memoryHost(new Map(Object.entries(files))), document)
  assert.ok(loaded, 'a configuration is found')
  const problems = loaded.files.flatMap(({ location, text, problems }) =>
    problems.map(({ span, message }) => `${location}: ${text.slice(span.start, span.end)}: ${message}`),
  )
  return { ...loaded, problems }
}

describe('the configuration of a document', () => {
  it('is the nearest of any of its names', async () => {
    for (const [name, text] of [
      ['.outside-in.yaml', 'customer: members # ours\n'],
      ['.outside-in.jsonc', '{ "customer": "members", } // ours'],
      ['.outside-in.json', '{ "customer": "members" }'],
    ] as const) {
      const { config, folder, problems } = await load({
        [`/home/plans/${name}`]: text,
        '/home/.outside-in.json': '{ "customer": "others" }',
      })
      assert.deepEqual([config.customer, folder, problems], [['members'], '/home/plans', []], name)
    }
    assert.equal(await loadConfig(memoryHost(new Map()), '/home/plan.md'), undefined)
  })

  it('cannot be two in one folder, and has a name that is read', async () => {
    const both = await load({ '/home/.outside-in.json': '{}', '/home/.outside-in.yaml': 'customer: members' })
    assert.deepEqual(both.problems, [
      '/home/.outside-in.json: {: .outside-in.yaml is in the same folder, and only one can count: keep .outside-in.json or .outside-in.yaml.',
    ])
    const misnamed = await load({ '/home/.outside-in.yml': 'customer: members' })
    assert.match(misnamed.problems.join(), /\.outside-in\.yml is not read: call it \.outside-in\.yaml\.$/)
  })

  it('goes over what it extends, the last of it first, and names add up', async () => {
    const { config, problems, files } = await load({
      '/home/.outside-in.json': `{ "extends": ["./packs/one.yaml", "strict", "./two.jsonc"], "customer": "guests", "rules": { "${rule}": "error" } }`,
      '/home/packs/one.yaml': `customer: [members]\nreview: { weights: { planned: { energy: 50 } } }\nrules: { ${rule}: "off", missing-listening: "off" }\n`,
      '/home/two.jsonc': '{ "customer": ["patients", "guests"], "minScore": { "qbr": 30 } }',
    })
    assert.deepEqual(problems, [])
    assert.deepEqual([...config.customer].sort(), ['guests', 'members', 'patients'])
    assert.equal(config.rules[rule]?.severity, 'error')
    assert.equal(config.reviewWeights.planned.energy, 50)
    assert.deepEqual(config.minScore, { qbr: 30 })
    assert.deepEqual(
      files.map(({ location }) => location),
      ['/home/.outside-in.json', '/home/packs/one.yaml', '/home/two.jsonc'],
    )
  })

  it('starts from recommended where nothing that it extends is a preset, and from nothing where it says so', async () => {
    const pack = { '/home/pack.yaml': 'customer: members\n' }
    const { config } = await load({ ...pack, '/home/.outside-in.yaml': 'extends: ./pack.yaml\n' })
    assert.notEqual(Object.keys(config.rules).length, 0)
    const bare = await load({ '/home/.outside-in.yaml': `extends: []\nrules: { ${rule}: hint }\n` })
    assert.deepEqual(Object.keys(bare.config.rules), [rule])
  })

  it('keeps the options of a rule below a severity that says none', async () => {
    const { config, problems } = await load({
      '/home/.outside-in.yaml': 'extends: [./pack.yaml, strict]\nrules: { boilerplate-customer-section: hint }\n',
      '/home/pack.yaml': 'rules:\n  boilerplate-customer-section: [warning, { documents: 5 }]\n',
    })
    assert.deepEqual(problems, [])
    assert.deepEqual(config.rules['boilerplate-customer-section'], { severity: 'hint', options: { documents: 5 } })
  })

  it('finds packages upwards from the file that names them, and runs none of them', async () => {
    const packages = {
      '/home/node_modules/named/package.json': '{ "outside-in": "./settings/plans.yaml" }',
      '/home/node_modules/named/settings/plans.yaml': 'extends: ../more.json\ncustomer: named\n',
      '/home/node_modules/named/more.json': '{ "customer": "more", "kinds": { "notes/**": "crm-plan" } }',
      '/home/node_modules/@team/plans/package.json': '{}',
      '/home/node_modules/@team/plans/outside-in.yaml': 'customer: rooted\n',
      '/home/node_modules/@team/plans/strict.yaml': 'customer: inside\n',
    }
    const { config, problems } = await load({
      ...packages,
      '/home/plans/.outside-in.yaml': 'extends: [named, "@team/plans", "@team/plans/strict.yaml"]\n',
    })
    assert.deepEqual(problems, [])
    assert.deepEqual([...config.customer].sort(), ['inside', 'more', 'named', 'rooted'])
    // Globs of a package are relative to whoever extends it.
    assert.equal(createEngine(config).read('# Notes', { path: 'notes/a.md' }).kind, 'crm-plan')
  })

  it('tells what cannot be extended, where it is said', async () => {
    const said = [
      'recomended',
      './none.yaml',
      './plan.md',
      '/etc/base.yaml',
      'https://example.com/base.yaml',
      'team.yaml',
      '..\\\\base.yaml',
      'empty',
      'empty/none.yaml',
      'empty/../../secret.yaml',
    ]
    const { problems } = await load({
      '/home/.outside-in.json': `{ "extends": ${JSON.stringify(said).replaceAll('\\\\\\\\', '\\\\')} }`,
      '/home/node_modules/empty/package.json': '{}',
      '/home/secret.yaml': 'a: 1',
    })
    assert.deepEqual(
      problems.map((problem) => problem.slice('/home/.outside-in.json: '.length)),
      [
        '"recomended": There is no preset and no package "recomended". Did you mean "recommended"?',
        '"./none.yaml": There is no file "./none.yaml", seen from the folder of this file.',
        '"./plan.md": "./plan.md" is no configuration file: the name of one ends in .yaml, .json or .jsonc.',
        '"/etc/base.yaml": "/etc/base.yaml" is a path that holds on one machine only: say it from this file, with "./" or "../" before it.',
        '"https://example.com/base.yaml": "https://example.com/base.yaml" is an address, and nothing is fetched: put the file beside this one, or into a package.',
        '"team.yaml": There is no preset and no package "team.yaml". For a file beside this one, write "./team.yaml".',
        '"..\\\\base.yaml": "..\\\\base.yaml" has a backslash: write "/" between folders, on every system.',
        '"empty": The package "empty" holds no configuration: its package.json names none in "outside-in", and it has no outside-in.yaml, .json or .jsonc.',
        '"empty/none.yaml": The package "empty" has no file "none.yaml".',
        '"empty/../../secret.yaml": "../../secret.yaml" of the package "empty" is no configuration file: the name of one ends in .yaml, .json or .jsonc.',
      ],
    )
  })

  it('tells of a round at each of its files, whichever is read first', async () => {
    const files = {
      '/home/.outside-in.yaml': 'extends: ./b.yaml\n',
      '/home/b.yaml': 'extends: ./c.yaml\ncustomer: members\n',
      '/home/c.yaml': 'extends: ./b.yaml\n',
    }
    const { problems, config } = await load(files)
    assert.deepEqual(problems, [
      '/home/b.yaml: ./c.yaml: What this extends leads back here: b.yaml → c.yaml → b.yaml.',
      '/home/c.yaml: ./b.yaml: What this extends leads back here: c.yaml → b.yaml → c.yaml.',
    ])
    assert.deepEqual(config.customer, ['members'])
    const self = await load({ '/home/.outside-in.yaml': 'extends: ./.outside-in.yaml\n' })
    assert.match(self.problems.join(), /leads back here: \.outside-in\.yaml → \.outside-in\.yaml\.$/)
  })

  it('comes to an end however much is extended', async () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 14 }, (_, at) => [`/home/${at}.yaml`, `extends: [./${at + 1}.yaml, ./${at + 1}.yaml]\n`]),
    )
    const { problems } = await load({ ...doubling, '/home/14.yaml': '', '/home/.outside-in.yaml': 'extends: ./0.yaml\n' })
    assert.match(problems.join(), /More than 200 files and presets are extended/)
    const long = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`/home/${at}.yaml`, `extends: ./${at + 1}.yaml\n`]))
    assert.match((await load({ ...long, '/home/.outside-in.yaml': 'extends: ./0.yaml\n' })).problems.join(), /16th file in a row/)
  })

  it('tells what is wrong in a file that it extends in that file', async () => {
    const { problems } = await load({
      '/home/.outside-in.yaml': 'extends: ./packs/a.yaml\nrulez: {}\n',
      '/home/packs/a.yaml': 'rules:\n  vanity-mesure: off\n',
    })
    assert.deepEqual(problems, [
      '/home/.outside-in.yaml: rulez: There is no setting "rulez". Did you mean "rules"?',
      '/home/packs/a.yaml: vanity-mesure: There is no rule "vanity-mesure". Did you mean "vanity-measure"?',
    ])
  })

  it('reads globs from the folder of the file that says them', async () => {
    const { config } = await load(
      {
        '/home/team/plans/.outside-in.yaml': 'extends: ../../shared/base.yaml\nkinds: { "own/**": qbr }\n',
        '/home/shared/base.yaml': 'kinds:\n  "../team/plans/deep/**": crm-plan\n  "**": qbr\n',
      },
      '/home/team/plans/deep/plan.md',
    )
    const kind = (path: string) => createEngine(config).read('# Notes', { path }).kind
    assert.deepEqual([kind('deep/a.md'), kind('own/a.md'), kind('a.md')], ['crm-plan', 'qbr', 'none'])
  })

  it('is the same in a URI, with its steps encoded', async () => {
    const { config, problems, files } = await load(
      {
        'vscode-vfs://git/our%20plans/.outside-in.yaml': 'extends: "../my packs/base.yaml"\n',
        'vscode-vfs://git/my%20packs/base.yaml': 'kinds: { "../our plans/a/**": qbr }\n',
      },
      'vscode-vfs://git/our%20plans/a/plan.md',
    )
    assert.deepEqual(problems, [])
    assert.equal(files[1]?.location, 'vscode-vfs://git/my%20packs/base.yaml')
    assert.equal(createEngine(config).read('# Notes', { path: 'a/plan.md' }).kind, 'qbr')
  })
})

describe('overrides', () => {
  it('hold for the documents that they fit, the last of them last, and the own file goes over those of what it extends', async () => {
    const { config, problems } = await load({
      '/home/.outside-in.yaml': [
        'extends: ./base.yaml',
        'customer: members',
        'rules: { missing-listening: hint }',
        'overrides:',
        `  - { files: "archive/**", rules: { ${rule}: "off" }, minScore: 10 }`,
        `  - { files: ["**/*.md", "!archive/**"], rules: { ${rule}: error }, customer: guests }`,
      ].join('\n'),
      '/home/base.yaml': `overrides:\n  - { files: "**", rules: { ${rule}: warning, missing-listening: error }, minScore: { strategy: 40 } }\n`,
    })
    assert.deepEqual(problems, [])
    const settings = createSettingsFor(config)
    const [archive, live] = [settings('archive/a.md'), settings('plans/a.md')]
    assert.deepEqual([archive.rules[rule]?.severity, live.rules[rule]?.severity], ['off', 'error'])
    assert.equal(live.rules['missing-listening']?.severity, 'hint')
    assert.deepEqual([archive.customer, [...live.customer].sort()], [['members'], ['guests', 'members']])
    assert.deepEqual([archive.minScore.strategy, live.minScore.strategy, archive.minScore.qbr], [10, 40, 10])
    assert.equal(settings('archive/b.md'), archive, 'settled once for all documents that the same overrides fit')
  })

  it('give documents a kind and a meeting', async () => {
    const { config } = await load({
      '/home/.outside-in.yaml':
        'kinds: { "**": strategy }\noverrides:\n  - { files: "r/**", kind: crm-plan }\n  - { files: "r/q/**", kind: qbr, meeting: customer }\n',
    })
    const kind = (path: string) => createEngine(config).read('# Notes', { path }).kind
    assert.deepEqual([kind('a.md'), kind('r/a.md'), kind('r/q/a.md')], ['strategy', 'crm-plan', 'qbr'])
  })

  it('say what they are for, and nothing that is for all', async () => {
    const { problems } = await load({
      '/home/.outside-in.yaml': [
        'overrides:',
        '  - { rules: {} }',
        '  - { files: [], extends: strict, kinds: {} }',
        '  - { files: "!a", rulez: {}, kind: plan }',
        '  - 3',
        '',
      ].join('\n'),
    })
    assert.deepEqual(
      problems.map((problem) => problem.slice('/home/.outside-in.yaml: '.length)),
      [
        '{: This override does not say for which files it is: [{ "files": "plans/archive/**", "rules": { "rule-name": "off" } }].',
        '[]: "files" is empty, and so fits none.',
        'extends: "extends" cannot stand in an override.',
        'kinds: "kinds" is said for all documents; an override says its files once: "files", and "kind" for them.',
        '"!a": "files" only takes files out here ("!"), and so fits none: put "**" before it.',
        'rulez: An override has no setting "rulez". Did you mean "rules"?',
        'plan: "kind" is "strategy", "crm-plan", "research-plan", "qbr" or "none", not "plan".',
        '3: An override must be an object that says its files, and what holds for them: [{ "files": "plans/archive/**", "rules": { "rule-name": "off" } }].',
      ],
    )
  })
})
