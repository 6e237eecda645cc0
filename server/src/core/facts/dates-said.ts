import { monthName } from '../base/month-name.ts'
import { sentenceFact } from './fact.ts'

/** A time that a sentence names. Offsets into the passage's readable text. */
export interface DateSaid {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The first and the last month of it, counted from the year 0: a year is twelve months, a quarter three. */
  readonly first: number
  readonly last: number
}

const seasons: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }
const month = monthName.pattern
const year = '(?:19|20)\\d\\d'

/** Ways of writing a time, the more exact first. */
const dated = new RegExp(
  [
    `(?<iso>\\b${year}-(?:0[1-9]|1[0-2])(?:-[0-3]\\d)?\\b)`,
    `\\b(?:[0-3]?\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?<month>${month})(?:\\s+[0-3]?\\d(?:st|nd|rd|th)?,?)?(?:\\s+|,\\s*|-|/)(?:of\\s+)?(?<monthYear>${year})\\b`,
    `\\b(?<day>[0-3]?\\d)[./](?<dayMonth>[01]?\\d)[./](?<dayYear>${year})\\b`,
    `\\b[qQ](?<quarter>[1-4])[\\s/,-]*(?:of\\s+)?(?:fy\\s?)?(?<quarterYear>${year}|\\d\\d\\b)`,
    `\\b(?<yearOfQuarter>${year})[\\s-]*[qQ](?<quarterAfter>[1-4])\\b`,
    `\\b[hH](?<half>[12])[\\s/,-]*(?<halfYear>${year}|\\d\\d\\b)`,
    `\\b(?<season>spring|summer|autumn|fall|winter)(?:\\s+of)?\\s+(?<seasonYear>${year})\\b`,
    `(?<![\\d.,$€£#-])(?<years>${year})(?:\\s?[/–-]\\s?(?<until>${year}|\\d\\d))?(?![\\d%]|[.,]\\d|-\\d)`,
  ].join('|'),
  'gi',
)

/** What follows a number that only looks like a year. */
const counts =
  /^\s+(?:customers?|users?|members?|people|patients?|tenants?|guests?|visitors?|residents?|students?|households|orders|tickets|responses|respondents|euros?|dollars|pounds|units|of (?:them|our|the|those))\b/i

/** The times that a sentence names, in order. A bare year counts when nothing shows that it is a count. */
export const datesSaid = sentenceFact<readonly DateSaid[]>(({ text, start }) => {
  if (!/\d\d/.test(text)) return none
  const found: DateSaid[] = []
  for (const match of text.matchAll(dated)) {
    const at = match.index
    if (match.groups!.years !== undefined && counts.test(text.slice(at + match[0].length))) continue
    const [first, last] = monthsOf(match.groups!)
    found.push({ start: start + at, end: start + at + match[0].length, text: match[0].replace(/\s+/g, ' '), first, last })
  }
  return found
})

const none: readonly DateSaid[] = []

function monthsOf(said: Readonly<Record<string, string | undefined>>): readonly [number, number] {
  if (said.iso !== undefined) return spanOf(said.iso.slice(0, 4), Number(said.iso.slice(5, 7)) - 1, 1)
  if (said.month !== undefined) return spanOf(said.monthYear!, monthName.number(said.month) - 1, 1)
  if (said.day !== undefined) {
    // Some write the day first, some the month: where both can be, the later is meant, which makes nothing older than it is.
    const either = [Number(said.dayMonth), Number(said.day)].filter((number) => number >= 1 && number <= 12)
    return spanOf(said.dayYear!, Math.max(1, ...either) - 1, 1)
  }
  if (said.quarter !== undefined) return spanOf(said.quarterYear!, Number(said.quarter) * 3 - 3, 3)
  if (said.quarterAfter !== undefined) return spanOf(said.yearOfQuarter!, Number(said.quarterAfter) * 3 - 3, 3)
  if (said.half !== undefined) return spanOf(said.halfYear!, Number(said.half) * 6 - 6, 6)
  if (said.season !== undefined) return spanOf(said.seasonYear!, seasons[said.season.toLowerCase()]!, 3)
  const [first] = spanOf(said.years!, 0, 12)
  const until = said.until === undefined ? said.years! : said.until.length === 2 ? said.years!.slice(0, 2) + said.until : said.until
  return [first, Math.max(first + 11, Number(until) * 12 + 11)]
}

function spanOf(year: string, month: number, months: number): readonly [number, number] {
  const first = Number(year.length === 2 ? `20${year}` : year) * 12 + month
  return [first, first + months - 1]
}
