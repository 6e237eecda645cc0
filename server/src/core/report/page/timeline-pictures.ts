import type { Translate } from '../../base/translate.ts'
import type { AgendaItem } from '../../facts/review/agenda.ts'
import { driverName } from '../driver-name.ts'
import { type Html, html } from '../html-text.ts'
import { printable } from '../printable.ts'
import { shorten } from '../shorten.ts'
import { svgLength } from '../svg-length.ts'

/** Lengths between the marks of the axis, in minutes: the first that leaves few enough of them. */
const steps = [5, 10, 15, 30, 60, 120, 240]
const mostMarks = 9
/** Narrower pieces have no room for a number. */
const leastForNumber = 0.05

/**
 * How wide the whole bar at least is in pixels: on a wide page, on one of a middling width, on a phone. A name is shown where all of it
 * has room; the style sheet leaves it out on pages that are narrower. A name cut in its middle is read by nobody, and the tables have it.
 */
const barWidths = { wide: 880, middling: 585, phone: 285 } as const
/** Pixels of a letter, generously, and around a name. */
const letter = 7
const aroundName = 10

/** A meeting as one bar: the insides of two pictures as wide as each other, each of any size. */
interface TimelinePictures {
  /** One piece for each item, over the whole height. */
  readonly bar: readonly (Html | undefined)[]
  /** Marks and minutes under it; `undefined` where no times are known. */
  readonly axis: readonly Html[] | undefined
}

/**
 * A meeting from beginning to end, item by item in the colours and by the names of what they are about, over a time axis. Where no times
 * are known every item is as wide as the others, and there is no axis.
 *
 * @param minutesOf minutes of an item, planned or held; `undefined` where items are only counted
 * @param lineOf where an item stands: an editor leads there from its piece of the bar
 */
export function timelinePictures(
  items: readonly AgendaItem[],
  minutesOf: ((item: AgendaItem) => number | undefined) | undefined,
  lineOf: (item: AgendaItem) => number,
  t: Translate,
): TimelinePictures | undefined {
  const lengthOf = (item: AgendaItem): number => (minutesOf === undefined ? 1 : (minutesOf(item) ?? 0))
  const all = items.reduce((sum, item) => sum + lengthOf(item), 0)
  if (all === 0) return undefined
  let before = 0
  const bar = items.map((item) => {
    const from = before / all
    const share = lengthOf(item) / all
    before += lengthOf(item)
    if (share === 0) return undefined
    const name = driverName(item.driver, t)
    const told = `${shorten(printable(item.text), 80)}: ${name}${minutesOf === undefined ? '' : `, ${t('{0} min', lengthOf(item))}`}`
    const [x, width] = [`${svgLength(from)}`, `${svgLength(Math.max(0, share - 0.002))}`]
    const fits = (width: number): boolean => share * width >= name.length * letter + aroundName
    const named = fits(barWidths.wide)
    const needs = fits(barWidths.phone) ? '' : fits(barWidths.middling) ? ' not-on-phones' : ' wide-alone'
    return html`<g data-line="${lineOf(item)}"><title>${told}</title><rect class="driver-${item.driver}${item.optional ? ' optional' : ''}" x="${x}" width="${width}" height="100%" rx="2"/>${
      named
        ? html`<svg class="within" x="${x}" width="${width}" height="100%"><text class="of${needs}" x="6" y="36%" dy=".1em">${name}</text></svg>`
        : undefined
    }${
      minutesOf === undefined || share < leastForNumber
        ? undefined
        : named
          ? html`<text x="${svgLength(from)}" y="72%" dx="6" dy=".25em">${lengthOf(item)}</text>`
          : html`<text x="${svgLength(from + share / 2)}" y="72%" dy=".25em" text-anchor="middle">${lengthOf(item)}</text>`
    }</g>`
  })
  return { bar, axis: minutesOf === undefined ? undefined : axis(all) }
}

function axis(all: number): readonly Html[] {
  const step = steps.find((length) => all / length <= mostMarks) ?? Math.ceil(all / mostMarks / 60) * 60
  const marks = Array.from({ length: Math.floor(all / step) + 1 }, (_, index) => index * step).filter((mark) => all - mark > step)
  return [...marks, all].map((mark) => {
    const anchor = mark === 0 ? 'start' : mark === all ? 'end' : 'middle'
    return html`<line x1="${svgLength(mark / all)}" x2="${svgLength(mark / all)}" y1="0" y2="5"/><text x="${svgLength(mark / all)}" y="18" text-anchor="${anchor}">${mark}${mark === all ? ' min' : ''}</text>`
  })
}
