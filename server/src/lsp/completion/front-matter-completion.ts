import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import type { DocumentKind } from '../../core/base/document-kind.ts'
import { documentKinds } from '../../core/base/document-kind.ts'
import type { MeetingType } from '../../core/base/meeting-type.ts'
import { meetingTypes } from '../../core/base/meeting-type.ts'
import type { Translate } from '../../core/base/translate.ts'
import type { CompletionContext, CompletionSource } from './completion-source.ts'
import type { Cursor } from './cursor.ts'
import { linesOfFrontMatter } from './in-front-matter.ts'
import { jobItems } from './job-completion.ts'
import { sortText } from './sort-text.ts'

interface Choice {
  readonly word: string
  readonly said: string
}

/** What a document may say of itself: the keys that are read and not yet there, and what can stand behind them. */
export const frontMatterCompletion: CompletionSource = (cursor, context) => {
  const lines = linesOfFrontMatter(cursor)
  if (lines === undefined) return undefined
  const [, job] = /^(?:jobs?|serves|jtbd)[ \t]*:[ \t]+\[?(?:[^\],]*,)*[ \t]*([\w-]*)$/i.exec(cursor.before) ?? []
  if (job !== undefined) return jobItems(job, context.jobs(), context.uri, cursor)
  if (cursor.after.trim() !== '') return []
  const [, key, gap, word] = /^([\w-]+)[ \t]*:([ \t]*)([\w-]*)$/.exec(cursor.before) ?? []
  if (key !== undefined) return valuesOf(key.toLowerCase(), gap!, word!, cursor, context.t)
  return /^[\w-]*$/.test(cursor.before) ? keys(lines, cursor, context) : []
}

function keys(lines: readonly string[], cursor: Cursor, { t, last, asksAgain }: CompletionContext): CompletionItem[] {
  const present = new Set(lines.map((line) => /^([\w-]+)\s*:/.exec(line)?.[1]?.toLowerCase()))
  const all = keysRead(t)
  // A meeting is what reviews have.
  const review = last === undefined || last.reading.kind === 'qbr'
  return all.flatMap(({ word, said }, index) => {
    if (present.has(word)) return []
    const item: CompletionItem = {
      label: word,
      labelDetails: { description: said },
      kind: CompletionItemKind.Property,
      detail: said,
      sortText: `${word === 'meeting' && !review ? 'z' : ''}${sortText(index)}`,
      textEdit: { range: cursor.range(cursor.before.length, cursor.after.length), newText: `${word}: ` },
    }
    if (asksAgain && listed.has(word)) item.command = { title: '', command: 'editor.action.triggerSuggest' }
    return [item]
  })
}

/** Keys with a list of values that can be shown next. */
const listed = new Set(['kind', 'meeting', 'template', 'date'])

function keysRead(t: Translate): readonly Choice[] {
  return [
    { word: 'kind', said: t('What kind of document it is') },
    { word: 'meeting', said: t('What kind of meeting a review is') },
    { word: 'jobs', said: t('The jobs it serves: J1, J2') },
    { word: 'date', said: t('When it was written') },
    { word: 'customer', said: t('What it calls its customers') },
    { word: 'company', said: t('What its writers call themselves') },
    { word: 'product', said: t('What it calls what is offered') },
    { word: 'title', said: t('Its title, if no heading says it') },
    { word: 'template', said: t('true for a form to fill in') },
  ]
}

function valuesOf(key: string, gap: string, word: string, cursor: Cursor, t: Translate): CompletionItem[] {
  return choicesOf(key, t).map(({ word: value, said }, index) => ({
    label: value,
    labelDetails: { description: said },
    kind: CompletionItemKind.EnumMember,
    detail: said,
    sortText: sortText(index),
    textEdit: {
      range: cursor.range(word.length, cursor.after.length),
      newText: gap === '' ? ` ${value}` : value,
    },
  }))
}

function choicesOf(key: string, t: Translate): readonly Choice[] {
  if (key === 'kind') {
    const said: Readonly<Record<DocumentKind, string>> = {
      strategy: t('Where a company or a product goes, and why'),
      'crm-plan': t('How a company means to deal with its customers'),
      'research-plan': t('What to learn from customers, and how'),
      qbr: t('The agenda or the minutes of a business review'),
      none: t('None of these: nothing is checked'),
    }
    return documentKinds.map((kind) => ({ word: kind, said: said[kind] }))
  }
  if (key === 'meeting') {
    const said: Readonly<Record<MeetingType, string>> = {
      internal: t('A whole organisation looks at itself; it is scored'),
      functional: t('One function or subject: where its time goes, and no score'),
      customer: t('A customer is present: whose turn it is, and no score'),
    }
    return meetingTypes.map((meeting) => ({ word: meeting, said: said[meeting] }))
  }
  if (key === 'template') return [{ word: 'true', said: t('A form to fill in: nothing is asked of it') }]
  if (key === 'date') return [{ word: today(), said: t('Today') }]
  return []
}

function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
