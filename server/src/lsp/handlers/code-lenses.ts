import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver'
import type { Handler } from '../handler.ts'
import type { LensContext } from '../lenses/lens.ts'
import { lensSources } from '../lenses/lens-sources.ts'
import { createScoreBefore } from '../lenses/score-before.ts'
import type { Read } from '../session.ts'
import type { LensKind } from '../switches.ts'

/** Says over the title how a plan reads as a whole, and over an agenda what drives the review. */
export const codeLenses: Handler = ({ connection, session, client, options, history, jobs, t }) => {
  const context: LensContext = { t, scoreBefore: createScoreBefore(history, session, refresh), jobs }

  connection.onCodeLens(async ({ textDocument: { uri } }, token): Promise<CodeLens[] | null> => {
    const read = await session.read(uri, token)
    return read?.settings.enable ? lensesOf(read) : null
  })
  session.onReadAllAgain(refresh)
  jobs.onChange(refresh)
  return { codeLensProvider: {} }

  function refresh(): void {
    // A client that is on its way out does not answer; nothing hangs on it.
    if (client.workspace?.codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  }

  function lensesOf(read: Read): CodeLens[] {
    const kinds = (Object.keys(lensSources) as LensKind[]).filter((kind) => read.settings.codeLens[kind])
    return kinds
      .flatMap((kind) => lensSources[kind](read, context))
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
