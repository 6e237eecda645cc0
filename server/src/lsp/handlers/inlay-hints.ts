import { type InlayHint, MarkupKind, type Range } from 'vscode-languageserver'
import { itemLine, itemWord } from '../../core/report/agenda-item-phrases.ts'
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
  if (client.workspace?.inlayHint?.refreshSupport)
    session.onReadAllAgain(() => {
      // A client that is on its way out does not answer; nothing hangs on it.
      connection.languages.inlayHint.refresh().catch(() => undefined)
    })
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
    // An item says it where its line ends; those that share a line each at their own end, in a word, for editors cut what is longer.
    const shared = lines.filter((other) => other === line).length > 1
    return [
      {
        position: positions.position(shared ? item.span.end : endOfLine(item.span.start)),
        label: shared ? itemWord(review, item) : itemLine(review, item),
        tooltip: { kind: MarkupKind.Markdown, value: agendaItemCard(reading, review, item) },
        paddingLeft: true,
        paddingRight: shared,
      },
    ]
  })

  /** Where what is written on a line ends. */
  function endOfLine(at: number): number {
    const next = reading.lines.lineStart(reading.lines.position(at).line + 1)
    return at + text.slice(at, next).trimEnd().length
  }
}
