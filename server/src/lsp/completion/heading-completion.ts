import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver'
import type { Section } from '../../core/document/document.ts'
import type { Reading } from '../../core/engine/engine.ts'
import { chapterDepth, story } from '../../core/facts/new-section-place.ts'
import type { SectionId } from '../../core/facts/section-ids.ts'
import { hasOwnSection } from '../../core/own-rules/create-own-section.ts'
import { atDepth } from '../../core/templates/at-depth.ts'
import { tabStops } from '../../core/templates/tab-stops.ts'
import { templates } from '../../core/templates/templates.generated.ts'
import { askedSections } from '../asked-sections.ts'
import type { CompletionSource } from './completion-source.ts'
import { inCode } from './in-code.ts'
import { sortText } from './sort-text.ts'

/** Headings of what documents of this kind are asked for and this one does not have yet, each with its template below it. */
export const headingCompletion: CompletionSource = (cursor, context) => {
  const [, indent = '', marks, gap] = /^( {0,3})(#{1,6})([ \t]*)/.exec(cursor.before) ?? []
  if (marks === undefined) return undefined
  // "#1" and "#plans" are no headings.
  if ((gap === '' && cursor.before.length > indent.length + marks.length) || cursor.after.trim() !== '' || inCode(cursor)) return []
  const { last } = context
  if (last === undefined || last.reading.doubtful) return []
  // The heading that is being typed may have been read as one already.
  const lineStart = cursor.offset - cursor.before.length
  const others = last.reading.document.sections.filter(({ heading }) => heading?.block.start !== lineStart + indent.length)
  const depth = chapterDepth(others)
  // A title, or a heading within a chapter, is no place for a chapter, unless the reader asks.
  if (cursor.trigger !== undefined && (marks.length !== depth || depth === 1)) return []
  const { reading, engine } = last
  const lacking = lackingFrom(reading, others)
  const own = engine.ownSections.filter(
    ({ kinds, alike }) => kinds.includes(reading.kind) && !hasOwnSection(alike, { ...reading.document, sections: others }),
  )
  return [
    ...lacking.map(({ id, partly }, index) => ({ ...itemOf(templates[id], titleOf(id), partly, index), data: { template: id } })),
    ...own.map(({ template, title }, index) => ({
      ...itemOf(template, title, undefined, lacking.length + index),
      documentation: { kind: MarkupKind.Markdown, value: unshouted(template) },
    })),
  ]

  function itemOf(source: string, label: string, partly: string | undefined, index: number): CompletionItem {
    const { t, snippets } = context
    const template = atDepth(source, marks!.length).trim()
    const [heading = ''] = template.split('\n')
    const said =
      partly === undefined ? t('Not in this plan yet') : partly === '' ? t('In this plan in part') : t('In part: not yet {0}', partly)
    return {
      label,
      ...(partly === undefined ? {} : { labelDetails: { description: t('in part') } }),
      kind: CompletionItemKind.Module,
      detail: said,
      sortText: sortText(index),
      filterText: heading,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {
        range: cursor.range(cursor.before.length - indent.length, cursor.after.length),
        newText: (snippets ? tabStops(template) : heading).replaceAll('\n', cursor.lineBreak),
      },
    }
  }
}

/** What an item would insert, to be shown beside the list; a heading would shout there. */
export function documentationOfHeading(data: unknown): string | undefined {
  const { template } = (data ?? {}) as { readonly template?: string }
  const id = templateIds.find((one) => one === template)
  return id === undefined ? undefined : unshouted(templates[id])
}

function unshouted(template: string): string {
  return template.trim().replace(/^#+ (.*)$/gm, '**$1**')
}

/** Of a research plan no content is asked, and there are parts that each should have. */
const ofResearch = ['research-aim', 'participants', 'research-ladder', 'conversation-guide', 'after-research'] as const

const templateIds: readonly Template[] = [...story, ...ofResearch, 'review-agenda']

type Template = SectionId | (typeof ofResearch)[number] | 'review-agenda'

interface Lacking {
  readonly id: Template
  /** What is lacking of one that is there in part; `undefined` where nothing is there. */
  readonly partly: string | undefined
}

/** What the document's kind is asked for and it lacks, those of which nothing is there first. The heading that is being typed is not there yet. */
function lackingFrom({ kind, sections, review }: Reading, others: readonly Section[]): readonly Lacking[] {
  if (kind === 'qbr') return review === undefined || review.agenda.items.length === 0 ? [{ id: 'review-agenda', partly: undefined }] : []
  const titles = new Set(others.map(({ title }) => title.trim().toLowerCase()))
  const isThere = (id: Template) => titles.has(titleOf(id).toLowerCase())
  if (kind === 'research-plan') return ofResearch.filter((id) => !isThere(id)).map((id) => ({ id, partly: undefined }))
  if (sections === undefined) return []
  const lacking = askedSections({ kind, sections }).flatMap((id) => {
    const { state, lacking: part } = sections[id]
    return state === 'present' || isThere(id) ? [] : [{ id, partly: state === 'partial' ? part : undefined }]
  })
  return [...lacking.filter(({ partly }) => partly === undefined), ...lacking.filter(({ partly }) => partly !== undefined)]
}

/** The heading of a template, without what is to be filled in there. */
function titleOf(id: Template): string {
  return (/^#+[ \t]*(.*)/.exec(templates[id].trim())?.[1] ?? '').replace(/[\s,:]*\[.*$/, '')
}
