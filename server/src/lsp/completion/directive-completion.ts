import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver'
import { type Directive, dashBeforeReason, reasonToFill } from '../../core/document/directives.ts'
import { rules } from '../../core/rules/registry.generated.ts'

import type { CompletionContext, CompletionSource } from './completion-source.ts'
import type { Cursor } from './cursor.ts'
import { sortText } from './sort-text.ts'

/** Comments that silence the linter: what they do, which rules they name, and the reason behind `--`. */
export const directiveCompletion: CompletionSource = (cursor, context) => {
  const { before } = cursor
  const [, begun] = /<!--[ \t]*((?:o[a-z-]*)?)$/i.exec(before) ?? []
  if (begun !== undefined) return actions(begun.toLowerCase(), cursor, context)
  const [, action, rest] = /<!--[ \t]*outside-in-(disable-next-line|disable-file|disable|enable)[ \t]((?:(?!-->).)*)$/.exec(before) ?? []
  if (action === undefined || rest === undefined) return undefined
  // Behind the dashes the reason is the author's own.
  if (dashBeforeReason.test(rest)) return []
  return [...rulesToName(action as Directive['action'], rest, cursor, context), ...reason(rest, cursor, context)]
}

function actions(begun: string, cursor: Cursor, { t, snippets, asksAgain }: CompletionContext): CompletionItem[] {
  // Most comments are none of ours: only the reader's wish, or our own name, opens the list.
  if (cursor.trigger !== undefined && !begun.startsWith('outside')) return []
  const said: Readonly<Record<Directive['action'], string>> = {
    'disable-next-line': t('Silence rules for what follows on the next line'),
    'disable-file': t('Silence rules in the whole document'),
    disable: t('Silence rules from here on'),
    enable: t('Let rules speak again from here on'),
  }
  const { behind, closing } = endOf(cursor)
  return Object.entries(said).map(([action, detail], index) => {
    const name = `outside-in-${action}`
    const item: CompletionItem = {
      label: name,
      kind: CompletionItemKind.Keyword,
      detail,
      sortText: sortText(index),
      textEdit: { range: cursor.range(begun.length, behind), newText: snippets ? `${name} $0${closing}` : `${name} ` },
    }
    if (snippets) item.insertTextFormat = InsertTextFormat.Snippet
    else item.textEdit = { range: cursor.range(begun.length), newText: `${name} ` }
    if (asksAgain) item.command = { title: '', command: 'editor.action.triggerSuggest' }
    return item
  })
}

function rulesToName(action: Directive['action'], rest: string, cursor: Cursor, { t, seen, last }: CompletionContext): CompletionItem[] {
  const word = /[\w/-]*$/.exec(rest)![0]
  if (word.startsWith('--')) return []
  const named = new Set(rest.slice(0, rest.length - word.length).split(/[\s,]+/))
  const next = action === 'disable-next-line' ? seen?.byLine.get(nextLine(cursor)) : undefined
  return (last?.engine.rules ?? rules).flatMap(({ id, family, summary, why }) => {
    if (named.has(id)) return []
    const count = seen?.counts.get(id) ?? 0
    const here = next?.has(id) === true
    const where = here
      ? t('on the next line')
      : count === 1
        ? t('once in this document')
        : count > 1
          ? t('{0} times in this document', count)
          : ''
    return [
      {
        label: id,
        ...(where === '' ? {} : { labelDetails: { description: where } }),
        kind: CompletionItemKind.EnumMember,
        detail: summary,
        sortText: `${here ? 0 : count > 0 ? 1 : 2}${id}`,
        ...(here ? { preselect: true } : {}),
        textEdit: { range: cursor.range(word.length), newText: id },
        // Only the shipped rules are known when the list asks for more.
        ...(family === 'own' ? { documentation: why } : { data: { rule: id } }),
      },
    ]
  })
}

/** What an item says of its rule, to be shown beside the list. */
export function documentationOfRule(data: unknown): string | undefined {
  const rule = rules.find(({ id }) => id === (data as { readonly rule?: string } | undefined)?.rule)
  return rule?.why.trim()
}

/** Once a rule is named, why: the reason is what a later reader wants to know. */
function reason(rest: string, cursor: Cursor, { t, snippets }: CompletionContext): CompletionItem[] {
  const [, dashes] = /\w[ \t]+(-{0,2})$/.exec(rest) ?? []
  if (dashes === undefined) return []
  const { behind, closing } = endOf(cursor)
  return [
    {
      label: `-- ${reasonToFill}`,
      kind: CompletionItemKind.Text,
      detail: t('The reason, for whoever reads this later'),
      sortText: '0',
      filterText: `-- ${reasonToFill}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: cursor.range(dashes.length, snippets ? behind : 0),
        newText: snippets ? `-- \${1:${reasonToFill}}${closing}` : `-- ${reasonToFill}`,
      },
    },
  ]
}

/**
 * How the comment ends behind the cursor. Editors put `>` behind a `<` that is typed, which is then a part of the end; where other words
 * follow, the end is left to the author.
 */
function endOf({ after }: Cursor): { readonly behind: number; readonly closing: string } {
  const [space] = /^[ \t]*(?=-->)/.exec(after) ?? []
  if (space !== undefined) return { behind: space.length, closing: ' ' }
  return /^[ \t]*>?[ \t]*$/.test(after) ? { behind: after.length, closing: ' -->' } : { behind: 0, closing: '' }
}

/** The next line that is not blank, of the text as it is now. */
function nextLine({ text, offset, after }: Cursor): string {
  return /^\s*([^\r\n]*)/.exec(text.slice(offset + after.length))![1]!.trim()
}
