import * as vscode from 'vscode'

/** Which documents a reader wants left alone, remembered for the workspace. Their text says nothing of it. */
export interface Muting extends vscode.Disposable {
  /** URIs, as text. */
  muted(): readonly string[]
  isMuted(document: vscode.Uri): boolean
  set(document: vscode.Uri, muted: boolean): Promise<void>
  readonly onDidChange: vscode.Event<void>
}

const key = 'muted'

export function createMuting(memory: vscode.Memento): Muting {
  const changed = new vscode.EventEmitter<void>()
  let muted = new Set(memory.get<readonly string[]>(key, []))
  // Another document may bear the name of an unsaved one, even today.
  const closing = vscode.workspace.onDidCloseTextDocument(({ isUntitled, uri }) => {
    if (isUntitled && muted.delete(uri.toString())) changed.fire()
  })
  return {
    muted: () => [...muted],
    isMuted: (document) => muted.has(document.toString()),
    async set(document, mute) {
      muted = new Set([...muted].filter((uri) => uri !== document.toString()))
      if (mute) muted.add(document.toString())
      changed.fire()
      // An unsaved document does not outlast the window.
      await memory.update(
        key,
        [...muted].filter((uri) => !uri.startsWith('untitled:')),
      )
    },
    onDidChange: changed.event,
    dispose() {
      closing.dispose()
      changed.dispose()
    },
  }
}

/** Whether the workspace's own settings turn the linter off. */
export const isWorkspaceMuted = () => vscode.workspace.getConfiguration('outsideIn').inspect<boolean>('enable')?.workspaceValue === false

/** Turns the linter off for this workspace in its settings, or leaves it to the user's own again. */
export async function muteWorkspace(mute: boolean): Promise<void> {
  await vscode.workspace.getConfiguration('outsideIn').update('enable', mute ? false : undefined, vscode.ConfigurationTarget.Workspace)
}
