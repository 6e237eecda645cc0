import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { serveNode } from '../../lsp/serve-node.ts'
import { CannotRun } from '../cannot-run.ts'

export interface LspOptions {
  readonly stdio?: boolean
}

/** Serves the editor that started it, until it says that it is done. */
export function lsp({ stdio }: LspOptions): void {
  if (stdio !== true)
    throw new CannotRun(
      [
        'This is the language server. Editors start it themselves and talk to it over standard input and output, so it needs --stdio:',
        '',
        '  outside-in lsp --stdio',
        '',
        'How to tell your editor: docs/editors.md in this package. To read a plan here and now: outside-in lint FILE',
      ].join('\n'),
    )
  serveNode(createConnection(ProposedFeatures.all, process.stdin, process.stdout))
}
