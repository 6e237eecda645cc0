import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CancellationTokenSource,
  type CodeAction,
  type DocumentSymbol,
  type Hover,
  LSPErrorCodes,
  type PublishDiagnosticsParams,
  type ResponseError,
  type TextDocumentEdit,
  WorkDoneProgress,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'
import { freshPhrase } from '../../server/src/core/report/measured-phrases.ts'
import { measuredOf } from '../../server/src/core/rules/measured.ts'
import { trustGrantedNotification } from '../../server/src/lsp/protocol/client-options.ts'
import { type DocumentStatus, documentStatusNotification, documentStatusRequest } from '../../server/src/lsp/protocol/document-status.ts'
import { findFilesRequest, readFileRequest } from '../../server/src/lsp/protocol/file-access.ts'
import { reportRequest } from '../../server/src/lsp/protocol/report-page.ts'
import { explainRuleRequest, listRulesRequest } from '../../server/src/lsp/protocol/rule-pages.ts'
import {
  type SectionEdit,
  type SectionOffer,
  sectionEditRequest,
  sectionOffersRequest,
} from '../../server/src/lsp/protocol/section-insertion.ts'
import { lintWorkspaceRequest, type WorkspaceSummary } from '../../server/src/lsp/protocol/workspace-lint.ts'
import { type ClientSetup, clientsOfTests, type TestClient, temporaryFolder, usualCapabilities } from './client.ts'

const uri = 'file:///plans/spring.md'
/** Its one sure finding: the number of followers as success. */
const plan = '---\nkind: strategy\n---\n\n# Spring plan\n\n## How we measure success\n\n- Followers on Instagram\n'
const rule = 'vanity-measure'
/** Which rules speak by default follows from measurement; these tests need this one. */
const everyRule = { preset: 'all' }

describe('the language server over stdio', () => {
  const startedClient = clientsOfTests()

  async function start(setup?: ClientSetup): Promise<TestClient> {
    return await startedClient({ ...setup, settings: { ...everyRule, ...setup?.settings } })
  }

  const pulling: ClientSetup = {
    capabilities: {
      ...usualCapabilities,
      textDocument: { ...usualCapabilities.textDocument, diagnostic: { relatedDocumentSupport: false } },
    },
  }
  const pull = (client: TestClient, previousResultId?: string) =>
    client.connection.sendRequest<{ kind: string; resultId?: string; items: PublishDiagnosticsParams['diagnostics'] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      },
    )
  const vanity = (params: { diagnostics?: PublishDiagnosticsParams['diagnostics'] }) =>
    params.diagnostics?.find(({ code }) => code === rule)

  it('says who it is and what it can do', async () => {
    const { initialized } = await start()
    assert.equal(initialized.serverInfo?.name, 'outside-in')
    assert.equal(initialized.capabilities.hoverProvider, true)
    assert.equal(initialized.capabilities.diagnosticProvider, undefined, 'a client that does not pull is pushed to')
    assert.equal((await start(pulling)).initialized.capabilities.diagnosticProvider?.interFileDependencies, false)
  })

  it('pushes findings with their exact place, rule and version', async () => {
    const client = await start()
    client.open(uri, plan)
    const found = vanity({ diagnostics: [...(await client.push(uri))] })
    assert.ok(found)
    assert.deepEqual(found.range, { start: { line: 8, character: 2 }, end: { line: 8, character: 24 } })
    assert.equal(found.source, 'outside-in')
    assert.equal(found.severity, 4, 'a hint, as the rule gives by default')
    assert.equal(client.pushed[0]?.version, 1)
    assert.equal(found.codeDescription, undefined, 'no address is made up while the project has no home')
  })

  it('names further places as related information', async () => {
    const client = await start()
    client.open(uri, `${plan}- Impressions per post\n`)
    const found = vanity({ diagnostics: [...(await client.push(uri))] })
    assert.equal(found?.relatedInformation?.[0]?.location.range.start.line, 9)
  })

  it('hands findings to a client that pulls, and never pushes to it', async () => {
    const client = await start(pulling)
    client.open(uri, plan)
    const first = await pull(client)
    assert.equal(first.kind, 'full')
    assert.ok(vanity({ diagnostics: first.items }))
    assert.equal((await pull(client, first.resultId)).kind, 'unchanged')
    client.change(uri, plan.replace('- Followers on Instagram', '- Harvests'), 2)
    const second = await pull(client, first.resultId)
    assert.equal(second.kind, 'full')
    assert.equal(vanity({ diagnostics: second.items }), undefined)
    assert.deepEqual(client.pushed, [])
  })

  it('never shows a result for a text that is not there any more', async () => {
    const client = await start()
    client.open(uri, plan)
    await client.push(uri)
    for (let version = 2; version <= 12; version += 1) client.change(uri, `${plan}\nA word more ${version}.\n`, version)
    await client.push(uri, ({ version }) => version === 12)
    assert.deepEqual(
      client.pushed.map(({ version }) => version),
      [1, 12],
    )
  })

  it('gives up what the client gives up', async () => {
    const client = await start(pulling)
    client.open(uri, plan)
    await pull(client)
    client.change(uri, `${plan}\nMore.\n`, 2)
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token)
    source.cancel()
    await assert.rejects(asked, (error: ResponseError<unknown>) => error.code === LSPErrorCodes.RequestCancelled)
    assert.equal((await pull(client)).kind, 'full', 'and answers the next one')
  })

  it('takes changes as they are typed', async () => {
    const client = await start(pulling)
    client.open(uri, plan.replaceAll('\n', '\r\n'))
    await pull(client)
    void client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 4, character: 2 }, end: { line: 4, character: 8 } }, text: 'Summer\r\n\r\nFor this year: the' },
      ],
    })
    const { items } = await pull(client)
    assert.deepEqual(vanity({ diagnostics: items })?.range.start, { line: 10, character: 2 })
  })

  for (const [encoding, character] of [
    ['utf-8', 11],
    ['utf-16', 8],
    ['utf-32', 7],
  ] as const) {
    it(`counts characters in ${encoding} with a client that prefers it`, async () => {
      const client = await start({ capabilities: { ...usualCapabilities, general: { positionEncodings: [encoding, 'utf-16'] } } })
      client.open(uri, plan.replace('- Followers', '- 🌱 ü: Followers'))
      const found = vanity({ diagnostics: [...(await client.push(uri))] })
      assert.equal(found?.range.start.character, character)
      const at = { line: 8, character: character + 3 }
      assert.ok(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: at }))
      const before = { line: 8, character: 1 }
      assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: before }), null)
    })
  }

  it('counts a byte order mark that the client counts', async () => {
    const client = await start()
    client.open(uri, '\uFEFF# Plan for growth: our strategy\n\n## How we measure success\n\n- Followers on Instagram\n')
    client.open('file:///b.md', '\uFEFF- Followers on Instagram\n')
    const status = await client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })
    assert.equal(status.version, 1)
    for (const { range } of await client.push(uri)) assert.ok(range.start.character >= 0)
  })

  it('explains a finding where it stands', async () => {
    const client = await start()
    client.open(uri, plan)
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 8, character: 5 },
    })
    const { value } = hover.contents as { value: string }
    assert.match(value, /Attention is counted as success/)
    assert.match(value, /Reads better:/)
    assert.match(value, /Idea: /)
    assert.ok(value.includes(freshPhrase(measuredOf(rule))), 'how often it is right')
    assert.doesNotMatch(value, /command:/, 'a client that did not say it follows such links gets none')
    assert.deepEqual(hover.range?.start, { line: 8, character: 2 })
  })

  it('counts what a plan says in a hover on its title', async () => {
    const client = await start()
    client.open(uri, plan)
    const at = (line: number) => ({ textDocument: { uri }, position: { line, character: 3 } })
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', at(4))
    const { value } = hover.contents as { value: string }
    assert.match(value, /This plan in numbers/)
    assert.match(value, /\| Measures by side \| attention 1 \|/)
    assert.doesNotMatch(value, /none found/)
    assert.equal(await client.connection.sendRequest('textDocument/hover', at(6)), null)
  })

  it('tells what stands behind a claim about customers', async () => {
    const client = await start()
    client.open(
      uri,
      '---\nkind: strategy\n---\n# Plan\n\nMembers want bread before seven (12 interviews, March 2026).\n\nMembers hate queues.\n\nThe till is old.\n',
    )
    const hover = (line: number) =>
      client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position: { line, character: 4 } })
    const first = (await hover(5))?.contents as { value: string }
    assert.ok(first.value.split('\n').includes('Claim about customers · behind it: 12 interviews, March 2026 (told directly)'))
    const second = (await hover(7))?.contents as { value: string }
    assert.match(second.value, /^Claim about customers · nothing stands behind it here/m)
    assert.equal(await hover(9), null)
  })

  it('silences a finding on request, with a reason', async () => {
    const client = await start()
    client.open(uri, plan)
    const diagnostics = await client.push(uri)
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 8, character: 4 }, end: { line: 8, character: 4 } },
      context: { diagnostics },
    })
    const disable = actions.find(({ title }) => title === `Silence ${rule} here, with a reason`)
    const edits = (disable?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits as never[]
    const changed = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, plan), edits)
    assert.match(changed, /\n<!-- outside-in-disable-next-line vanity-measure -- .+ -->\n- Followers/)
    client.change(uri, changed, 2)
    assert.equal(vanity({ diagnostics: [...(await client.push(uri, ({ version }) => version === 2))] }), undefined)
  })

  it('is silent on a document that is no plan', async () => {
    const client = await start()
    client.open(uri, '# Notes\n\nMilk, eggs, followers on Instagram.\n')
    assert.deepEqual(await client.push(uri), [])
    const status = await client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })
    assert.equal(status.kind, 'none')
    assert.equal(status.sections, null)
  })

  it('tells how a document reads, each time it is read, to a client that asked for it', async () => {
    const client = await start({ options: { status: true } })
    const said: DocumentStatus[] = []
    const first = new Promise<DocumentStatus>((done) =>
      client.connection.onNotification(documentStatusNotification, (status: DocumentStatus) => {
        said.push(status)
        done(status)
      }),
    )
    client.open(uri, plan)
    const status = await first
    assert.equal(status.kind, 'strategy')
    assert.equal(status.sections?.length, 8)
    assert.ok(status.findings >= 1)
    assert.deepEqual(await client.connection.sendRequest(documentStatusRequest, { uri }), status)
    assert.equal(await client.connection.sendRequest(documentStatusRequest, { uri: 'file:///not-open.md' }), null)
  })

  it('lists what is there of the things a plan is asked for', async () => {
    const client = await start()
    client.open(uri, plan)
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } })
    assert.ok(Array.isArray(symbols))
    for (const { name, detail } of symbols) assert.ok(name !== '' && detail !== '')
  })

  it('offers sections that are not there and writes them where they belong', async () => {
    const client = await start()
    client.open(uri, plan)
    const offers = await client.connection.sendRequest<SectionOffer[]>(sectionOffersRequest, { uri })
    assert.ok(offers.some(({ id }) => id === 'listening'))
    const edit = await client.connection.sendRequest<SectionEdit>(sectionEditRequest, { uri, section: 'listening' })
    assert.match(edit.snippet, /^\n*## How we listen\n\n[\s\S]*\$\{1:\[/)
    assert.ok(edit.at.line > 0)
    // What nobody asks for comes after what is asked for.
    const ideas = offers.map(({ state }) => state === 'idea')
    assert.deepEqual(ideas, [...ideas].sort())
    assert.ok(offers.some(({ id, state }) => id === 'pre-mortem' && state === 'idea'))
    assert.equal(await client.connection.sendRequest(sectionEditRequest, { uri, section: 'nonsense' }), null)
  })

  it('hands out rules, their pages and a report', async () => {
    const client = await start()
    client.open(uri, plan)
    const rules = await client.connection.sendRequest<{ id: string }[]>(listRulesRequest)
    assert.ok(rules.some(({ id }) => id === rule))
    const page = await client.connection.sendRequest<{ markdown: string }>(explainRuleRequest, { rule })
    assert.match(page.markdown, /^# vanity-measure/)
    assert.equal(await client.connection.sendRequest(explainRuleRequest, { rule: 'no-such-rule' }), null)
    const report = await client.connection.sendRequest<{ body: string }>(reportRequest, { uri })
    assert.match(report.body, /Followers on Instagram/)
  })

  describe('with more findings than are shown', () => {
    const seasons = Array.from(
      { length: 15 },
      (_, index) => `## Season ${index + 1}\n\n### How we measure success\n\n- Followers on Instagram\n`,
    )
    const long = `---\nkind: strategy\n---\n\n# Seasons\n\n${seasons.join('\n')}`
    const isFinding = ({ code }: { code?: unknown }) => code !== undefined
    const status = (client: TestClient) => client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })

    it('shows the clearest dozen, and says at the end of the text how many more there are', async () => {
      const client = await start({ options: { commandLinks: true } })
      client.open(uri, long)
      const found = await client.push(uri)
      assert.equal(found.filter(isFinding).length, 12)
      const [rest, further] = found.filter((one) => !isFinding(one))
      assert.equal(further, undefined)
      const { findings, shown } = await status(client)
      assert.equal(shown, 12)
      assert.match(String(rest?.message), new RegExp(`^${findings - 12} more suggestions are not shown here\\.`))
      assert.equal(rest?.range.start.line, long.trimEnd().split('\n').length - 1)
      assert.equal(rest?.severity, 4, 'no louder than what is left out')
      const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: rest?.range,
        context: { diagnostics: [rest] },
      })
      assert.ok(actions.some(({ command }) => command?.command === 'outsideIn.openReport'))
      const report = await client.connection.sendRequest<{ body: string }>(reportRequest, { uri })
      assert.match(report.body, new RegExp(`And ${findings - 12} more`))
    })

    it('explains only what is shown', async () => {
      const client = await start()
      client.open(uri, long)
      const lines = (await client.push(uri)).filter(isFinding).map(({ range }) => range.start.line)
      const hidden = long
        .split('\n')
        .flatMap((line, index) => (line === '- Followers on Instagram' && !lines.includes(index) ? [index] : []))
      assert.ok(hidden.length > 0)
      const at = (line: number) => ({ textDocument: { uri }, position: { line, character: 5 } })
      const said = async (line: number) => JSON.stringify(await client.connection.sendRequest('textDocument/hover', at(line)))
      assert.doesNotMatch(await said(hidden[0]!), /Idea:/)
      assert.match(await said(lines.at(-1)!), /Idea:/)
    })

    it('shows as many as the settings say, and all with 0', async () => {
      const some = await start({ settings: { maxFindings: 2 } })
      some.open(uri, long)
      assert.equal((await some.push(uri)).filter(isFinding).length, 2)
      const all = await start({ settings: { maxFindings: 0 } })
      all.open(uri, long)
      const found = await all.push(uri)
      assert.equal(found.length, (await status(all)).findings)
      assert.ok(found.every(isFinding))
      const odd = await start({ settings: { maxFindings: -3 } })
      odd.open(uri, long)
      assert.equal((await odd.push(uri)).filter(isFinding).length, 12)
    })
  })

  describe('settings', () => {
    it('turn it off and on again without a restart', async () => {
      const client = await start({ settings: { enable: false } })
      client.open(uri, plan)
      assert.deepEqual(await client.push(uri), [])
      client.settings = everyRule
      void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
      assert.ok(vanity({ diagnostics: [...(await client.push(uri, ({ diagnostics }) => diagnostics.length > 0))] }))
    })

    it('change single rules', async () => {
      const client = await start({ settings: { rules: { [rule]: 'error' } } })
      client.open(uri, plan)
      assert.equal(vanity({ diagnostics: [...(await client.push(uri))] })?.severity, 1)
    })

    it('may be sent by a client that is never asked', async () => {
      const client = await start({ capabilities: { ...usualCapabilities, workspace: {} } })
      const send = (rules: object) =>
        void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { outsideIn: { rules } } })
      send({ [rule]: 'warning' })
      client.open(uri, plan)
      assert.equal(vanity({ diagnostics: [...(await client.push(uri, (params) => vanity(params) !== undefined))] })?.severity, 2)
      send({ [rule]: 'off' })
      await client.push(uri, (params) => vanity(params) === undefined)
    })

    it('can make it wait until a document is saved', async () => {
      const client = await start({ settings: { run: 'onSave' } })
      client.open(uri, plan)
      assert.ok(vanity({ diagnostics: [...(await client.push(uri))] }))
      client.change(uri, plan.replace('- Followers on Instagram', '- Harvests'), 2)
      // The reading itself is up to date, and only its showing waits.
      assert.equal((await client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })).version, 2)
      assert.deepEqual(
        client.pushed.map(({ version }) => version),
        [1],
      )
      void client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })
      assert.equal(vanity({ diagnostics: [...(await client.push(uri, ({ version }) => version === 2))] }), undefined)
    })
  })

  describe('in a workspace', () => {
    let folder: ReturnType<typeof temporaryFolder>
    const write = (name: string, text: string) => {
      mkdirSync(join(folder.path, name, '..'), { recursive: true })
      writeFileSync(join(folder.path, name), text)
      return `${folder.uri}/${name}`
    }
    const off = JSON.stringify({ rules: { [rule]: 'off' } })

    beforeEach(() => {
      folder = temporaryFolder()
    })
    afterEach(() => folder.remove())

    it('takes the nearest .outside-in.json, whole, over the settings', async () => {
      write('.outside-in.json', off)
      write('inner/.outside-in.json', '{ "extends": "all" }')
      const outer = write('plan.md', plan)
      const inner = write('inner/plan.md', plan)
      const client = await start({ folders: [folder.uri], settings: { rules: { [rule]: 'error' } } })
      client.open(outer, plan)
      client.open(inner, plan)
      assert.equal(vanity({ diagnostics: [...(await client.push(outer))] }), undefined)
      assert.equal(vanity({ diagnostics: [...(await client.push(inner))] })?.severity, 4)
    })

    it('reads again when a configuration file changes', async () => {
      const document = write('plan.md', plan)
      const client = await start({ folders: [folder.uri] })
      client.open(document, plan)
      assert.ok(vanity({ diagnostics: [...(await client.push(document))] }))
      const changes = [{ uri: write('.outside-in.json', off), type: 1 }]
      void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
      await client.push(document, (params) => vanity(params) === undefined)
    })

    it('looks again on saving where the client watches no files', async () => {
      const document = write('plan.md', plan)
      const client = await start({ folders: [folder.uri], capabilities: { ...usualCapabilities, workspace: { configuration: true } } })
      client.open(document, plan)
      assert.ok(vanity({ diagnostics: [...(await client.push(document))] }))
      write('.outside-in.json', off)
      void client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: document } })
      await client.push(document, (params) => vanity(params) === undefined)
    })

    it('says what is wrong with a configuration file', async () => {
      write('.outside-in.json', '{\n  "rulez": {}\n}')
      const document = write('plan.md', plan)
      const client = await start({ folders: [folder.uri] })
      client.open(document, plan)
      const { problems } = await client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri: document })
      assert.match(problems.join(), /\.outside-in\.json, line 2: .*rulez/)
    })

    it('shows what is wrong with a configuration file where it stands in it, until it is mended or gone', async () => {
      const broken = '{\n  "rules": { "vanity-mesure": "off" },\n  "extends": 3\n}\n'
      const config = write('.outside-in.json', broken)
      const document = write('plan.md', plan)
      for (const setup of [{}, pulling]) {
        const client = await start({ ...setup, folders: [folder.uri] })
        const changed = (type: number) =>
          void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type }] })
        client.open(document, plan)
        const found = await client.push(config)
        assert.deepEqual(
          found.map(({ range, severity }) => [range.start, range.end, severity]),
          [
            [{ line: 1, character: 13 }, { line: 1, character: 28 }, 1],
            [{ line: 2, character: 13 }, { line: 2, character: 14 }, 1],
          ],
        )
        // Word for word what the command line says.
        assert.deepEqual(
          found.map(({ message }) => message),
          parseConfig(broken).problems.map(({ message }) => message),
        )
        assert.match(String(found[0]?.message), /Did you mean "vanity-measure"\?/)
        write('.outside-in.json', '{ "extends" "all" }')
        changed(2)
        const [syntax] = await client.push(config, ({ diagnostics }) => diagnostics.length === 1)
        assert.match(String(syntax?.message), /^This is not JSON: /)
        // Also with nothing open that goes by it.
        void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document } })
        write('.outside-in.json', '{ "extends": "all" }')
        changed(2)
        await client.push(config, ({ diagnostics }) => diagnostics.length === 0)
        write('.outside-in.json', broken)
        changed(2)
        const pushes = client.pushed.length
        while (client.pushed.length === pushes) await new Promise((next) => setTimeout(next, 10))
        assert.equal(client.pushed.at(-1)?.diagnostics.length, 2)
        rmSync(join(folder.path, '.outside-in.json'))
        changed(3)
        while (client.pushed.at(-1)?.diagnostics.length !== 0) await new Promise((next) => setTimeout(next, 10))
        assert.equal(client.pushed.at(-1)?.uri, config)
        write('.outside-in.json', broken)
      }
    })

    it('takes up changes of a file that a configuration builds on, watches it, and shows what is wrong in it', async () => {
      write('.outside-in.yaml', 'extends: ./packs/team.yaml\n')
      const pack = write('packs/team.yaml', `rules: { ${rule}: error }\n`)
      const document = write('plan.md', plan)
      const client = await start({ folders: [folder.uri] })
      const watched: unknown[] = []
      client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: unknown[] }) => {
        watched.push(...registrations)
      })
      const changed = () =>
        void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pack, type: 2 }] })
      client.open(document, plan)
      assert.equal(vanity({ diagnostics: [...(await client.push(document))] })?.severity, 1)
      assert.match(JSON.stringify(watched), /team\.yaml/)
      write('packs/team.yaml', `rules: { ${rule}: hint }\n`)
      changed()
      await client.push(document, (params) => vanity(params)?.severity === 4)
      write('packs/team.yaml', 'rules:\n  vanity-mesure: hint\n')
      changed()
      const [fault] = await client.push(pack)
      assert.match(String(fault?.message), /Did you mean "vanity-measure"\?/)
      assert.deepEqual(fault?.range.start, { line: 1, character: 2 })
      write('packs/team.yaml', '')
      changed()
      await client.push(pack, ({ diagnostics }) => diagnostics.length === 0)
    })

    it('says nothing of configuration files that are right, or of a workspace that is not trusted', async () => {
      const config = write('.outside-in.json', '{}')
      const document = write('plan.md', plan)
      const client = await start({ folders: [folder.uri] })
      client.open(document, plan)
      await client.push(document)
      write('.outside-in.json', '{ "rulez": {} }')
      const wary = await start({ folders: [folder.uri], options: { trusted: false } })
      wary.open(document, plan)
      await wary.push(document)
      for (const one of [client, wary]) assert.ok(one.pushed.every(({ uri: pushed }) => pushed !== config))
    })

    it('leaves configuration files aside until the workspace is trusted', async () => {
      write('.outside-in.json', off)
      const document = write('plan.md', plan)
      const client = await start({ folders: [folder.uri], options: { trusted: false } })
      client.open(document, plan)
      assert.ok(vanity({ diagnostics: [...(await client.push(document))] }))
      void client.connection.sendNotification(trustGrantedNotification)
      await client.push(document, (params) => vanity(params) === undefined)
    })

    it('gives each folder of several its own configuration', async () => {
      write('a/.outside-in.json', off)
      const first = write('a/plan.md', plan)
      const second = write('b/plan.md', plan)
      const client = await start({ folders: [`${folder.uri}/a`, `${folder.uri}/b`] })
      client.open(first, plan)
      client.open(second, plan)
      assert.equal(vanity({ diagnostics: [...(await client.push(first))] }), undefined)
      assert.ok(vanity({ diagnostics: [...(await client.push(second))] }))
    })

    it('reads every plan on request, shows progress, and forgets a file that is opened', async () => {
      const one = write('one.md', plan)
      write('deep/two.markdown', plan)
      write('notes.md', '# Notes\n')
      write('ignored/three.md', plan)
      write('.gitignore', 'ignored\n')
      const client = await start({ folders: [folder.uri] })
      const steps: string[] = []
      client.connection.onProgress(WorkDoneProgress.type, 'lint', (value) => void steps.push(value.kind))
      const summary = await client.connection.sendRequest<WorkspaceSummary>(lintWorkspaceRequest, { workDoneToken: 'lint' })
      assert.equal(summary.files, 3)
      assert.equal(summary.plans, 2)
      assert.equal(summary.cancelled, false)
      assert.ok(vanity({ diagnostics: [...(await client.push(one))] }))
      assert.deepEqual([steps[0], steps.at(-1)], ['begin', 'end'])
      const pushes = client.pushed.length
      client.open(one, plan)
      await client.push(one, (params) => client.pushed.indexOf(params) >= pushes && params.diagnostics.length === 0)
      await client.push(one, (params) => params.version === 1 && vanity(params) !== undefined)
    })

    it('forgets a file that is deleted', async () => {
      const one = write('one.md', plan)
      const client = await start({ folders: [folder.uri] })
      await client.connection.sendRequest(lintWorkspaceRequest, {})
      assert.ok(vanity({ diagnostics: [...(await client.push(one))] }))
      rmSync(join(folder.path, 'one.md'))
      void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: one, type: 3 }] })
      await client.push(one, ({ diagnostics }) => diagnostics.length === 0)
    })

    it('stops reading the workspace when the client gives up', async () => {
      for (let number = 0; number < 40; number += 1) write(`plan-${number}.md`, plan)
      const client = await start({ folders: [folder.uri] })
      const source = new CancellationTokenSource()
      client.connection.onProgress(WorkDoneProgress.type, 'lint', () => source.cancel())
      const summary = await client.connection.sendRequest<WorkspaceSummary>(lintWorkspaceRequest, { workDoneToken: 'lint' }, source.token)
      assert.equal(summary.cancelled, true)
      assert.ok(summary.plans < 40)
    })
  })

  it('asks the client for files that only the client can reach', async () => {
    const client = await start({ folders: ['vscode-vfs://github/plans'], options: { files: true } })
    const document = 'vscode-vfs://github/plans/q3/plan.md'
    const files = new Map([
      ['vscode-vfs://github/plans/.outside-in.json', JSON.stringify({ rules: { [rule]: 'error' } })],
      [document, plan],
    ])
    client.connection.onRequest(readFileRequest, ({ uri: asked }: { uri: string }) => files.get(asked) ?? null)
    client.connection.onRequest(findFilesRequest, () => [document])
    const summary = await client.connection.sendRequest<WorkspaceSummary>(lintWorkspaceRequest, {})
    assert.deepEqual([summary.files, summary.plans], [1, 1])
    assert.equal(vanity({ diagnostics: [...(await client.push(document))] })?.severity, 1)
  })
})
