import { createHash } from 'node:crypto'
import { severities } from '../src/core/base/severity.ts'
import { type JudgedFinding, type Verdict, verdicts } from './judged-findings.ts'

/** A line of a reviewer's sheet, or of the list that the findings were drawn into; a sheet may leave to the list what that holds. */
export interface SheetRow {
  readonly id?: string | number
  readonly n?: string | number
  readonly rule?: string
  readonly severity?: string
  readonly path?: string
  readonly file?: string
  readonly verdict?: string
  readonly v?: string
}

export interface ReadSheets {
  readonly judged: readonly JudgedFinding[]
  /** What goes by no rule's name, as sentences do that nobody flagged, which tell how much reviewers would flag of themselves. */
  readonly others: readonly { readonly name: string; readonly verdicts: readonly Verdict[] }[]
}

/**
 * Brings together what several reviewers said of the same findings, by their ids.
 *
 * @param sheets - one for each reviewer; where one says two things of a finding, the later counts
 * @throws Error for a line without a verdict, and for a finding of a rule without severity or path
 */
export function readSheets(
  sheets: readonly (readonly SheetRow[])[],
  { date, sample, isRule }: { readonly date: string; readonly sample: readonly SheetRow[]; isRule(name: string): boolean },
): ReadSheets {
  const drawn = new Map(sample.map((row) => [idOf(row), row]))
  const byId = new Map<string, { readonly row: SheetRow; readonly said: Map<number, Verdict> }>()
  for (const [reviewer, sheet] of sheets.entries()) {
    for (const line of sheet) {
      const id = idOf(line)
      const verdict = verdicts.find((one) => one === (line.verdict ?? line.v)?.trim().toLowerCase())
      if (verdict === undefined) throw new Error(`Sheet ${reviewer + 1} has no verdict of yes, no or unsure on finding ${id}.`)
      const known = byId.get(id) ?? { row: { ...drawn.get(id), ...line }, said: new Map<number, Verdict>() }
      known.said.set(reviewer, verdict)
      byId.set(id, known)
    }
  }
  const judged: JudgedFinding[] = []
  const others: { readonly name: string; readonly verdicts: readonly Verdict[] }[] = []
  for (const [id, { row, said }] of byId) {
    const { rule = '', path = row.file } = row
    const told = sheets.flatMap((_, reviewer) => said.get(reviewer) ?? [])
    if (!isRule(rule)) {
      others.push({ name: rule, verdicts: told })
      continue
    }
    const severity = severities.find((one) => one === row.severity)
    if (severity === undefined || path === undefined)
      throw new Error(`Finding ${id}, of ${rule}, lacks its severity or its document's path.`)
    const document = createHash('sha256').update(path).digest('hex').slice(0, 12)
    judged.push({ date, rule, severity, document, verdicts: told })
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  judged.sort((a, b) => order(a.rule, b.rule) || order(a.document, b.document))
  return { judged, others }
}

function idOf({ id, n }: SheetRow): string {
  return String(id ?? n)
}
