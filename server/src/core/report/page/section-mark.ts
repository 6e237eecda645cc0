import type { SectionState } from '../../facts/section-states.ts'
import { type Html, html } from '../html-text.ts'

/** Whether an asked-for content is there, as a square, 12 wide and high: full, half full or empty. */
export function stateSquare(state: SectionState['state'], x = 0): Html {
  const frame = html`<rect class="cell-${state === 'present' ? 'full' : 'none'}" x="${x + 0.75}" y="0.75" width="10.5" height="10.5" rx="2" stroke-width="1.3"/>`
  return state === 'partial'
    ? html`${frame}<path class="cell-full" d="M${x + 1.5} 10.5 L${x + 10.5} 1.5 V9 Q${x + 10.5} 10.5 ${x + 9} 10.5 Z"/>`
    : frame
}

/** The square as a picture beside its word. */
export function stateMark(state: SectionState['state']): Html {
  return html`<svg viewBox="0 0 12 12" aria-hidden="true">${stateSquare(state)}</svg>`
}
