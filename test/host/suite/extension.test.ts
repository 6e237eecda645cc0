import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './until.ts'

declare const EXPECTED_HOST: string

const rule = 'vanity-measure'
const words = 'Followers on Instagram'
const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code)
const findings = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'outside-in')
const ofRule = (uri: vscode.Uri) => findings(uri).filter((diagnostic) => ruleOf(diagnostic) === rule)

describe('the extension in a real VS Code', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const file = (name: string) => vscode.Uri.joinPath(folder, name)
  const plan = file('plan.md')
  let document: vscode.TextDocument

  const open = async (uri: vscode.Uri) => {
    const opened = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(opened)
    return opened
  }
  const write = (name: string, text: string) => vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text))
  const replace = async (from: string, to: string) => {
    const start = document.getText().indexOf(from)
    assert.ok(start >= 0, `“${from}” is not in the document`)
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to)
    assert.ok(await vscode.workspace.applyEdit(edit))
  }

  beforeEach(async () => {
    document = await open(plan)
    // Findings that an earlier test left behind stand elsewhere until the text is read again.
    await until('the findings of the plan', () => ofRule(plan).length === 1 && document.getText(ofRule(plan)[0]?.range) === words)
  })
  afterEach(async () => {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  it('starts in the host that is meant', async () => {
    const extension = vscode.extensions.getExtension('outside-in.outside-in')
    assert.ok(extension, 'outside-in.outside-in is not installed')
    await extension.activate()
    const node = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node
    assert.equal(node === undefined ? 'worker' : 'node', EXPECTED_HOST)
  })

  it('shows a finding at its exact words', () => {
    const [found] = ofRule(plan)
    assert.ok(found)
    assert.equal(document.getText(found.range), words)
    assert.equal(found.severity, vscode.DiagnosticSeverity.Hint)
    assert.match(found.relatedInformation?.[0]?.message ?? '', /Impressions per post/)
  })

  it('shows every finding once', () => {
    const places = findings(plan).map(({ range, code }) => JSON.stringify([range, code]))
    assert.equal(new Set(places).size, places.length)
  })

  it('follows the text as it is edited', async () => {
    await replace('- Followers on Instagram\n- Impressions per post\n', '- Balconies that gave a first harvest\n')
    await until('the finding to go', () => ofRule(plan).length === 0)
    await replace('- Balconies that gave a first harvest\n', '\n\n- Followers on Instagram\n')
    const [found] = await until('the finding to come back', () => (ofRule(plan).length === 1 ? ofRule(plan) : undefined))
    assert.equal(found && document.getText(found.range), words)
  })

  it('explains a finding in a hover, with a link to its page', async () => {
    const [found] = ofRule(plan)
    assert.ok(found)
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', plan, found.range.start)
    const texts = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    const ours = texts.find((text) => /Attention is counted as success/.test(text))
    assert.ok(ours, `no hover of ours among ${JSON.stringify(texts)}`)
    assert.match(ours, /command:outsideIn\.explainRule/)
  })

  it('silences a finding by a code action', async () => {
    const [found] = ofRule(plan)
    assert.ok(found)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', plan, found.range)
    const disable = actions.find(({ title }) => title === `Silence ${rule} here, with a reason`)
    assert.ok(disable?.edit, `not among ${actions.map(({ title }) => title).join(' | ')}`)
    assert.ok(await vscode.workspace.applyEdit(disable.edit))
    assert.match(document.getText(), /<!-- outside-in-disable-next-line vanity-measure -- .*-->\n- Followers/)
    // The other measures of the list are spoken of as before.
    await until('the finding to go', () => ofRule(plan).every(({ range }) => document.getText(range) !== words))
  })

  it('inserts a missing section by a code action', async () => {
    const missing = findings(plan).find((diagnostic) => ruleOf(diagnostic) === 'missing-jobs-to-be-done')
    assert.ok(missing, `not among ${findings(plan).map(ruleOf).join(', ')}`)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', plan, missing.range)
    const insert = actions.find(({ title, edit }) => edit && /^Insert|^Add/.test(title))
    assert.ok(insert?.edit, `not among ${actions.map(({ title }) => title).join(' | ')}`)
    assert.ok(await vscode.workspace.applyEdit(insert.edit))
    assert.match(document.getText(), /\n## [^\n]*\n\n[^\n]+/)
  })

  it('inserts a section from its template and selects the first place to fill in', async () => {
    const before = document.getText().length
    await vscode.commands.executeCommand('outsideIn.insertSection', 'listening')
    assert.ok(document.getText().length > before + 100)
    const editor = vscode.window.activeTextEditor
    assert.ok(editor)
    assert.match(document.getText(editor.selection), /^\[[^\]]+\]$/)
  })

  it('has nothing to say on a document that is no plan', async () => {
    const notes = await open(file('notes.md'))
    // The plan's findings are there already, so the server is up; a change makes sure that it has read the notes, too.
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', notes.uri)
    await new Promise((next) => setTimeout(next, 400))
    assert.deepEqual(findings(notes.uri), [])
  })

  it('reads a document that is saved nowhere', async () => {
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: document.getText() })
    await vscode.window.showTextDocument(untitled)
    await until('its finding', () => ofRule(untitled.uri).length === 1)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('lists the items of a review', async () => {
    const review = await open(file('review.md'))
    const symbols = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', review.uri)
      return found?.some(({ detail }) => /30 min/.test(detail)) ? found : undefined
    })
    assert.ok(symbols.some(({ name }) => /Demo of the new planner/.test(name)))
  })

  it('says beside each item of a review what it is about, and over the agenda what drives it', async () => {
    const review = await open(file('review.md'))
    const all = new vscode.Range(0, 0, review.lineCount, 0)
    const labelOf = ({ label }: vscode.InlayHint) => (typeof label === 'string' ? label : label.map(({ value }) => value).join(''))
    const hints = () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', review.uri, all)
    const found = await until('hints', async () => {
      const some = await hints()
      return some?.length === 3 ? some : undefined
    })
    assert.deepEqual(found.map(labelOf), ['product · 30 min · 50 %', 'sales · 25 min · 42 %', 'value · 5 min · 8 %'])
    assert.deepEqual(found[2]?.position, review.lineAt(found[2]?.position.line ?? 0).range.end)
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', review.uri, 10)
    const planned = lenses.find(({ command }) => /^Planned: .* · value 5 of 60 min · orientation \d+$/.test(command?.title ?? ''))
    assert.ok(planned, `not among ${lenses.map(({ command }) => command?.title).join(' | ')}`)
    assert.ok(lenses.some(({ command }) => /^At risk: “What gardeners complained of”/.test(command?.title ?? '')))
    assert.equal(review.lineAt(planned.range.start.line).text, '## Agenda')
    const settings = vscode.workspace.getConfiguration('outsideIn')
    await settings.update('inlayHints.agenda', false, vscode.ConfigurationTarget.Workspace)
    await until('the hints to go', async () => ((await hints()) ?? []).length === 0)
    await settings.update('inlayHints.agenda', undefined, vscode.ConfigurationTarget.Workspace)
    await until('the hints to come back', async () => (await hints())?.length === 3)
  })

  it('tells on hover why an item is read as it is, and over the agenda how the score is made', async () => {
    const review = await open(file('review.md'))
    const textAt = async (words: string) => {
      const at = review.positionAt(review.getText().indexOf(words) + 3)
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', review.uri, at)
      return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n')
    }
    assert.match(await textAt('Pipeline'), /\*\*Sales\*\* · 25 min, 42 % of the meeting[\s\S]*“Pipeline”/)
    assert.match(await textAt('Agenda'), /\| \*\*Orientation\*\* \| \*\*\d+\*\*(?:&nbsp;)* \|/)
  })

  it('offers to change an agenda, with the score that the change leads to', async () => {
    document = await open(file('review.md'))
    const at = document.positionAt(document.getText().indexOf('What gardeners'))
    const offers = async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        'refactor.rewrite',
      )
      return found.find(({ title }) => /orientation \d+ → \d+/.test(title))
    }
    const offer = await until('an offer', offers)
    const after = /→ (\d+)/.exec(offer.title)?.[1]
    assert.ok(offer.edit && (await vscode.workspace.applyEdit(offer.edit)))
    await until(`a lens that says ${after}`, async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10)
      return lenses?.some(({ command }) => command?.title.endsWith(`orientation ${after}`))
    })
  })

  it('opens from the lens the report of that document', async () => {
    const review = await open(file('review.md'))
    const lens = await until('the lens', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', review.uri, 10)
      return found?.find(({ command }) => /^Planned: /.test(command?.title ?? ''))
    })
    await open(plan)
    await vscode.commands.executeCommand(lens.command?.command ?? '', ...(lens.command?.arguments ?? []))
    const tab = await until('the tab', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('review.md') && label.includes('Report')),
    )
    await vscode.window.tabGroups.close(tab)
  })

  it('lets an author say what kind of meeting a review is of', async () => {
    document = await open(file('review.md'))
    await vscode.commands.executeCommand('outsideIn.setMeeting', 'functional')
    assert.match(document.getText(), /^---\nmeeting: functional\nkind: qbr\n---\n/)
    await until('a lens without a score', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10)
      return lenses?.some(({ command }) => /not scored|profile/.test(command?.title ?? ''))
    })
  })

  it('obeys an .outside-in.json as soon as it is written', async () => {
    await write('.outside-in.json', JSON.stringify({ rules: { [rule]: 'off' } }))
    await until('the finding to go', () => ofRule(plan).length === 0)
    await vscode.workspace.fs.delete(file('.outside-in.json'))
    await until('the finding to come back', () => ofRule(plan).length === 1)
  })

  it('obeys the settings as soon as they change', async () => {
    const settings = vscode.workspace.getConfiguration('outsideIn')
    await settings.update('rules', { [rule]: 'error' }, vscode.ConfigurationTarget.Workspace)
    await until('the louder finding', () => ofRule(plan)[0]?.severity === vscode.DiagnosticSeverity.Error)
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace)
    await until('the usual one', () => ofRule(plan)[0]?.severity === vscode.DiagnosticSeverity.Hint)
  })

  it('reads the whole workspace on request', async () => {
    const other = file('more/other.md')
    assert.deepEqual(findings(other), [])
    await vscode.commands.executeCommand('outsideIn.lintWorkspace')
    await until('findings of a file that is not open', () => ofRule(other).length === 1)
    const opened = await open(other)
    await until('each finding once when it is open', () => ofRule(opened.uri).length === 1)
  })

  it('lets an author say what a document is', async () => {
    document = await open(file('notes.md'))
    await vscode.commands.executeCommand('outsideIn.setKind', 'strategy')
    assert.match(document.getText(), /^---\nkind: strategy\n---\n\n# Notes/)
    await until('findings in what is now a plan', () => findings(document.uri).length > 0)
    await vscode.commands.executeCommand('outsideIn.setKind', 'none')
    assert.match(document.getText(), /^---\nkind: none\n---\n\n# Notes/)
    await until('the findings to go', () => findings(document.uri).length === 0)
  })

  it('knows what may stand in an .outside-in.json', async () => {
    await write('more/.outside-in.json', '{ "rulez": {} } // with a comment')
    const config = await open(file('more/.outside-in.json'))
    assert.equal(config.languageId, 'jsonc')
    const complaints = () => vscode.languages.getDiagnostics(config.uri).filter(({ message }) => message.includes('rulez'))
    await until('a complaint of the schema', () => complaints().some(({ source }) => source !== 'outside-in'))
    const ours = await until('the complaint that the command line makes', () => complaints().find(({ source }) => source === 'outside-in'))
    assert.equal(config.getText(ours.range), '"rulez"')
    await write('more/.outside-in.json', '{ "rules": {} }')
    await until('our complaint to go', () => findings(config.uri).length === 0)
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await vscode.workspace.fs.delete(config.uri)
  })

  it('opens the report beside the document', async () => {
    await vscode.commands.executeCommand('outsideIn.openReport')
    const tab = await until('the tab', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(
          ({ input, label }) =>
            input instanceof vscode.TabInputWebview && /outsideIn\.report/.test(input.viewType) && label.includes('plan.md'),
        ),
    )
    await vscode.window.tabGroups.close(tab)
  })

  it('opens the page of a rule', async () => {
    await vscode.commands.executeCommand('outsideIn.explainRule', rule)
    const tab = await until('the tab', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes(rule)),
    )
    await vscode.window.tabGroups.close(tab)
  })

  it('goes on after a restart of the server, with the report where it was', async () => {
    await vscode.commands.executeCommand('outsideIn.openReport', plan.toString())
    const reports = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && /outsideIn\.report/.test(input.viewType))
    await until('the tab', () => reports().length === 1)
    await vscode.commands.executeCommand('outsideIn.restartServer')
    await until('the findings again', () => ofRule(plan).length === 1)
    assert.equal(reports().length, 1)
    // The same one is shown by the server of now, and no second one beside it.
    await vscode.commands.executeCommand('outsideIn.openReport', plan.toString())
    assert.equal(reports().length, 1)
    await vscode.window.tabGroups.close(reports())
  })
})
