import { count } from '../count.ts'
import { type Html, html } from '../html-text.ts'

const width = 340
const height = 96
const top = 18
const step = width / 10

/** How many scores lie in each ten points, as columns with their numbers. @param noun - what is scored, in the singular */
export function spreadPicture(tens: readonly number[], noun: string): Html {
  const most = Math.max(1, ...tens)
  const told = tens.flatMap((number, ten) =>
    number === 0 ? [] : [`${count(number, noun)} from ${ten * 10} to ${ten === 9 ? 100 : ten * 10 + 9}`],
  )
  return html`<svg class="columns" viewBox="-12 0 ${width + 24} ${top + height + 22}" role="img" aria-label="Scores: ${told.join('; ')}">
${tens.map((number, ten) => {
  const high = Math.round((height * number) / most)
  const x = Math.round(ten * step)
  return number === 0
    ? undefined
    : html`<rect class="fill" x="${x + 3}" y="${top + height - high}" width="${step - 6}" height="${high}" rx="2"/><text class="figure" x="${x + step / 2}" y="${top + height - high - 5}" text-anchor="middle">${number}</text>`
})}
<line class="ground" x1="0" x2="${width}" y1="${top + height}" y2="${top + height}"/>
${[0, 20, 40, 60, 80, 100].map((score) => html`<text class="tick" x="${(width * score) / 100}" y="${top + height + 16}" text-anchor="middle">${score}</text>`)}
</svg>`
}
