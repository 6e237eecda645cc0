import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  Location,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node'
import { type JobTree, jobsRequest } from '../../server/src/lsp/protocol/jobs.ts'
import { startClient, type TestClient, temporaryFolder, usualCapabilities } from './client.ts'

const strategy = `# Strategy

## Jobs to be done

### J1 Get home

When the wind gets up, I want to know by three, so that I can sleep in my own bed.

How we know: 14 talks in May.

### J2 Keep an appointment

When a letter comes, I want to be sure of a seat, so that I need not ask again. See J1.
`
const roadmap = `# Roadmap

## Initiatives

| Initiative | Serves |
|---|---|
| A word by three | J1 |
| Held seats | J2 and Job 1 |
| New colours | |

See [the first job](../strategy.md#j1-get-home).
`
const talks = '# Conversations\r\n\r\n- Eleven were told too late (J1).\r\n'

describe('jobs across documents', () => {
  let client: TestClient
  let folder: ReturnType<typeof temporaryFolder>

  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(async () => {
    await client.stop()
    folder.remove()
  })

  function write(name: string, text: string): string {
    const path = join(folder.path, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return uriOf(name)
  }
  const uriOf = (name: string) => `${folder.uri}/${name}`
  const ask = <T>(method: string, params: object) => client.connection.sendRequest<T>(method, params)
  /** Asks about the first place in a text at which `words` stand. */
  function at(name: string, text: string, words: string): { textDocument: { uri: string }; position: { line: number; character: number } } {
    const before = text.slice(0, text.indexOf(words)).split('\n')
    return { textDocument: { uri: uriOf(name) }, position: { line: before.length - 1, character: before.at(-1)!.length } }
  }
  const placed = (found: readonly Location[] | null) =>
    (found ?? []).map(({ uri, range }) => `${uri.slice(folder.uri.length + 1)}:${range.start.line}:${range.start.character}`).sort()

  async function begin(files: Readonly<Record<string, string>>, open: readonly string[]): Promise<void> {
    for (const [name, text] of Object.entries(files)) write(name, text)
    client = await startClient({ folders: [folder.uri] })
    for (const name of open) client.open(uriOf(name), files[name]!)
  }
  const usual = { 'strategy.md': strategy, 'more/roadmap.md': roadmap, 'more/talks.md': talks }

  it('leads from a number to the job in a document that is not open, and to all that name it', async () => {
    await begin(usual, ['more/roadmap.md'])
    const here = at('more/roadmap.md', roadmap, 'J1')
    assert.deepEqual(placed(await ask('textDocument/definition', here)), ['strategy.md:4:4'])
    assert.deepEqual(placed(await ask('textDocument/references', { ...here, context: { includeDeclaration: true } })), [
      'more/roadmap.md:10:4',
      'more/roadmap.md:6:20',
      'more/roadmap.md:7:22',
      'more/talks.md:2:29',
      'strategy.md:12:84',
      'strategy.md:4:4',
    ])
    assert.equal((await ask<Location[]>('textDocument/references', { ...here, context: { includeDeclaration: false } })).length, 5)
    const links = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument: here.textDocument })
    assert.deepEqual(
      links.map(({ target }) => target),
      [`${uriOf('strategy.md')}#L5,5`, `${uriOf('strategy.md')}#L11,5`, `${uriOf('strategy.md')}#L5,5`],
    )
    const marks = await ask<DocumentHighlight[]>('textDocument/documentHighlight', here)
    assert.deepEqual(marks.map(({ range }) => range.start.line).sort(), [10, 6, 7].sort())
  })

  it('goes by what is typed and not by what is saved', async () => {
    await begin(usual, ['more/roadmap.md', 'strategy.md'])
    client.change(uriOf('strategy.md'), strategy.replace('# Strategy', '# Strategy\n\nNew.'), 2)
    assert.deepEqual(placed(await ask('textDocument/definition', at('more/roadmap.md', roadmap, 'J1'))), ['strategy.md:6:4'])
  })

  it('takes the job of the nearest document, and offers all where several are as near', async () => {
    const files = { 'a/plan.md': strategy, 'a/deep/notes.md': talks, 'b/plan.md': strategy, 'b/x/notes.md': talks, 'notes.md': talks }
    await begin(files, ['a/deep/notes.md', 'b/x/notes.md', 'notes.md'])
    const talk = (name: string) => ask<Location[]>('textDocument/definition', at(name, talks, 'J1'))
    assert.deepEqual(placed(await talk('a/deep/notes.md')), ['a/plan.md:4:4'])
    assert.deepEqual(placed(await talk('b/x/notes.md')), ['b/plan.md:4:4'])
    assert.deepEqual(placed(await talk('notes.md')), ['a/plan.md:4:4', 'b/plan.md:4:4'])
  })

  it('renames a job in all documents, each place in its own spelling', async () => {
    await begin(usual, ['more/roadmap.md'])
    const here = at('more/roadmap.md', roadmap, 'J1')
    assert.deepEqual(await ask('textDocument/prepareRename', here), {
      range: { start: here.position, end: { ...here.position, character: here.position.character + 2 } },
      placeholder: 'J1',
    })
    const { documentChanges } = await ask<WorkspaceEdit>('textDocument/rename', { ...here, newName: 'J7' })
    const changes = documentChanges as TextDocumentEdit[]
    assert.deepEqual(
      changes.map(({ textDocument: { uri, version }, edits }) => [
        uri.slice(folder.uri.length + 1),
        version,
        edits.map((edit) => ('newText' in edit ? edit.newText : '')),
      ]),
      [
        ['more/roadmap.md', 1, ['J7', 'Job 7', 'j7-get-home']],
        ['more/talks.md', null, ['J7']],
        ['strategy.md', null, ['J7', 'J7']],
      ].map(([uri, version, edits]) => [uri, version, edits]),
    )
  })

  it('renames by what files hold now, whether the client tells of their changes or not', async () => {
    const { didChangeWatchedFiles: _, ...workspace } = usualCapabilities.workspace!
    for (const capabilities of [usualCapabilities, { ...usualCapabilities, workspace }]) {
      for (const [name, text] of Object.entries(usual)) write(name, text)
      client = await startClient({ folders: [folder.uri], capabilities })
      client.open(uriOf('strategy.md'), strategy)
      await ask('workspace/symbol', { query: '' })
      write('more/talks.md', talks.replace('- Eleven', 'A line that came by another way.\r\n\r\n- Eleven'))
      write('more/roadmap.md', '# Nothing\n')
      const { documentChanges } = await ask<WorkspaceEdit>('textDocument/rename', { ...at('strategy.md', strategy, 'J1'), newName: 'J7' })
      const places = (documentChanges as TextDocumentEdit[]).flatMap(({ textDocument: { uri }, edits }) =>
        edits.map((edit) => ({ uri, range: (edit as TextEdit).range })),
      )
      assert.deepEqual(placed(places), ['more/talks.md:4:29', 'strategy.md:12:84', 'strategy.md:4:4'])
      // A save is all that some clients tell of.
      if (capabilities !== usualCapabilities) {
        write('more/roadmap.md', roadmap)
        await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf('strategy.md') } })
        assert.equal((await ask<JobTree>(jobsRequest, {})).initiatives.length, 2)
      } else await client.stop()
    }
  })

  it('knows a file that was created while it was open after it is closed', async () => {
    await begin({ 'talks.md': talks }, ['talks.md'])
    const symbols = async () => (await ask<WorkspaceSymbol[]>('workspace/symbol', { query: '' })).map(({ name }) => name)
    assert.deepEqual(await symbols(), [])
    const uri = write('strategy.md', strategy)
    client.open(uri, strategy)
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] })
    assert.equal((await symbols()).length, 2)
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    assert.equal((await symbols()).length, 2)
  })

  it('says why a job is not renamed', async () => {
    await begin({ ...usual, 'more/other.md': '# Plan\n\nFor J9.\n' }, ['more/roadmap.md'])
    const here = at('more/roadmap.md', roadmap, 'J1')
    const refused = (newName: string) =>
      ask('textDocument/rename', { ...here, newName }).then(
        () => '',
        (error: Error) => error.message,
      )
    assert.match(await refused('J2'), /“J2” is taken already, in strategy\.md/)
    assert.match(await refused('J9'), /“J9” is taken already, in other\.md/)
    assert.match(await refused('Home'), /no number of a job/)
    assert.equal(await ask('textDocument/prepareRename', at('more/roadmap.md', roadmap, 'New colours')), null)
  })

  it('takes a numbered list for jobs only where somebody names them', async () => {
    const steps = '# Mapping jobs\n\n## How to map jobs\n\n1. Copy the template.\n2. Ask people about it.\n'
    const list =
      '# Plan\n\n## Jobs\n\n1. Fill a shift by ten\n2. Explain a pay slip\n\n## Initiatives\n\n- Swap by message (job 1)\n- Plain slips (job 1)\n'
    await begin({ 'a/steps.md': steps, 'b/plan.md': list }, ['b/plan.md'])
    assert.deepEqual(
      (await ask<JobTree>(jobsRequest, {})).jobs.map(({ label }) => label),
      ['J1 Fill a shift by ten'],
    )
    assert.deepEqual(placed(await ask('textDocument/definition', at('b/plan.md', list, 'job 1'))), ['b/plan.md:4:3'])
  })

  it('lists the jobs of the workspace by their number, name and statement', async () => {
    await begin(usual, ['more/roadmap.md'])
    const names = async (query: string) => (await ask<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name)
    assert.deepEqual(await names(''), ['J1 Get home', 'J2 Keep an appointment'])
    assert.deepEqual(await names('appoint'), ['J2 Keep an appointment'])
  })

  it('shows the way from an initiative to its jobs and on to the evidence, and back', async () => {
    await begin(usual, ['more/roadmap.md'])
    const [initiative] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('more/roadmap.md', roadmap, 'Held seats'))
    assert.equal(initiative!.name, 'Held seats')
    const served = await ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: initiative })
    assert.deepEqual(
      served.map(({ to }) => to.name),
      ['J2 Keep an appointment', 'J1 Get home'],
    )
    const job = served[1]!.to
    const behind = await ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: job })
    assert.deepEqual(
      behind.map(({ to }) => to.name),
      ['Eleven were told too late.', '14 talks in May.'],
    )
    const serving = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: job })
    assert.deepEqual(
      serving.map(({ from }) => from.name),
      ['A word by three', 'Held seats'],
    )
    const back = await ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: behind[0]!.to })
    assert.deepEqual(
      back.map(({ from }) => from.name),
      ['J1 Get home'],
    )
  })

  it('tells which jobs nobody serves and which initiatives have none, as files come and go', async () => {
    await begin(usual, [])
    const tree = () => ask<JobTree>(jobsRequest, {})
    const first = await tree()
    assert.deepEqual(
      first.jobs.map(({ label, evidence }) => [label, evidence.length]),
      [
        ['J1 Get home', 2],
        ['J2 Keep an appointment', 0],
      ],
    )
    assert.deepEqual(
      first.withoutJob.map(({ label }) => label),
      ['New colours'],
    )
    assert.deepEqual(first.unserved, [])
    rmSync(join(folder.path, 'more/roadmap.md'))
    const gone = uriOf('more/roadmap.md')
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: gone, type: 3 }] })
    const second = await tree()
    assert.deepEqual(second.unserved, [0, 1])
    write('more/roadmap.md', roadmap.replace('J2 and', 'J2, not'))
    write('.gitignore', 'left-out/\n')
    const ignored = write('left-out/roadmap.md', roadmap)
    const created = [gone, ignored].map((uri) => ({ uri, type: 1 }))
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: created })
    assert.equal((await tree()).initiatives.length, 2)
  })

  it('says over a job how many initiatives serve it and how much speaks for it, once all documents are known', async () => {
    const plan = `---\nkind: strategy\n---\n${strategy}`
    await begin({ ...usual, 'strategy.md': plan, 'notes.md': strategy.replaceAll('J', 'J1') }, [])
    client.open(uriOf('strategy.md'), plan)
    client.open(uriOf('notes.md'), strategy.replaceAll('J', 'J1'))
    const lenses = async (name = 'strategy.md') => {
      const found = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: uriOf(name) } })
      return found.flatMap(({ command, range }) => (/evidence/.test(command!.title) ? [`${range.start.line} ${command!.title}`] : []))
    }
    await ask(jobsRequest, {})
    assert.deepEqual(await lenses(), ['7 served by 2 initiatives · 2 pieces of evidence', '13 served by 1 initiative · no evidence yet'])
    // Nothing unasked in what may be no plan.
    assert.deepEqual(await lenses('notes.md'), [])
    client.open(uriOf('more/roadmap.md'), '# Nothing\n')
    await ask('textDocument/documentSymbol', { textDocument: { uri: uriOf('more/roadmap.md') } })
    assert.match((await lenses())[0]!, /served by no initiative yet/)
  })

  it('calls documents without a heading by their files, as people read them', async () => {
    const untitled = strategy
      .replace('# Strategy\n\n## Jobs to be done\n\n', '')
      .replaceAll('### J', '**J')
      .replaceAll(/^(\*\*J.*)$/gm, '$1.**')
    const name = 'mein%20plan%20%C3%BC.md'
    await begin({ 'talks.md': '# Talks\n\nOne serves J' }, ['talks.md'])
    write('mein plan ü.md', untitled)
    client.open(`${folder.uri}/${name}`, untitled)
    const symbols = await ask<WorkspaceSymbol[]>('workspace/symbol', { query: '' })
    assert.deepEqual([...new Set(symbols.map(({ containerName }) => containerName))], ['mein plan ü.md'])
    assert.equal((await ask<JobTree>(jobsRequest, {})).jobs[0]!.document, 'mein plan ü.md')
    const offered = await ask<{ items: CompletionItem[] } | CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: uriOf('talks.md') },
      position: { line: 2, character: 12 },
    })
    const [first] = Array.isArray(offered) ? offered : offered.items
    assert.match(first!.detail!, /^Get home · mein plan ü\.md/)
  })

  it('knows a document that was never saved, and one whose name is spelt in another way', async () => {
    await begin({ 'my (own) plan.md': strategy }, [])
    const spelt = `${folder.uri}/my%20%28own%29%20plan.md`
    client.open(spelt, strategy)
    client.open('untitled:Untitled-1', talks)
    const found = await ask<Location[]>('textDocument/definition', {
      textDocument: { uri: 'untitled:Untitled-1' },
      position: { line: 2, character: 29 },
    })
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [spelt],
    )
  })
})
