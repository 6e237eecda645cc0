import type { AgendaStatus, DocumentStatus, SectionStatus } from '../../server/src/lsp/protocol/document-status.ts'

/** The status bar's line, as in "Outside-In: strategy · 41" or "Outside-In: review · orientation 31 · sales-driven". */
export function statusText(status: DocumentStatus): string {
  const kind = `${kindNames[status.kind] ?? status.kind}${status.doubtful ? '?' : ''}`
  const warning = status.problems.length > 0 ? '$(warning) ' : ''
  const figures = status.agenda ? reviewFigures(status.agenda) : status.score === null ? [] : [String(Math.round(status.score))]
  return warning + [`Outside-In: ${kind}`, ...figures].join(' · ')
}

function reviewFigures({ score, items, driven }: AgendaStatus): readonly string[] {
  if (items.length === 0) return ['no agenda found']
  return score === null ? ['profile only'] : [`orientation ${Math.round(score)}`, driven]
}

const kindNames: Readonly<Record<string, string>> = {
  strategy: 'strategy',
  'crm-plan': 'CRM plan',
  'research-plan': 'research plan',
  qbr: 'review',
}

/** The tooltip, in markdown: what the number means, what it is made of, what is missing. */
export function statusTooltip(status: DocumentStatus): string {
  const lines: string[] = []
  for (const problem of status.problems) lines.push(`$(warning) ${plain(problem)}`, '')
  if (status.agenda) lines.push(...agendaLines(status))
  else lines.push(...planLines(status))
  for (const { line, reason } of status.unreadable) lines.push('', `Not read: line ${line + 1}, ${plain(reason)}`)
  lines.push(
    '',
    status.doubtful
      ? `This may be no ${kindNames[status.kind] ?? status.kind} at all, so nothing is suggested. If it is one, say so with the command *Outside-In: Set Kind of Document*.`
      : status.findings === 0
        ? 'Nothing to suggest.'
        : `${count(status.findings, 'suggestion')} in the text${status.shown > 0 && status.shown < status.findings ? `, of which the clearest ${status.shown} are shown` : ''}.`,
    '',
    'Click for the report.',
  )
  return lines.join('\n')
}

function planLines(status: DocumentStatus): string[] {
  const kind = kindNames[status.kind] ?? status.kind
  const lines =
    status.score === null
      ? [`**This ${kind} is not scored**: there is too little text to judge.`]
      : [`**${status.score} of 100: how far this ${kind} is written from its customers’ side.**`]
  if (status.parts.length > 0 && status.score !== null) {
    lines.push(
      '',
      '| | |',
      '|:--|--:|',
      ...status.parts.map((part) => `| ${plain(part.title)} | ${points(part.points)} of ${points(part.max)} |`),
    )
  }
  const named = (state: SectionStatus['state']) =>
    (status.sections ?? []).filter((section) => section.state === state).map((section) => section.title)
  const absent = named('absent')
  const partial = named('partial')
  if (absent.length > 0) lines.push('', `Not there yet: ${absent.map(plain).join(', ')}.`)
  if (partial.length > 0) lines.push('', `There in part: ${partial.map(plain).join(', ')}.`)
  return lines
}

function agendaLines({ agenda }: DocumentStatus): string[] {
  if (!agenda) return []
  const lines = [`**${plain(agenda.summary)}**`]
  if (agenda.score !== null) lines.push('', `${agenda.score} of 100: how far this review is about what customers get.`)
  for (const risk of agenda.atRisk) lines.push('', `At risk: ${plain(risk)}.`)
  if (agenda.shares.length > 0) {
    lines.push('', '| | |', '|:--|--:|', ...agenda.shares.map(({ name, amount }) => `| ${plain(name)} | ${plain(amount)} |`))
  }
  return lines
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
const points = (value: number) => String(Math.round(value * 10) / 10)
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>()#+!|]/g, '\\$&').replace(/\s+/g, ' ')
