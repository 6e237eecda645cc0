import assert from 'node:assert/strict'
import * as vscode from 'vscode'

/** Waits until `wanted` gives something true; what it gives. Everything in an editor comes a little later. */
async function until<T>(what: string, wanted: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const got = await wanted()
    if (got !== undefined) return got
    await new Promise((next) => setTimeout(next, 50))
  }
  throw new Error(`waited in vain for ${what}`)
}

describe('jobs across documents in a real VS Code', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  const file = (name: string) => vscode.Uri.joinPath(folder, name)
  const strategy = file('jobs of ours/strategy.md')
  const roadmap = file('jobs of ours/roadmap.md')
  const telling =
    '# Strategy\r\n\r\n## Jobs to be done\r\n\r\n### J61 Get home\r\n\r\nWhen the wind gets up, I want to know by three, so that I can sleep at home.\r\n'
  const naming = '# Roadmap\n\n## Initiatives\n\n| Initiative | Serves |\n|---|---|\n| A word by three | J61 |\n| Held seats | |\n'

  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  const placeOf = (document: vscode.TextDocument, words: string) => document.positionAt(document.getText().indexOf(words) + 1)

  before(async () => {
    await write(strategy, telling)
    await write(roadmap, naming)
  })
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await vscode.workspace.fs.delete(file('jobs of ours'), { recursive: true })
  })

  it('leads to the job, to all that name it, and gives it another number in documents that are closed', async () => {
    const document = await vscode.workspace.openTextDocument(roadmap)
    await vscode.window.showTextDocument(document)
    const place = placeOf(document, 'J61')
    const told = await until('the definition', async () => {
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        roadmap,
        place,
      )
      return found.length > 0 ? found : undefined
    })
    const [first] = told
    assert.equal(String(first && 'targetUri' in first ? first.targetUri : first?.uri), String(strategy))
    const all = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', roadmap, place)
    assert.deepEqual(all.map(({ uri }) => String(uri)).sort(), [roadmap, strategy].map(String).sort())

    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', roadmap, place, 'J62')
    assert.ok(await vscode.workspace.applyEdit(edit))
    assert.equal(document.getText(), naming.replace('J61', 'J62'))
    const other = await vscode.workspace.openTextDocument(strategy)
    assert.equal(other.getText(), telling.replace('J61', 'J62'))
    await Promise.all([document.save(), other.save()])
  })

  it('shows the way from an initiative to its job, by what is typed', async () => {
    const document = await vscode.workspace.openTextDocument(roadmap)
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      roadmap,
      placeOf(document, 'A word by three'),
    )
    assert.ok(item)
    const served = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', item)
    assert.deepEqual(
      served.map(({ to }) => to.name),
      ['J62 Get home'],
    )
  })

  it('finds a job among the symbols of the workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'J62 Get')
    assert.ok(found.some(({ name }) => name === 'J62 Get home'))
  })
})
