/**
 * Takes in what reviewers said of findings on fresh documents, and keeps of it only rules, verdicts and the day:
 *
 *   npm run quality:judged -- --date 2026-11-22 [--sample sample.json] reviewer-1.jsonl reviewer-2.jsonl
 *
 * A sheet is one reviewer's: a JSON object a line with `id` (or `n`), `verdict` (or `v`: yes, no, unsure), and, unless `--sample`
 * names a list that holds them under the same id, `rule`, `severity` and `path` (or `file`). What was judged on the same day before is
 * replaced. Then run `npm run generate`.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Severity, severities } from '../src/core/base/severity.ts'
import { rules } from '../src/core/rules/registry.generated.ts'
import { currentNames } from './current-names.ts'
import { type JudgedFinding, judgedFindingsFile, readJudgedFindings, shareOfYes, type Verdict } from './judged-findings.ts'

interface Row {
  readonly id?: string | number
  readonly n?: string | number
  readonly rule?: string
  readonly severity?: string
  readonly path?: string
  readonly file?: string
  readonly verdict?: string
  readonly v?: string
}

const { values, positionals: sheets } = parseArgs({
  options: { date: { type: 'string' }, sample: { type: 'string' } },
  allowPositionals: true,
})
const { date } = values
if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) || sheets.length === 0)
  stop('Say the day and the sheets: npm run quality:judged -- --date 2026-11-22 [--sample sample.json] reviewer-1.jsonl reviewer-2.jsonl')

const sample = new Map((values.sample === undefined ? [] : rowsOf(values.sample)).map((row) => [idOf(row), row]))
const byId = new Map<string, { row: Row; verdicts: Map<string, Verdict> }>()
for (const sheet of sheets) {
  for (const said of rowsOf(sheet)) {
    const id = idOf(said)
    const row = { ...sample.get(id), ...said }
    const verdict = (['yes', 'no', 'unsure'] as const).find((one) => one === (said.verdict ?? said.v))
    if (verdict === undefined) stop(`${sheet}: ${id} has no verdict of yes, no or unsure.`)
    const known = byId.get(id) ?? { row, verdicts: new Map<string, Verdict>() }
    // A reviewer who comes back to a finding means the later word.
    known.verdicts.set(sheet, verdict)
    byId.set(id, known)
  }
}

const leftOut = new Map<string, number>()
const judged = [...byId.values()].flatMap(({ row, verdicts }): JudgedFinding[] => {
  const rule = row.rule ?? ''
  if (!rules.some(({ id }) => currentNames(rule).includes(id))) {
    leftOut.set(rule, (leftOut.get(rule) ?? 0) + 1)
    return []
  }
  const severity = severities.find((one) => one === row.severity) as Severity | undefined
  const path = row.path ?? row.file
  if (severity === undefined || path === undefined) stop(`A finding of ${rule} lacks its severity or its document's path.`)
  const document = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return [{ date, rule, severity, document, verdicts: sheets.flatMap((sheet) => verdicts.get(sheet) ?? []) }]
})

const all = [...readJudgedFindings().filter((finding) => finding.date !== date), ...judged]
all.sort((a, b) => order(a.date, b.date) || order(a.rule, b.rule) || order(a.document, b.document))
writeFileSync(judgedFindingsFile, all.map((finding) => `${JSON.stringify(finding)}\n`).join(''))

console.log(`${judged.length} findings judged on ${date} by ${sheets.length} reviewers.`)
for (const [name, number] of leftOut) console.log(`  ${number} of "${name}" left out: there is no such rule`)
tell('warnings', ({ severity }) => severity === 'warning' || severity === 'error')
tell('informations and hints', ({ severity }) => severity === 'information' || severity === 'hint')
for (const rule of [...new Set(judged.map((finding) => finding.rule))].sort()) tell(rule, (finding) => finding.rule === rule)

function tell(name: string, which: (finding: JudgedFinding) => boolean): void {
  const shares = judged
    .filter(which)
    .map(shareOfYes)
    .filter((share) => share !== undefined)
  const right = shares.reduce((sum, share) => sum + share, 0)
  console.log(`  ${name.padEnd(40)} ${shares.length === 0 ? '–' : `${(right / shares.length).toFixed(2)}  (${right} of ${shares.length})`}`)
}

/** A list in JSON, or an object a line. */
function rowsOf(path: string): readonly Row[] {
  const text = readFileSync(path, 'utf8').trim()
  return text.startsWith('[')
    ? (JSON.parse(text) as Row[])
    : text.split('\n').flatMap((line) => (line.trim() === '' ? [] : JSON.parse(line)))
}

function idOf({ id, n }: Row): string {
  return String(id ?? n)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function stop(why: string): never {
  console.error(why)
  process.exit(2)
}
