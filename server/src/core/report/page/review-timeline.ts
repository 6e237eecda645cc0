import type { Translate } from '../../base/translate.ts'
import type { AgendaItem } from '../../facts/review/agenda.ts'
import { type Html, html } from '../html-text.ts'
import { timelinePictures } from './timeline-pictures.ts'

/** The bar of a meeting and its axis; `label` says what they show in words. See `timelinePictures`. */
export function reviewTimeline(
  items: readonly AgendaItem[],
  minutesOf: ((item: AgendaItem) => number | undefined) | undefined,
  label: string,
  lineOf: (item: AgendaItem) => number,
  t: Translate,
): Html | undefined {
  const drawn = timelinePictures(items, minutesOf, lineOf, t)
  if (drawn === undefined) return undefined
  return html`<svg class="minutes" role="img" aria-label="${label}">${drawn.bar}</svg>${drawn.axis === undefined ? undefined : html`<svg class="axis" aria-hidden="true">${drawn.axis}</svg>`}`
}
