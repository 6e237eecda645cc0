import type { Metric } from '../../core/metrics/metric.ts'
import { driverName } from '../../core/report/driver-name.ts'
import { evidencePlaces } from '../../core/report/evidence-places.ts'
import { kindName } from '../../core/report/kind-name.ts'
import { metricFigures } from '../../core/report/metric-figures.ts'
import { overallPhrase } from '../../core/report/overall-phrase.ts'
import { printable } from '../../core/report/printable.ts'
import type { Reported } from '../../core/report/reported.ts'
import { sectionTitle } from '../../core/report/section-title.ts'
import { shorten } from '../../core/report/shorten.ts'
import { textBar } from '../../core/report/text-bar.ts'
import { reviewScore } from '../../core/score/review-score.ts'
import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'
import { type ReadOptions, readPaths } from '../read-paths.ts'

/** Below the title of a part, past its points and its bar. */
const indent = ' '.repeat(29)
const states = { present: '●', partial: '◐', absent: '○' } as const

const widestTitle = (metrics: readonly Metric[]): number => Math.max(...metrics.map(({ title }) => title.length))

/** Prints each document's kind and score, what the score is made of, and the lines it rests on. @throws CannotRun */
export async function score(paths: readonly string[], options: ReadOptions, program: URL): Promise<void> {
  const { readings, complete } = await readPaths(paths, { ...options, metrics: true }, program)
  const colors = paint(process.stdout, options.color)
  const width = lineWidth(process.stdout)
  const plans = readings.filter(({ kind }) => kind !== 'none')
  const others = readings.filter(({ kind }) => kind === 'none')
  const told = plans.map(document)
  if (others.length > 0)
    told.push(
      `${colors.dim('Not plans or reviews, so not scored:')}\n${others.map(({ path }) => colors.dim(`  ${printable(path)}`)).join('\n')}`,
    )
  process.stdout.write(`${told.join('\n\n')}\n`)
  process.exitCode = complete ? 0 : 2

  function document(reading: Reported): string {
    const { kind, orientation, review, sections, metrics = [], lines } = reading
    const scored = orientation ?? (review === undefined ? undefined : reviewScore(review))
    const total = scored?.total
    const quoted = (line: number, start: number, end: number): string =>
      `line ${line}  “${shorten(printable(reading.document.text.slice(start, end)), Math.max(24, width - indent.length - 12))}”`
    return [
      colors.bold(printable(reading.path)),
      `  ${kindName(kind)} · ${total === undefined ? 'not scored, too little to judge by' : `customer orientation ${colors.bold(String(total))} of 100`}`,
      ...(total === undefined ? [] : (scored?.parts ?? [])).flatMap(({ title, points, max, evidence }) => {
        const { filled, empty } = textBar(max === 0 ? 0 : points / max, 12)
        const { shown, more } = evidencePlaces(evidence, 3)
        return [
          `    ${String(points).padStart(3)} of ${String(max).padEnd(3)} ${colors.cyan(filled)}${colors.dim(empty)}  ${title}`,
          ...shown.map(({ start, end }) => colors.dim(`${indent}${quoted(lines.position(start).line, start, end)}`)),
          ...(more > 0 ? [colors.dim(`${indent}and ${more} more`)] : []),
        ]
      }),
      ...(sections === undefined
        ? []
        : [
            '  Asked-for content',
            ...Object.values(sections).map(({ id, state, evidence, lacking }) => {
              const said = state === 'partial' && lacking !== '' ? `partial, without ${printable(lacking)}` : state
              const line = evidence === undefined ? '' : `, line ${lines.position(evidence.start).line}`
              return `    ${states[state]} ${sectionTitle(id).padEnd(20)} ${colors.dim(said + line)}`
            }),
          ]),
      ...(metrics.length === 0
        ? []
        : ['  In numbers', ...metrics.map((metric) => `    ${metric.title.padEnd(widestTitle(metrics))}  ${metricFigures(metric)}`)]),
      ...(review === undefined || review.agenda.items.length === 0
        ? []
        : [
            `  Agenda · ${overallPhrase(review.agenda.overall).toLowerCase()}`,
            ...review.agenda.items.map(({ span, text, minutes, driver }) => {
              const time = minutes === undefined ? '' : `${minutes} min`
              const line = `line ${lines.position(span.start).line}`
              return `    ${time.padStart(7)}  ${driverName(driver).padEnd(19)}  ${colors.dim(line.padEnd(9))} ${shorten(printable(text), Math.max(20, width - 46))}`
            }),
          ]),
    ].join('\n')
  }
}
