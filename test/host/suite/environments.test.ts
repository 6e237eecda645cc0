import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './until.ts'

const rule = 'vanity-measure'
const all = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'outside-in')
const ofRule = (uri: vscode.Uri) => all(uri).filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule)

/** A file system that exists in this process alone, with a few files. */
function memory(files: ReadonlyMap<string, string>): vscode.FileSystemProvider {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  const contents = new Map<string, Uint8Array>([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const contentOf = ({ path }: vscode.Uri) => {
    const found = contents.get(path)
    if (found === undefined) throw vscode.FileSystemError.FileNotFound(path)
    return found
  }
  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) =>
      uri.path === '/'
        ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: contentOf(uri).length },
    readDirectory: () => [...contents.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
    readFile: contentOf,
    writeFile: (uri, content) => {
      contents.set(uri.path, content)
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }])
    },
    createDirectory() {},
    delete: (uri) => void contents.delete(uri.path),
    rename() {},
  }
}

describe('plans of every make', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri
  let text = ''

  before(async () => {
    text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'plan.md')))
  })
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  it('are read from a virtual file system, with its configuration', async () => {
    const files = new Map([
      ['/plan.md', text],
      ['/.outside-in.json', JSON.stringify({ rules: { [rule]: 'warning' } })],
    ])
    const registered = vscode.workspace.registerFileSystemProvider('oi-test', memory(files))
    const uri = vscode.Uri.parse('oi-test:/plan.md')
    await vscode.window.showTextDocument(uri)
    const [found] = await until('its finding', () => (ofRule(uri).length > 0 ? ofRule(uri) : undefined))
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Warning)
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await until('the finding to go', () => all(uri).length === 0)
    registered.dispose()
  })

  it('are read with the line ends of Windows, and keep them', async () => {
    const uri = vscode.Uri.joinPath(folder, 'crlf.md')
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replaceAll('\n', '\r\n')))
    const { document } = await vscode.window.showTextDocument(uri)
    const [found] = await until('its finding', () => (ofRule(uri).length > 0 ? ofRule(uri) : undefined))
    assert.equal(found && document.getText(found.range), 'Followers on Instagram')
    await vscode.commands.executeCommand('outsideIn.insertSection', 'listening')
    assert.ok(!/[^\r]\n/.test(document.getText()), 'a line ends in another way than the rest')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await vscode.workspace.fs.delete(uri)
  })

  it('are all read when ten are open, and others say the same when one is edited', async () => {
    const files = Array.from({ length: 10 }, (_, index) => vscode.Uri.joinPath(folder, `ten-${index}.md`))
    for (const uri of files) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
      await vscode.window.showTextDocument(uri, { preview: false })
      await until(`the finding of ${uri.path}`, () => ofRule(uri).length === 1)
    }
    const edited = files.at(-1) as vscode.Uri
    // An editor may hand out again what it knew already; what counts is whether it is another.
    const known = () => files.map((uri) => JSON.stringify(all(uri)))
    const before = known()
    const edit = new vscode.WorkspaceEdit()
    const document = await vscode.workspace.openTextDocument(edited)
    const start = document.positionAt(document.getText().indexOf('- Followers'))
    edit.replace(edited, new vscode.Range(start, start.translate(2)), '- Balconies that gave a first harvest\n')
    assert.ok(await vscode.workspace.applyEdit(edit))
    await until('the finding to go', () => ofRule(edited).length === 0)
    await new Promise((next) => setTimeout(next, 500))
    assert.deepEqual(known().slice(0, -1), before.slice(0, -1))
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await until('all findings to go', () => files.every((uri) => all(uri).length === 0))
    for (const uri of files) await vscode.workspace.fs.delete(uri)
  })

  it('are there again after two restarts asked for at once', async () => {
    const uri = vscode.Uri.joinPath(folder, 'plan.md')
    await vscode.window.showTextDocument(uri)
    await until('the finding', () => ofRule(uri).length === 1)
    await Promise.all([
      vscode.commands.executeCommand('outsideIn.restartServer'),
      vscode.commands.executeCommand('outsideIn.restartServer'),
    ])
    await until('the finding again', () => ofRule(uri).length === 1)
  })

  it('are muted for one reader without a word in them', async () => {
    const uri = vscode.Uri.joinPath(folder, 'plan.md')
    const { document } = await vscode.window.showTextDocument(uri)
    await until('the finding', () => ofRule(uri).length === 1)
    await vscode.commands.executeCommand('outsideIn.muteDocument')
    await until('silence', () => all(uri).length === 0)
    assert.equal(document.isDirty, false)
    await vscode.commands.executeCommand('outsideIn.unmuteDocument')
    await until('the finding again', () => ofRule(uri).length === 1)
  })

  it('are said of the next unsaved document of a name that was muted', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'plan.md')))
    const uri = vscode.Uri.joinPath(folder, 'unsaved.md').with({ scheme: 'untitled' })
    const begin = async () => {
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri))
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text))
      await until('the finding', () => ofRule(uri).length === 1)
    }
    const drop = async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
      await until('the document to close', () => vscode.workspace.textDocuments.every((open) => open.uri.toString() !== uri.toString()))
    }
    await begin()
    await vscode.commands.executeCommand('outsideIn.muteDocument')
    await until('silence', () => all(uri).length === 0)
    await drop()
    await begin()
    await drop()
  })
})
