import { plainMarkdown } from './plain-markdown.ts'
import { aboutPhrase, registerSummary, stateWords } from './register-phrases.ts'
import type { RegisterRow } from './register-rows.ts'
import { silencedPhrase } from './silenced-phrase.ts'

/** The register as a table in markdown, for the papers of a meeting. */
export function registerMarkdown(rows: readonly RegisterRow[]): string {
  const head = ['Document', 'Line', 'Silenced', 'Reason', 'Owner', 'Until', 'State', 'Hides']
  const table = rows.map((row) =>
    [
      row.path,
      String(row.line),
      aboutPhrase(row),
      row.reason,
      row.owner,
      row.until,
      stateWords[row.state],
      silencedPhrase(row.silenced),
    ].map(cell),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '## Suggestions set aside',
    '',
    registerSummary(rows),
    ...(rows.length === 0 ? [] : ['', line(head), line(head.map(() => '---')), ...table.map(line)]),
    '',
  ].join('\n')
}

function cell(text: string): string {
  // Nothing is at issue in a date or a number.
  if (text === '') return '–'
  return /^[\d-]+$/.test(text) ? text : plainMarkdown(text)
}
