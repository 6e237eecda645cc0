import type { createColors } from 'picocolors'
import type { Span } from '../base/span.ts'
import { english } from '../base/translate.ts'
import { askedIds } from '../facts/section-wishes.ts'
import type { Metric } from '../metrics/metric.ts'
import { doubtPhrase } from './doubt-phrase.ts'
import { evidencePlaces } from './evidence-places.ts'
import { evidenceSides } from './evidence-sides.ts'
import { kindTold } from './kind-told.ts'
import { lackingPhrase } from './lacking-phrase.ts'
import { metricFigures } from './metric-figures.ts'
import { printable } from './printable.ts'
import type { Reported } from './reported.ts'
import { reviewText } from './review-text.ts'
import { sectionTitle } from './section-title.ts'
import { shorten } from './shorten.ts'
import { stateWord } from './state-word.ts'
import { textBar } from './text-bar.ts'
import { wrapText } from './wrap-text.ts'

export interface ScoreTextOptions {
  /** Characters in a line. */
  readonly width: number
  readonly colors: ReturnType<typeof createColors>
}

/** Below the title of a part, past its points and its bar. */
const indent = ' '.repeat(29)
const states = { present: '●', partial: '◐', absent: '○' } as const
const legend = (['present', 'partial', 'absent'] as const).map((state) => `${states[state]} ${stateWord(state, english)}`).join('  ')

const widestTitle = (metrics: readonly Metric[]): number => Math.max(...metrics.map(({ title }) => title.length))

/** Each document's kind and score, what the score is made of, and the lines it rests on, for a terminal. */
export function scoreText(readings: readonly Reported[], options: ScoreTextOptions): string {
  const { colors, width } = options
  const others = readings.filter(({ kind }) => kind === 'none')
  const told = readings.filter(({ kind }) => kind !== 'none').map(document)
  if (others.length > 0)
    told.push(
      `${colors.dim('Not plans or reviews, so not scored:')}\n${others.map(({ path }) => colors.dim(`  ${printable(path)}`)).join('\n')}`,
    )
  return `${told.join('\n\n')}\n`

  function document(reading: Reported): string {
    const { review } = reading
    return [
      colors.bold(printable(reading.path)),
      ...(review === undefined ? plan(reading) : [`  ${kindTold(reading)}`, ...reviewText(review, reading, options)]),
    ].join('\n')
  }

  function plan(reading: Reported): readonly string[] {
    const { redacted, doubtful, inEnglish, orientation, sections, metrics = [], lines, document } = reading
    const { text } = document
    if (!inEnglish) return [`  ${kindTold(reading)} · not scored: it is not in English, the one language that is read`]
    const total = orientation?.total
    const quoted = ({ start, end }: Span, before: string): string => {
      const { line } = lines.position(start)
      const room = Math.max(24, width - indent.length - before.length - 12)
      return `${before}line ${line}${redacted === true ? '' : `  “${shorten(printable(text.slice(start, end)), room)}”`}`
    }
    return [
      `  ${kindTold(reading)} · ${total === undefined ? 'not scored, too little to judge by' : `customer orientation ${colors.bold(String(total))} of 100`}`,
      ...(doubtful ? wrapText(doubtPhrase(reading), width - 2).map((line) => colors.dim(`  ${line}`)) : []),
      ...(total === undefined ? [] : (orientation?.parts ?? [])).flatMap(({ title, points, max, ...rested }) => {
        const { filled, empty } = textBar(max === 0 ? 0 : points / max, 12)
        return [
          `    ${String(points).padStart(3)} of ${String(max).padEnd(3)} ${colors.cyan(filled)}${colors.dim(empty)}  ${title}`,
          ...evidenceSides(rested)
            .flatMap(({ side, places }) => {
              const { shown, more } = evidencePlaces(places, 3)
              const before = side === undefined ? '' : `${side} `.padEnd('earned '.length)
              return [...shown.map((place) => quoted(place, before)), ...(more > 0 ? [`${' '.repeat(before.length)}and ${more} more`] : [])]
            })
            .map((line) => colors.dim(indent + line)),
        ]
      }),
      ...(sections === undefined
        ? []
        : [
            `  Asked-for content  ${colors.dim(legend)}`,
            ...askedIds(sections).map((id) => {
              const { state, evidence, lacking } = sections[id]
              const said =
                state === 'partial' && lacking !== ''
                  ? `${stateWord(state, english)}, not yet ${printable(lackingPhrase(lacking, english))}`
                  : stateWord(state, english)
              const line = evidence === undefined ? '' : `, line ${lines.position(evidence.start).line}`
              return `    ${states[state]} ${sectionTitle(id).padEnd(20)} ${colors.dim(said + line)}`
            }),
          ]),
      ...(metrics.length === 0
        ? []
        : ['  In numbers', ...metrics.map((metric) => `    ${metric.title.padEnd(widestTitle(metrics))}  ${metricFigures(metric)}`)]),
    ]
  }
}
