import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateWith } from './activate.ts'

/** Desktop and remote: the server is a process of its own. */
export function activateNode(context: ExtensionContext): void {
  activateWith(context, (options) => {
    const module = context.asAbsolutePath('dist/server/main.node.cjs')
    const client = new LanguageClient(
      'outsideIn',
      'Outside-In',
      {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6019'] } },
      },
      options,
    )
    return { client }
  })
}
