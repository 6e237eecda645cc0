/** How points of time are written in one agenda, as far as one of them alone does not tell. */
export interface PointStyle {
  /** `0:30` counts minutes and seconds from the start of the meeting, not hours and minutes. */
  readonly seconds: boolean
  /** Width of what stands before the colon: 2 for `09:00` and `00:05`. */
  readonly width: number
  /** Full hours are written without minutes: `9am`. */
  readonly short: boolean
  /** Afternoons go on with 1:00, without am or pm. */
  readonly twelve: boolean
}

/** A point of time: major, separator, minor, seconds, then am or pm with what stands around its letter. */
const point = /(\d{1,3})(?:([:.h])(\d{2})(:\d{2})?)?(?:(\s*)([ap])(\.?\s?m\b\.?))?/gi

/** The style of all points of an agenda. */
export function pointStyle(texts: readonly string[], seconds: boolean, twelve: boolean): PointStyle {
  const points = texts.flatMap((text) => [...text.matchAll(point)])
  const digits = (pattern: RegExp): number => points.filter(([, major]) => pattern.test(major!)).length
  const padded = digits(/^0\d$/) > digits(/^\d$/)
  const short = points.some(([, , separator]) => separator === undefined) && !points.some(([, , , minor]) => minor === '00')
  return { seconds, width: padded ? 2 : 1, short, twelve }
}

/**
 * The one or two points in `text`, minutes since midnight or since the start, written anew; everything around them stays.
 * `undefined` where the notation cannot say them.
 */
export function writePoints(text: string, values: readonly number[], style: PointStyle): string | undefined {
  const found = [...text.matchAll(point)]
  if (found.length !== values.length || values.some((value) => value < 0)) return undefined
  const separators = found.map(([, , separator]) => separator).filter((separator) => separator !== undefined)
  const saysHalf = found.some((match) => match[6] !== undefined)
  let out = ''
  let at = 0
  for (const [i, match] of found.entries()) {
    const value = values[i]!
    const [whole, , separator, , seconds, gap, half, tail] = match
    const hours = Math.floor(value / 60)
    const major = style.seconds ? Math.floor(value) : saysHalf || style.twelve ? ((hours + 11) % 12) + 1 : hours % 24
    const minor = style.seconds ? Math.round((value - major) * 60) : value % 60
    if (!Number.isInteger(minor) || minor > 59) return undefined
    const letter = hours % 24 < 12 ? 'a' : 'p'
    const halfText = half === undefined ? '' : `${gap}${half === half.toUpperCase() ? letter.toUpperCase() : letter}${tail}`
    const short = minor === 0 && (separator === undefined || style.short)
    const minorText = short ? '' : `${separator ?? separators[0] ?? ':'}${String(minor).padStart(2, '0')}`
    out +=
      text.slice(at, match.index) + String(major).padStart(style.width, '0') + minorText + (seconds === undefined ? '' : ':00') + halfText
    at = match.index + whole.length
  }
  return out + text.slice(at)
}

/** The two numbers of a range, `0-5 min`, written anew, each with at least `width` digits. */
export function writeRange(text: string, low: number, high: number, width: number): string | undefined {
  const match = /^(\D*)\d{1,3}(\D+?)\d{1,3}(\D*)$/.exec(text)
  if (match === null || !Number.isInteger(low) || !Number.isInteger(high)) return undefined
  const number = (value: number): string => String(value).padStart(width, '0')
  return `${match[1]}${number(low)}${match[2]}${number(high)}${match[3]}`
}
