import type { ExtensionContext } from 'vscode'

/** Nearly all that there is to run waits until the editor has gone on: other extensions start at the same moment. */
export async function activate(context: ExtensionContext): Promise<void> {
  await new Promise((next) => setTimeout(next, 0))
  const { activateWeb } = await import('./activate-web.ts')
  activateWeb(context)
}
