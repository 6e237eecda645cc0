import { printable } from './printable.ts'
import type { RegisterRow } from './register-rows.ts'

/** The register as comma-separated values (RFC 4180), for a spreadsheet. */
export function registerCsv(rows: readonly RegisterRow[]): string {
  const table = rows.map(({ path, line, rules, scope, reason, owner, until, state, silenced }) => [
    path,
    String(line),
    rules.length === 0 ? '*' : rules.join(' '),
    scope,
    reason,
    owner,
    until,
    state,
    String(silenced.reduce((sum, { suggestions }) => sum + suggestions, 0)),
    silenced.map(({ rule }) => rule).join(' '),
  ])
  return [['document', 'line', 'rules', 'scope', 'reason', 'owner', 'until', 'state', 'suggestions', 'hidden'], ...table]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('')
}

function cell(text: string): string {
  const said = printable(text)
  // A spreadsheet would take these for formulas.
  const safe = /^[=+\-@]/.test(said) ? `'${said}` : said
  return /[",]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
