import type { ExtensionContext } from 'vscode'

/** Nearly all that there is to load waits until the editor has gone on: other extensions start at the same moment. */
export async function activate(context: ExtensionContext): Promise<void> {
  await new Promise((next) => setTimeout(next, 0))
  const { activateNode } = await import('./activate-node.ts')
  activateNode(context)
}
