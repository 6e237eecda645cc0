import { type Html, html } from './html-text.ts'

/** One meeting on the chart. */
export interface ChartPoint {
  readonly label: string
  /** 0 to 100; `undefined` where it is not known. */
  readonly planned: number | undefined
  readonly observed: number | undefined
}

const left = 34
const right = 14
const top = 16
const height = 200
/** Room of one meeting; labels of dates fit into it. */
const step = 96
/** Fewer meetings stand further apart, so that the letters keep their size. */
const narrowest = 760

/** Labels of so many meetings have room to be larger where the page is narrow; the table below has the figures of all. */
const mostEnlarged = 7

/** Scores of meetings as two lines, planned dashed with rings, observed solid with dots: the difference does not hang on colour. */
export function trendChart(points: readonly ChartPoint[]): Html {
  const width = Math.max(narrowest, left + right + step * points.length)
  const inner = width - left - right
  const x = (index: number): number => round(left + (inner * (index + 0.5)) / points.length)
  const y = (score: number): number => round(top + height - (height * score) / 100)
  return html`<svg class="course${points.length <= mostEnlarged ? ' few' : ''}" viewBox="0 0 ${width} ${top + height + 34}" role="img" aria-label="${spoken(points)}">
${[0, 25, 50, 75, 100].map(
  (score) =>
    html`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(score)}" y2="${y(score)}"/><text class="tick" x="${left - 8}" y="${y(score)}" dy=".35em" text-anchor="end">${score}</text>`,
)}
${points.map(({ label }, index) => html`<text class="tick" x="${x(index)}" y="${top + height + 22}" text-anchor="middle">${label}</text>`)}
${points.map(({ planned, observed }, index) =>
  planned === undefined || observed === undefined || planned === observed
    ? undefined
    : html`<line class="between" x1="${x(index)}" x2="${x(index)}" y1="${y(planned)}" y2="${y(observed)}"/>`,
)}
${line('planned')}${line('observed')}
</svg>`

  function line(series: 'planned' | 'observed'): readonly Html[] {
    const known = points.flatMap((point, index) => {
      const score = point[series]
      return score === undefined ? [] : [{ at: x(index), high: y(score), score, point, index }]
    })
    // No line goes through a meeting of which nothing is known.
    const path = known.map(({ at, high, index }, place) => `${known[place - 1]?.index === index - 1 ? 'L' : 'M'}${at} ${high}`).join(' ')
    return [
      ...(known.length > 1 ? [html`<path class="way ${series}" d="${path}"/>`] : []),
      ...known.map(({ at, high, score, point }) => {
        const other = series === 'planned' ? point.observed : point.planned
        const below = other !== undefined && (score < other || (score === other && series === 'observed'))
        return html`<g><title>${point.label}, ${series}: ${score}</title><circle class="dot ${series}" cx="${at}" cy="${high}" r="4.5"/><text class="score" x="${at}" y="${round(high + (below ? 20 : -11))}" text-anchor="middle">${score}</text></g>`
      }),
    ]
  }
}

function spoken(points: readonly ChartPoint[]): string {
  const said = points.map(({ label, planned, observed }) => {
    const scores = [...(planned === undefined ? [] : [`planned ${planned}`]), ...(observed === undefined ? [] : [`observed ${observed}`])]
    return `${label}: ${scores.length === 0 ? 'not scored' : scores.join(', ')}`
  })
  return `Orientation by meeting. ${said.join('; ')}`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
