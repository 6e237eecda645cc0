import { createTranslate, type Translate } from '../../server/src/core/base/translate.ts'
import type { AgendaStatus, DocumentStatus, SectionStatus } from '../../server/src/lsp/protocol/document-status.ts'

/** What is shown of a document's status, in words of one language. */
export interface StatusText {
  /** The status bar's line, as in "Outside-In: strategy · 41" or "Outside-In: review · orientation 31 · sales-driven". */
  line(status: DocumentStatus): string
  /** What the document is read as, as in "strategy". */
  kind(status: DocumentStatus): string
  /** The tooltip, in markdown: what the number means, what it is made of, what is missing. */
  tooltip(status: DocumentStatus): string
}

export function createStatusText(t: Translate = createTranslate()): StatusText {
  const kindNames: Readonly<Record<string, string>> = {
    strategy: t('strategy'),
    'crm-plan': t('CRM plan'),
    'research-plan': t('research plan'),
    qbr: t('review'),
    none: t('no plan'),
  }
  const nameOf = (kind: string) => kindNames[kind] ?? kind
  const asked = ({ kind, doubtful }: DocumentStatus) => `${nameOf(kind)}${doubtful ? '?' : ''}`

  function figures({ inEnglish, agenda, score }: DocumentStatus): readonly string[] {
    if (!inEnglish) return [t('not in English')]
    if (agenda) return reviewFigures(agenda)
    return score === null ? [] : [String(Math.round(score))]
  }

  function reviewFigures({ score, items, driven }: AgendaStatus): readonly string[] {
    if (items.length === 0) return [t('no agenda found')]
    return score === null ? [t('profile only')] : [t('orientation {0}', Math.round(score)), driven]
  }

  function suggestions(status: DocumentStatus): string {
    const { known } = status
    const told = fresh(status)
    if (known === 0 || status.doubtful) return told
    const before =
      known === 1 ? t('1 more was there before: the baseline knows it.') : t('{0} more were there before: the baseline knows them.', known)
    return `${told} ${before}`
  }

  function fresh({ doubtful, kind, findings, shown, known }: DocumentStatus): string {
    if (doubtful)
      return t(
        'This may be no {0} at all, so nothing is suggested. If it is one, say so with the command *Outside-In: Set Kind of Document*.',
        nameOf(kind),
      )
    if (findings === 0) return known > 0 ? t('Nothing new to suggest.') : t('Nothing to suggest.')
    if (shown > 0 && shown < findings) return t('{0} suggestions in the text, of which the clearest {1} are shown.', findings, shown)
    return findings === 1 ? t('1 suggestion in the text.') : t('{0} suggestions in the text.', findings)
  }

  function planLines({ kind, score, parts, sections }: DocumentStatus): string[] {
    const lines =
      score === null
        ? [t('**This {0} is not scored**: there is too little text to judge.', nameOf(kind))]
        : [t('**{0} of 100: how far this {1} is written from its customers’ side.**', score, nameOf(kind))]
    if (parts.length > 0 && score !== null) {
      const row = ({ title, points, max }: DocumentStatus['parts'][number]) =>
        `| ${plain(title)} | ${t('{0} of {1}', tenths(points), tenths(max))} |`
      lines.push('', '| | |', '|:--|--:|', ...parts.map(row))
    }
    const named = (state: SectionStatus['state']) =>
      (sections ?? [])
        .filter((section) => section.state === state)
        .map(({ title }) => plain(title))
        .join(', ')
    const absent = named('absent')
    const partial = named('partial')
    if (absent !== '') lines.push('', t('Not there yet: {0}.', absent))
    if (partial !== '') lines.push('', t('There in part: {0}.', partial))
    return lines
  }

  function agendaLines({ summary, score, atRisk, shares }: AgendaStatus): string[] {
    const lines = [`**${plain(summary)}**`]
    if (score !== null) lines.push('', t('{0} of 100: how far this review is about what customers get.', score))
    for (const risk of atRisk) lines.push('', t('At risk: {0}.', plain(risk)))
    if (shares.length > 0)
      lines.push('', '| | |', '|:--|--:|', ...shares.map(({ name, amount }) => `| ${plain(name)} | ${plain(amount)} |`))
    return lines
  }

  return {
    kind: asked,
    line(status) {
      const warning = status.problems.length > 0 ? '$(warning) ' : ''
      return warning + [`Outside-In: ${asked(status)}`, ...figures(status)].join(' · ')
    },
    tooltip(status) {
      const lines: string[] = []
      for (const problem of status.problems) lines.push(`$(warning) ${plain(problem)}`, '')
      if (!status.inEnglish) {
        lines.push(t('The rules read English. Of a document in another language nothing is said.'))
        return lines.join('\n')
      }
      lines.push(...(status.agenda ? agendaLines(status.agenda) : planLines(status)))
      for (const { line, reason } of status.unreadable) lines.push('', t('Not read: line {0}, {1}', line + 1, plain(reason)))
      lines.push('', suggestions(status), '', t('Click for all that can be done.'))
      return lines.join('\n')
    },
  }
}

const tenths = (value: number) => String(Math.round(value * 10) / 10)
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>()#+!|]/g, '\\$&').replace(/\s+/g, ' ')
