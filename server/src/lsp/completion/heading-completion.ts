import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver'
import type { Reading } from '../../core/engine/engine.ts'
import type { SectionId } from '../../core/facts/section-ids.ts'
import { rules } from '../../core/rules/registry.generated.ts'
import { templates } from '../../core/templates/templates.generated.ts'
import { atDepth, chapterDepth, story } from '../insert-section.ts'
import type { CompletionSource } from './completion-source.ts'
import { inCode } from './in-code.ts'
import { templateSnippet } from './template-snippet.ts'

/** Headings of what documents of this kind are asked for and this one does not have yet, each with its template below it. */
export const headingCompletion: CompletionSource = (cursor, context) => {
  const [, indent = '', marks, gap] = /^( {0,3})(#{1,6})([ \t]*)/.exec(cursor.before) ?? []
  if (marks === undefined) return undefined
  // "#1" and "#plans" are no headings.
  if ((gap === '' && cursor.before.length > indent.length + marks.length) || cursor.after.trim() !== '' || inCode(cursor)) return []
  const { last } = context
  if (last === undefined || last.reading.doubtful) return []
  const depth = chapterDepth(last.reading.document.sections.filter(({ heading }) => heading === undefined || !isOwn(heading.block.start)))
  // A title, or a heading within a chapter, is no place for a chapter, unless the reader asks.
  if (cursor.trigger !== undefined && (marks.length !== depth || depth === 1)) return []
  return lackingFrom(last.reading).map(({ id, partly }, index) => itemOf(id, partly, index, marks.length))

  /** The heading that is being typed may have been read as one already. */
  function isOwn(start: number): boolean {
    return last?.text === cursor.text && start === cursor.offset - cursor.before.length
  }

  function itemOf(id: Template, partly: string | undefined, index: number, level: number): CompletionItem {
    const { t, snippets } = context
    const template = atDepth(templates[id], level).trim()
    const title = template.split('\n')[0]!.replace(/^#+\s*/, '')
    const text = snippets ? templateSnippet(template) : template.split('\n')[0]!
    const hashes = '#'.repeat(level)
    return {
      label: title,
      kind: CompletionItemKind.Module,
      detail:
        partly === undefined ? t('Not in this plan yet') : partly === '' ? t('In this plan in part') : t('In part: not yet {0}', partly),
      sortText: String(index),
      filterText: `${hashes} ${title}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: cursor.range(cursor.before.length - indent.length, cursor.after.length),
        newText: text.replaceAll('\n', cursor.lineBreak),
      },
      data: { template: id, level },
    }
  }
}

/** What an item stands for, to be shown beside the list. */
export function documentationOfHeading(data: unknown): string | undefined {
  const { template, level } = (data ?? {}) as { readonly template?: string; readonly level?: number }
  const id = templateIds.find((one) => one === template)
  return id === undefined ? undefined : atDepth(templates[id], level ?? 2).trim()
}

const templateIds: readonly Template[] = [...story, 'review-agenda']

type Template = SectionId | 'review-agenda'

interface Lacking {
  readonly id: Template
  /** What is lacking of one that is there in part; `undefined` where nothing is there. */
  readonly partly: string | undefined
}

/** What the document's kind is asked for and it lacks, those of which nothing is there first. */
function lackingFrom({ kind, sections, review, document }: Reading): readonly Lacking[] {
  if (kind === 'qbr') return review === undefined || review.agenda.items.length === 0 ? [{ id: 'review-agenda', partly: undefined }] : []
  if (sections === undefined) return []
  const titles = new Set(document.sections.map(({ title }) => title.trim().toLowerCase()))
  const asked = story.filter((id) => rules.find((rule) => rule.id === `missing-${id}`)?.kinds.includes(kind))
  const lacking = asked.flatMap((id) => {
    const { state, lacking: part } = sections[id]
    const title = /^#+\s*(.*)/.exec(templates[id].trim())?.[1]?.trim().toLowerCase() ?? ''
    return state === 'present' || titles.has(title) ? [] : [{ id, partly: state === 'partial' ? part : undefined }]
  })
  return [...lacking.filter(({ partly }) => partly === undefined), ...lacking.filter(({ partly }) => partly !== undefined)]
}
