import { type Html, html } from '../html-text.ts'
import { svgLength } from '../svg-length.ts'

/** How much of something is full, 0 to 1, as the inside of an SVG of any size. */
export function scoreBar(share: number): Html {
  return html`<rect class="track" width="100%" height="100%" rx="3"/>${share > 0 ? html`<rect class="fill" width="${svgLength(share)}" height="100%" rx="3"/>` : undefined}`
}
