import { type Range, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver'
import type { Handler } from '../handler.ts'
import type { DocumentParams } from '../protocol/document-params.ts'
import { type ActingSide, type WhoActs, whoActsRequest } from '../protocol/who-acts.ts'
import type { Read } from '../session.ts'
import { whoActsIn } from '../who-acts.ts'

/** Types of tokens, in the order in which they are numbered. Editors colour them as they are told to. */
const sides: readonly ActingSide[] = ['customer', 'company', 'product']
const unsaid = 'implicit'

/**
 * Says whose sentence each is. Our own client asks, and shows it as it sees fit; others get semantic tokens where `outsideIn.whoActs` is
 * on. Nothing is looked at before somebody asks.
 */
export const whoActs: Handler = ({ connection, session, client, options }) => {
  connection.onRequest(whoActsRequest, async ({ uri }: DocumentParams, token): Promise<WhoActs | null> => {
    const read = await session.read(uri, token)
    return (read && whoActsIn(read)) ?? null
  })
  if (options.status === true || client.textDocument?.semanticTokens === undefined) return {}

  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }, token) => tokensOf(await session.read(uri, token)))
  connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) =>
    tokensOf(await session.read(uri, token), range),
  )
  return {
    semanticTokensProvider: { legend: { tokenTypes: [...sides], tokenModifiers: [unsaid] }, full: true, range: true },
  }
}

/** Tokens end with their line: not every editor can show one that goes on. */
function tokensOf(read: Read | undefined, within?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  const told = read?.settings.whoActs === true ? whoActsIn(read) : undefined
  if (read === undefined || told === undefined) return builder.build()
  for (const { side, range, unsaid } of told.clauses) {
    for (let { line } = range.start; line <= range.end.line; line += 1) {
      if (within !== undefined && (line < within.start.line || line > within.end.line)) continue
      const from = line === range.start.line ? range.start.character : 0
      const to = line === range.end.line ? range.end.character : read.positions.lineLength(line)
      if (to > from) builder.push(line, from, to - from, sides.indexOf(side), unsaid ? 1 : 0)
    }
  }
  return builder.build()
}
