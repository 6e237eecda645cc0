import { type CompletionItem, type CompletionList, CompletionTriggerKind, MarkupKind } from 'vscode-languageserver'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import type { CompletionSource } from '../completion/completion-source.ts'
import { cursorAt } from '../completion/cursor.ts'
import { directiveCompletion, documentationOfRule } from '../completion/directive-completion.ts'
import { type FindingsSeen, findingsSeen } from '../completion/findings-seen.ts'
import { frontMatterCompletion } from '../completion/front-matter-completion.ts'
import { documentationOfHeading, headingCompletion } from '../completion/heading-completion.ts'
import { jobCompletion } from '../completion/job-completion.ts'
import type { Handler } from '../handler.ts'

/** The first that the cursor is in a place of answers. */
const sources: readonly CompletionSource[] = [frontMatterCompletion, directiveCompletion, headingCompletion, jobCompletion]

/** No letters among them, so that words do not ask as they are typed, but the one that numbers of jobs begin with. */
const triggerCharacters = ['#', ' ', ':', '-', ',', 'J']

/**
 * Completes what the linter reads by name. Answers at once, from the text as it is now and from the last reading there is; it never waits
 * for a new one.
 */
export const completion: Handler = ({ connection, session, jobs, client, options, t }) => {
  const item = client.textDocument?.completion?.completionItem
  const seen = new Map<string, FindingsSeen>()
  session.onRead((read) => {
    const found = findingsSeen(read)
    if (found !== undefined) seen.set(read.uri, found)
  })
  session.onClose((uri) => seen.delete(uri))

  connection.onCompletion(async ({ textDocument: { uri }, position, context }): Promise<CompletionList | null> => {
    if (!(await session.settings(uri)).enable) return null
    const now = session.now(uri)
    if (now === undefined) return null
    const trigger = context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined
    const cursor = cursorAt(now, position, trigger)
    const known = {
      uri,
      t,
      jobs: () => {
        // What this document told when somebody last asked will do: to gather the jobs of a long one again would be felt in typing.
        if (jobs.index.file(canonicalUri(uri)) === undefined) jobs.ofWhatIsOpen()
        return jobs.index
      },
      last: now.last,
      seen: seen.get(uri),
      snippets: item?.snippetSupport === true,
      asksAgain: options.commandLinks === true,
    }
    for (const source of sources) {
      const items = source(cursor, known)
      if (items !== undefined) return items.length === 0 ? null : { isIncomplete: false, items: items.map(shown) }
    }
    return null
  })

  connection.onCompletionResolve((chosen): CompletionItem => {
    const value = documentationOfRule(chosen.data) ?? documentationOfHeading(chosen.data)
    return value === undefined ? chosen : { ...chosen, documentation: { kind: MarkupKind.Markdown, value } }
  })

  /** What an older client would not show beside the label is told with the rest. */
  function shown({ labelDetails, ...rest }: CompletionItem): CompletionItem {
    const beside = labelDetails?.description
    if (item?.labelDetailsSupport === true || beside === undefined) return labelDetails === undefined ? rest : { ...rest, labelDetails }
    return beside === rest.detail ? rest : { ...rest, detail: [rest.detail, beside].filter(Boolean).join(' · ') }
  }

  return { completionProvider: { triggerCharacters, resolveProvider: true } }
}
