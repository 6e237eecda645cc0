import { type Html, html } from '../html-text.ts'

const middle = 60
const ground = 62
const radius = 46
/** The needle stays within the ring. */
const needle = 37

/** A half ring with a needle: left the company's view, upright in between, right the customer's. Without a position, an empty one. */
export function dialPicture(position: number | undefined): Html {
  const track = arc(-1, 1)
  if (position === undefined) return html`<path class="gauge none" d="${track}"/>`
  const [x, y] = at(position, needle)
  return html`<path class="gauge" d="${track}"/><path class="gauge ${position < 0 ? 'ours' : 'theirs'}" d="${position < 0 ? arc(position, 0) : arc(0, position)}"/>${[-1, -0.5, 0, 0.5, 1].map(tick)}<line class="needle" x1="${middle}" y1="${ground}" x2="${x}" y2="${y}"/><circle class="hub" cx="${middle}" cy="${ground}" r="3.6"/>`
}

/** The part of the ring between two positions, from left to right. */
function arc(from: number, to: number): string {
  return `M${at(from, radius).join(' ')} A${radius} ${radius} 0 0 1 ${at(to, radius).join(' ')}`
}

function tick(position: number): Html {
  const [x1, y1] = at(position, radius + 6)
  const [x2, y2] = at(position, radius + (position === 0 ? 10 : 8))
  return html`<line class="tick" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`
}

/** Where a position is, so far from the hub: −1 due left, 0 upright, 1 due right. */
function at(position: number, far: number): readonly [x: number, y: number] {
  const angle = (position * Math.PI) / 2
  return [round(middle + far * Math.sin(angle)), round(ground - far * Math.cos(angle))]
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
