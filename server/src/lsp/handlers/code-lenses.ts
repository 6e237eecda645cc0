import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver'
import { lensSources } from '../lenses/lens-sources.ts'
import type { Handler } from '../server.ts'
import type { Read } from '../session.ts'
import type { LensKind } from '../switches.ts'

/** Says over the title how a plan reads as a whole, and over an agenda what drives the review. */
export const codeLenses: Handler = ({ connection, session, client, options, t }) => {
  connection.onCodeLens(async ({ textDocument: { uri } }, token): Promise<CodeLens[] | null> => {
    const read = await session.read(uri, token)
    return read?.settings.enable ? lensesOf(read) : null
  })
  if (client.workspace?.codeLens?.refreshSupport)
    session.onReadAllAgain(() => {
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
    })
  return { codeLensProvider: {} }

  function lensesOf(read: Read): CodeLens[] {
    const kinds = (Object.keys(lensSources) as LensKind[]).filter((kind) => read.settings.codeLens[kind])
    return kinds
      .flatMap((kind) => lensSources[kind](read, t))
      .map(({ at, title, command, arguments: given }) => {
        const start = read.positions.position(at)
        // An editor takes `$(name)` in a lens for an icon.
        const said = title.replaceAll('$(', '$ (')
        return {
          range: { start, end: start },
          command: options.commandLinks ? { title: said, command, arguments: [...given] } : { title: said, command: '' },
        }
      })
  }
}
