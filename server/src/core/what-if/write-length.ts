import { findDurations } from '../facts/review/durations.ts'

/** Fractions of an hour as people say them, by minutes. */
const spoken: Readonly<Record<number, string>> = {
  15: 'a quarter of an hour',
  30: 'half an hour',
  45: 'three quarters of an hour',
  60: 'one hour',
  90: 'one and a half hours',
}

/**
 * The length `minutes` in the spelling of `old`: “10 min” → “20 min”, “10'” → “20'”, “half an hour” → “three quarters of an hour”.
 * `undefined` where the spelling is none that could be carried on. `old` holds one length and nothing besides.
 */
export function writeLength(old: string, minutes: number): string | undefined {
  if (!Number.isInteger(minutes)) return undefined
  // "10'" is a number behind which only a sign stands.
  const number = /^(\D*)\d{1,4}([^\p{L}\p{N}]*)$/u.exec(old)
  if (number !== null) return `${number[1]}${minutes}${number[2]}`
  const written =
    inMinutes(old, minutes) ?? inHoursAndMinutes(old, minutes) ?? inHours(old, minutes) ?? inSeconds(old, minutes) ?? inWords(old, minutes)
  // What takes so long is a total: no item is read with it.
  return written !== undefined && (minutes >= 360 || minutesOf(written) === minutes) ? written : undefined
}

function minutesOf(text: string): number | undefined {
  const [first, ...more] = findDurations(text)
  if (first === undefined || more.length > 0) return undefined
  return first.kind === 'length' || first.kind === 'bare' ? first.minutes : undefined
}

function inMinutes(old: string, minutes: number): string | undefined {
  const match = /^\d{1,3}(?:[.,]\d{1,2})?(\s*-?\s*)(m(?:in(?:ute[ns]?|uut|uti|s)?)?\b\.?)$/i.exec(old)
  if (match === null) return undefined
  const [, between, unit] = match
  return `${minutes}${between}${fitted(unit!, minutes, between!.includes('-'))}`
}

/** "1 minute", "20 minutes", "20-minute". */
function fitted(unit: string, count: number, joined: boolean): string {
  if (joined) return unit
  if (/^(?:minute|hour)$/i.test(unit) && count !== 1) return `${unit}s`
  if (/^(?:minutes|hours)$/i.test(unit) && count === 1) return unit.slice(0, -1)
  return unit
}

function inHoursAndMinutes(old: string, minutes: number): string | undefined {
  const match = /^\d{1,2}(\s*)(h(?:(?:ou)?rs?)?\.?)(\s*(?:and\s+|,\s*)?)\d{1,2}(\s*)(m(?:in(?:ute)?s?)?\.?)?$/i.exec(old)
  if (match === null) return undefined
  const [, gap, hours, between, gap2, unit] = match
  const whole = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (unit === undefined) return whole === 0 ? `${minutes} min` : `${whole}${gap}${hours}${between}${String(rest).padStart(2, '0')}`
  if (whole === 0) return `${minutes}${gap2}${fitted(unit, minutes, false)}`
  const first = `${whole}${gap}${fitted(hours!, whole, false)}`
  return rest === 0 ? first : `${first}${between}${rest}${gap2}${fitted(unit, rest, false)}`
}

/** Hours stay hours where the number stays short; else they are written as minutes in the same fashion. */
function inHours(old: string, minutes: number): string | undefined {
  const match = /^(\d{1,2}(?:[.,]\d{1,2})?|\d?\s?½|1\/2|3\/4|¾|1\/4|¼)(\s*-?\s*)(h(?:(?:ou)?rs?)?\b\.?)$/i.exec(old)
  if (match === null) return undefined
  const [, number, between, unit] = match
  if (minutes % 30 === 0) return `${halves(minutes / 60, number!)}${between}${fitted(unit!, minutes / 60, between!.includes('-'))}`
  return `${minutes}${between}${fitted(/^hour/i.test(unit!) ? 'minute' : 'min', minutes, between!.includes('-'))}`
}

/** Whole and half hours, the half written as in `old`. */
function halves(hours: number, old: string): string {
  if (Number.isInteger(hours)) return String(hours)
  if (/[½¼¾]/.test(old)) return `${Math.floor(hours) || ''}½`
  if (old.includes('/') && hours < 1) return '1/2'
  return String(hours).replace('.', old.includes(',') ? ',' : '.')
}

function inSeconds(old: string, minutes: number): string | undefined {
  const match = /^\d{1,3}(\s*-?\s*)(sec(?:ond)?s?\b\.?)$/i.exec(old)
  if (match === null) return undefined
  return `${minutes}${match[1]}${/ond/i.test(match[2]!) ? fitted('minute', minutes, false) : 'min'}`
}

function inWords(old: string, minutes: number): string | undefined {
  if (/\d/.test(old) || !/hour|minute|\bh\b/i.test(old)) return undefined
  return spoken[minutes] ?? (minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} ${fitted('minute', minutes, false)}`)
}
