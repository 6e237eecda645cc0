import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver/node'
import { explainRuleRequest, listRulesRequest, type RulePage, type RuleSummary } from '../../server/src/lsp/protocol/rule-pages.ts'
import {
  type SectionEdit,
  type SectionOffer,
  sectionEditRequest,
  sectionOffersRequest,
} from '../../server/src/lsp/protocol/section-insertion.ts'
import { startClient, type TestClient } from './client.ts'

const pack = `ownRules:
  acme/say-members:
    message: 'Say “{replace}”, not “{match}”.'
    why: It belongs to those who use it.
    severity: warning
    phrases: ['user~']
    patterns: ['\\busership\\b']
    replace: member~
ownSections:
  acme/accessibility:
    title: Accessibility
    template: |
      ## Accessibility

      [Whom could it leave out?]
`
const plan =
  '---\nkind: strategy\n---\n\n# Spring plan\n\nOur users sell vegetables to schools in the valley.\n\n## Where we go\n\nUsership grows.\n\n'

describe('own rules in the editor', () => {
  let folder = ''
  let client: TestClient
  let uri = ''

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'outside-in-'))
    writeFileSync(join(folder, 'team.yaml'), pack)
    writeFileSync(join(folder, '.outside-in.yaml'), 'extends: ./team.yaml\nrules: { acme/accessibility: off }\n')
    writeFileSync(join(folder, 'plan.md'), plan)
    uri = pathToFileURL(join(folder, 'plan.md')).href
    client = await startClient({ folders: [pathToFileURL(folder).href] })
  })
  afterEach(async () => {
    await client.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('speak, are explained on hover and as a page, and are mended', async () => {
    client.open(uri, plan)
    const own = (await client.push(uri)).filter(({ code }) => String(code).startsWith('acme/'))
    assert.deepEqual(
      own.map(({ code, message, severity, range }) => [code, message, severity, range.start]),
      [['acme/say-members', 'Say “members”, not “users”.', 2, { line: 6, character: 4 }]],
    )
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 6, character: 5 },
    })
    assert.match((hover.contents as { value: string }).value, /It belongs to those who use it\./)
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: own[0]!.range,
      context: { diagnostics: own },
    })
    assert.ok(actions.some(({ title }) => title === 'Write “members”'))
    const page = await client.connection.sendRequest<RulePage>(explainRuleRequest, { rule: 'acme/say-members' })
    assert.match(page.markdown, /It belongs to those who use it\./)
    const all = await client.connection.sendRequest<RuleSummary[]>(listRulesRequest)
    assert.deepEqual(
      all.filter(({ family }) => family === 'own').map(({ id }) => id),
      ['acme/accessibility', 'acme/say-members'],
    )
  })

  it('are completed in comments, and mended where they are misspelt', async () => {
    const text = `${plan}<!-- outside-in-disable acme/say\n`
    client.open(uri, text)
    await client.push(uri)
    const line = text.split('\n').length - 2
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: '<!-- outside-in-disable acme/say'.length },
    })
    const item = list.items.find(({ label }) => label === 'acme/say-members')
    assert.deepEqual(
      (item!.textEdit as { range: { start: { character: number } } }).range.start.character,
      '<!-- outside-in-disable '.length,
    )
    const wrong = '<!-- outside-in-disable acme/say-member -- quoted -->'
    client.change(uri, `${plan}${wrong}\n`, 2)
    const at = { line, character: 30 }
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    })
    assert.ok(actions.some(({ title }) => title === 'Change “acme/say-member” to “acme/say-members”'))
  })

  it('offer the team’s own sections', async () => {
    client.open(uri, plan)
    const offers = await client.connection.sendRequest<SectionOffer[]>(sectionOffersRequest, { uri })
    assert.deepEqual(
      offers.find(({ id }) => id === 'acme/accessibility'),
      { id: 'acme/accessibility', title: 'Accessibility', state: 'absent', lacking: '' },
    )
    const edit = await client.connection.sendRequest<SectionEdit>(sectionEditRequest, { uri, section: 'acme/accessibility' })
    assert.match(edit.snippet, /## Accessibility\n\n\$\{1:\[Whom could it leave out\?\]\}/)
    const text = `${plan}## `
    client.change(uri, text, 2)
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: text.split('\n').length - 1, character: 3 },
    })
    assert.ok(list.items.some(({ label }) => label === 'Accessibility'))
  })

  it('hold as the pack says now', async () => {
    client.open(uri, plan)
    await client.push(uri)
    writeFileSync(join(folder, 'team.yaml'), pack.replace('user~', 'vegetable~'))
    const changes = [{ uri: pathToFileURL(join(folder, 'team.yaml')).href, type: 2 }]
    void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
    await client.push(uri, ({ diagnostics }) => diagnostics.some(({ message }) => String(message).includes('“vegetables”')))
  })
})
