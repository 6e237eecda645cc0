import { type Html, html } from '../html-text.ts'
import type { ChartPoint } from '../trend-chart.ts'

const height = 40
const margin = 5
/** Few meetings stand wide enough apart to be told from one another, many are squeezed. */
const widest = 26
const most = 190

/** Scores as two small lines, planned dashed with rings, observed solid with dots; the whole scale counts, so that a low line is a low score. */
export function spark(points: readonly ChartPoint[]): Html {
  const step = points.length < 2 ? 0 : Math.min(widest, most / (points.length - 1))
  const width = Math.round(2 * margin + step * (points.length - 1)) + 1
  const x = (index: number): number => round(margin + step * index)
  const y = (score: number): number => round(margin + ((height - 2 * margin) * (100 - score)) / 100)
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${spoken(points)}"><line class="grid" x1="0" x2="${width}" y1="${y(0)}" y2="${y(0)}"/><line class="grid" x1="0" x2="${width}" y1="${y(100)}" y2="${y(100)}"/>${(['planned', 'observed'] as const).map(line)}</svg>`

  function line(series: 'planned' | 'observed'): Html {
    const known = points.flatMap((point, index) => (point[series] === undefined ? [] : [{ index, score: point[series] }]))
    // No line goes through a meeting of which nothing is known.
    const path = known.map(({ index, score }, at) => `${known[at - 1]?.index === index - 1 ? 'L' : 'M'}${x(index)} ${y(score)}`).join(' ')
    return html`${known.length > 1 ? html`<path class="way ${series}" d="${path}"/>` : undefined}${known.map(({ index, score }) => html`<circle class="dot ${series}" cx="${x(index)}" cy="${y(score)}" r="2.6"/>`)}`
  }
}

function spoken(points: readonly ChartPoint[]): string {
  return points
    .map(({ label, planned, observed }) => {
      const said = [...(planned === undefined ? [] : [`planned ${planned}`]), ...(observed === undefined ? [] : [`observed ${observed}`])]
      return `${label}: ${said.length === 0 ? 'not scored' : said.join(', ')}`
    })
    .join('; ')
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
