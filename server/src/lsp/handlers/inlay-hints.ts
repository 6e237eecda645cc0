import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver'
import { itemLine } from '../../core/report/agenda-item-phrases.ts'
import { agendaItemCard } from '../agenda-item-card.ts'
import type { Handler } from '../server.ts'
import type { Read } from '../session.ts'

/** Says beside each item of a review what it is about and what it has of the meeting's time. */
export const inlayHints: Handler = ({ connection, session, client }) => {
  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token): Promise<InlayHint[] | null> => {
    // The usual reading, after a pause in typing, will do: until it is there the editor keeps the hints that it has.
    const read = await session.read(uri, token)
    return read?.settings.enable && read.settings.agendaHints ? hintsOf(read, range) : null
  })
  if (client.workspace?.inlayHint?.refreshSupport) session.onReadAllAgain(() => void connection.languages.inlayHint.refresh())
  return { inlayHintProvider: true }
}

function hintsOf({ reading, positions, text }: Read, { start, end }: Range): InlayHint[] {
  const { review } = reading
  if (review === undefined) return []
  const { items } = review.agenda
  const lines = items.map(({ span }) => positions.position(span.start).line)
  return items.flatMap((item, index) => {
    const line = lines[index]!
    if (line < start.line || line > end.line) return []
    // Items that share a line have each its own end; any other says it where the line ends.
    const shared = lines[index - 1] === line || lines[index + 1] === line
    return [
      {
        position: positions.position(shared ? item.span.end : endOfLine(item.span.start)),
        label: itemLine(review, item),
        tooltip: { kind: MarkupKind.Markdown, value: agendaItemCard(reading, review, item) },
        paddingLeft: true,
      },
    ]
  })
  /** Where what is written on a line ends. */
  function endOfLine(at: number): number {
    const next = reading.lines.lineStart(reading.lines.position(at).line + 1)
    return at + text.slice(at, next).trimEnd().length
  }
}
