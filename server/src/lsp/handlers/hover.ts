import { type Hover, MarkupKind } from 'vscode-languageserver'
import { chooseCards } from '../cards/choose-cards.ts'
import type { Handler } from '../handler.ts'

/** Tells what is known of the place that a reader points at: cards of one kind each, the closest first. */
export const hover: Handler = ({ connection, session, jobs, options, t }) => {
  connection.onHover(async ({ textDocument: { uri }, position }, token): Promise<Hover | null> => {
    const read = await session.read(uri, token, 'hurried')
    if (!read?.settings.enable) return null
    await jobs.ofOpen(uri, token)
    const at = read.positions.offset(position)
    const pointed = { read, at, position, jobs: jobs.index, t, commandLinks: options.commandLinks === true }
    const cards = chooseCards(pointed, (error) =>
      connection.console.error(`A card for ${uri} failed: ${error instanceof Error ? error.stack : String(error)}`),
    )
    const [closest] = cards
    if (closest === undefined) return null
    const value = cards.map(({ text }) => text()).join('\n\n---\n\n')
    return { contents: { kind: MarkupKind.Markdown, value }, range: read.positions.range(closest.span) }
  })
  return { hoverProvider: true }
}
