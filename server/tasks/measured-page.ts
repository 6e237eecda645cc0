import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { familyTitle } from '../src/core/report/family-title.ts'
import { enoughJudged, precisionOf } from '../src/core/rules/measured.ts'
import { type AnyRule, families } from '../src/core/rules/rule.ts'
import { type JudgedFinding, readJudgedFindings, shareOfYes } from './judged-findings.ts'
import { measuredRules } from './measured-rules.ts'

interface Curve {
  readonly documents: number
  readonly faults: number
  readonly byThreshold: readonly (Point & { readonly least: number })[]
  readonly recommended: Point
}

interface Point {
  readonly places: number
  readonly backed: number | null
  readonly recall: number | null
}

export const faultCurveFile = join(import.meta.dirname, '../../test/quality/fault-curve.json')

/** One page with what was measured of all rules, from the files that the measurements wrote. */
export function measuredPage(rules: readonly AnyRule[]): string {
  const measured = measuredRules()
  const curve = existsSync(faultCurveFile)
    ? (JSON.parse(readFileSync(faultCurveFile, 'utf8')) as { readonly unread: Curve }).unread
    : undefined
  return `${[
    '# How often each rule is right',
    'Generated from the files in `test/quality` that the measurements wrote.',
    '## Fresh documents',
    'Findings on documents that nobody had looked at, each read in its document by reviewers who had not written the rule and answered apart: ' +
      '*would you say this to the author: yes, no, unsure?* Right is yes ÷ (yes + no); where reviewers disagree, a finding counts for half.',
    table(['Judged on', 'Warnings', 'Informations and hints'], judgements()),
    '## Rule by rule',
    `*Fresh* is the share of right ones among the newest findings judged, and their number; with fewer than ${enoughJudged} there is no share. ` +
      '*Speaks* and *silent* are small test texts kept apart from the making of the rule: those where it must speak, and near misses. ' +
      '*Marked* are its places in documents where readers had marked the clearest faults, and how many touch one: the least share that can be right.',
    ...families.flatMap((family) => [
      `### ${familyTitle(family)}`,
      table(['Rule', 'Default', 'Fresh', 'Speaks', 'Silent', 'Marked'], rows(family)),
    ]),
    ...(curve === undefined
      ? []
      : [
          '## What is found, and what it costs',
          curveText(curve),
          table(['Rules as sure as', 'Places', 'Backed', 'Found'], curveRows(curve)),
        ]),
  ].join('\n\n')}\n`

  function rows(family: string): readonly (readonly string[])[] {
    return rules
      .filter((rule) => rule.family === family)
      .map(({ id, severity, recommended }) => {
        const figures = measured[id] ?? {}
        const { fresh, pairs, labelled } = figures
        const precision = precisionOf(figures)
        return [
          `[${id}](rules/${id}.md)`,
          recommended === false ? `off (${severity})` : severity,
          precision === undefined ? `n = ${fresh?.judged ?? 0}` : `${precision.toFixed(2)} of ${fresh?.judged}, ${fresh?.date}`,
          pairs === undefined ? '–' : `${pairs.spoke} of ${pairs.mustSpeak}`,
          pairs === undefined ? '–' : `${pairs.wasSilent} of ${pairs.mustBeSilent}`,
          labelled === undefined ? '–' : `${labelled.backed} of ${labelled.places}`,
        ]
      })
  }
}

function judgements(): readonly (readonly string[])[] {
  const judged = readJudgedFindings()
  const days = [...new Set(judged.map(({ date }) => date))].sort().reverse()
  return days.map((day) => {
    const own = judged.filter(({ date }) => date === day)
    const isLoud = ({ severity }: JudgedFinding): boolean => severity === 'warning' || severity === 'error'
    return [day, right(own.filter(isLoud)), right(own.filter((finding) => !isLoud(finding)))]
  })
}

function right(judged: readonly JudgedFinding[]): string {
  const shares = judged.map(shareOfYes).filter((share) => share !== undefined)
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.length === 0 ? '–' : `${(sum / shares.length).toFixed(2)} (${sum} of ${shares.length})`
}

function curveText({ documents, faults }: Curve): string {
  return (
    `In ${documents} labelled documents of organisations that nobody looked at, readers had marked ${faults} faults they were sure of. ` +
    'The surer a rule must be to speak, by its fresh findings drawn towards the mean of all rules where few were judged, the less is found. ' +
    'Backed are places that touch a marked fault, found are the marked faults that are touched.'
  )
}

function curveRows({ byThreshold, recommended }: Curve): readonly (readonly string[])[] {
  const cells = ({ places, backed, recall }: Point): readonly string[] => [String(places), share(backed), share(recall)]
  return [
    ...byThreshold.filter(({ places }) => places > 0).map((point) => [point.least.toFixed(1), ...cells(point)]),
    ['as `recommended` ships', ...cells(recommended)],
  ]
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
