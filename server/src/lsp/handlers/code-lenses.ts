import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver'
import { itemHead } from '../../core/report/item-head.ts'
import { atRiskPhrase, reviewLine } from '../../core/report/review-phrases.ts'
import { agendaHead } from '../agenda-head.ts'
import type { Handler } from '../server.ts'
import type { Read } from '../session.ts'

/** Characters of an item's name that a lens has room for. */
const longestName = 44

/** Says over an agenda what drives the review and what will be cut first; a click opens the report. */
export const codeLenses: Handler = ({ connection, session, client, options }) => {
  connection.onCodeLens(async ({ textDocument: { uri } }, token): Promise<CodeLens[] | null> => {
    const read = await session.read(uri, token)
    return read?.settings.enable && read.settings.agendaLens ? lensesOf(read) : null
  })
  if (client.workspace?.codeLens?.refreshSupport)
    session.onReadAllAgain(() => {
      connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
    })
  return { codeLensProvider: {} }

  function lensesOf({ reading, positions, uri }: Read): CodeLens[] {
    const { review } = reading
    const head = agendaHead(reading)
    if (review === undefined || head === undefined) return []
    const at = positions.position(head.start)
    const lens = (title: string): CodeLens => ({
      range: { start: at, end: at },
      command: options.commandLinks ? { title, command: 'outsideIn.openReport', arguments: [uri] } : { title, command: '' },
    })
    const [first, ...others] = review.atRisk
    const { length } = review.agenda.meetings
    const lenses = [lens(`${length > 1 ? `${length} meetings together · ` : ''}${reviewLine(review)}`)]
    if (first !== undefined) {
      const named = atRiskPhrase({ ...first, item: { ...first.item, text: itemHead(first.item.text, longestName) } })
      // An editor takes `$(name)` in a lens for an icon.
      lenses.push(lens(`At risk: ${named}${others.length === 0 ? '' : `, and ${others.length} more`}`.replaceAll('$(', '$ (')))
    }
    return lenses
  }
}
