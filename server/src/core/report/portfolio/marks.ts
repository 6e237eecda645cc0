import type { Severity } from '../../base/severity.ts'
import type { SectionState } from '../../facts/section-states.ts'
import { type Html, html } from '../html-text.ts'
import { stateSquare } from '../page/section-mark.ts'

const states = ['present', 'partial', 'absent'] as const

/** The drawings that the page uses over and over, said once. */
export const markSymbols: Html = html`<svg class="unseen" aria-hidden="true">${states.map((state) => html`<symbol id="is-${state}" viewBox="0 0 12 12">${stateSquare(state)}</symbol>`)}<symbol id="is-off" viewBox="0 0 12 12"><path d="M3 6H9"/></symbol><symbol id="is-error" viewBox="0 0 12 12"><path d="M6 .8 11.2 6 6 11.2 .8 6Z"/></symbol><symbol id="is-warning" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4"/></symbol><symbol id="is-information" viewBox="0 0 12 12"><circle cx="6" cy="6" r="4.4"/></symbol><symbol id="is-hint" viewBox="0 0 12 12"><circle cx="6" cy="6" r="2"/></symbol></svg>`

/** A mark that says how far a content is there; a word beside it must say the same. */
export function contentMark(state: SectionState['state']): Html {
  return html`<svg class="mark" aria-hidden="true"><use href="#is-${state}"/></svg>`
}

/** A mark for a content that a team does not ask for; a word beside it must say the same. */
export const notAskedMark: Html = html`<svg class="mark is-off" aria-hidden="true"><use href="#is-off"/></svg>`

/** A mark that says how loud a suggestion is, told by its form as well as by its colour; a word beside it must say the same. */
export function weightMark(severity: Severity): Html {
  return html`<svg class="mark is-${severity}" aria-hidden="true"><use href="#is-${severity}"/></svg>`
}
