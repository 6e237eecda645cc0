/**
 * Takes in what reviewers said of findings on fresh documents, and keeps of it only rules, verdicts, a hash and the day:
 *
 *   npm run quality:judged -- --date 2026-11-21 [--sample findings.json] first.jsonl second.jsonl
 *
 * A sheet is one reviewer's: a JSON object a line (or one list of them) with `id` (or `n`), `verdict` (or `v`: yes, no, unsure), and,
 * unless `--sample` names a list that holds them under the same id, `rule`, `severity` and `path` (or `file`). What was judged on the
 * same day before is replaced. Then run `npm run generate`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rules } from '../src/core/rules/registry.generated.ts'
import { currentNames } from './current-names.ts'
import { type JudgedFinding, judgedFindingsFile, readJudgedFindings, shareOfYes, type Verdict } from './judged-findings.ts'
import { readSheets, type SheetRow } from './read-sheets.ts'

const { values, positionals: sheets } = parseArgs({
  options: { date: { type: 'string' }, sample: { type: 'string' } },
  allowPositionals: true,
})
const { date = '', sample } = values
const missing = [...sheets, ...(sample === undefined ? [] : [sample])].filter((path) => !existsSync(path))

if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || sheets.length === 0 || missing.length > 0) {
  for (const path of missing) console.error(`There is no file "${path}".`)
  console.error('Say the day and the sheets: npm run quality:judged -- --date 2026-11-21 [--sample findings.json] first.jsonl second.jsonl')
  process.exitCode = 2
} else takeIn()

function takeIn(): void {
  const isRule = (name: string) => rules.some(({ id }) => currentNames(name).includes(id))
  const { judged, others } = readSheets(sheets.map(rowsOf), { date, sample: sample === undefined ? [] : rowsOf(sample), isRule })
  const kept = readJudgedFindings().filter((finding) => finding.date !== date)
  const all = [...kept, ...judged].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  writeFileSync(judgedFindingsFile, all.map((finding) => `${JSON.stringify(finding)}\n`).join(''))

  console.log(`${judged.length} findings judged on ${date} in ${sheets.length} sheets.`)
  const decided = judged.filter(({ verdicts }) => verdicts.filter((verdict) => verdict !== 'unsure').length > 1)
  tell(
    'reviewers agree',
    decided.map((finding) => Number(Number.isInteger(shareOfYes(finding)))),
  )
  tell('warnings', shares(judged.filter(isLoud)))
  tell('informations and hints', shares(judged.filter((finding) => !isLoud(finding))))
  for (const rule of namesOf(judged.map((finding) => finding.rule))) tell(rule, shares(judged.filter((finding) => finding.rule === rule)))
  for (const name of namesOf(others.map((other) => other.name)))
    tell(`"${name}", no rule, not kept`, shares(others.filter((other) => other.name === name)))
  console.log('Bring it to users with `npm run generate`; a test then says which rules speak too loudly for their figures.')
}

function isLoud({ severity }: JudgedFinding): boolean {
  return severity === 'warning' || severity === 'error'
}

function shares(findings: readonly { readonly verdicts: readonly Verdict[] }[]): readonly number[] {
  return findings.map(shareOfYes).filter((share) => share !== undefined)
}

function namesOf(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort()
}

function tell(name: string, parts: readonly number[]): void {
  const sum = parts.reduce((all, part) => all + part, 0)
  console.log(`  ${name.padEnd(40)} ${parts.length === 0 ? '–' : `${(sum / parts.length).toFixed(2)}  (${sum} of ${parts.length})`}`)
}

/** A list in JSON, or an object a line. */
function rowsOf(path: string): readonly SheetRow[] {
  const text = readFileSync(path, 'utf8').trim()
  if (text.startsWith('[')) return JSON.parse(text) as SheetRow[]
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as SheetRow]))
}
