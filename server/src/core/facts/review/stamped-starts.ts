import { fact } from '../fact.ts'
import { agendaItems, type TimedItem } from './agenda-items.ts'
import { type AgendaLine, agendaLines } from './agenda-lines.ts'
import { itemOfLine } from './item-of-line.ts'
import { meetingTold } from './meeting-told.ts'

const point = '(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?\\s*([ap]\\.?m\\b\\.?)?'
/** A time of day or of a recording at either end of a line: "Roll call 00:00:34", "19:03 Budget", "[1:02:10] Budget". */
const atEnds = new RegExp(`^[\\s\\W]*(?:at )?${point}|[\\s([@–-](?:at )?${point}[^\\p{L}\\d]*$`, 'iu')
/** A line below the item that does nothing but tell when it began: "Video: 4:10", "Started at 19:03". */
const alone = new RegExp(
  `^\\W*(?:(?:\\w+ )?(?:video|audio|recording|time ?stamps?|start(?:ed|s)?|began|begins|time)\\b[\\s:@[]*(?:at )?)?${point}\\W*$`,
  'i',
)
/** The end of the meeting, as its minutes give it. */
const ended = new RegExp(
  `\\b(?:adjourn\\w*|meeting (?:ended|closed)|closed|ended|end of (?:the )?(?:meeting|recording))\\b[^.]{0,60}?\\b${point}`,
  'i',
)
/** Fewer stamps show no course. */
const fewest = 3
/** Lines of an item that are looked at: its own, one that repeats it, and those below. */
const linesRead = 5
/** What people plan, they plan in steps of so many minutes. */
const step = 5

/** When something was, in seconds since midnight or since the recording began. */
interface Point {
  readonly at: number
  /** How many numbers it is written with: hours and minutes, or seconds too. */
  readonly parts: 2 | 3
}

/**
 * For each item of the agenda the minutes it took, told from the times that minutes of the meeting give for its beginning and that of the
 * next; empty where times are those of a plan. Somebody who stamps what happens writes 19:03, who plans writes 19:00.
 */
export const stampedStarts = fact<readonly (number | undefined)[]>((analysis) => {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const ranges = rangesHeld(items)
  if (ranges.length > 0 && meetingTold(analysis)) return ranges
  const owner = itemOfLine(analysis)
  const own: AgendaLine[][] = items.map(() => [])
  lines.forEach((line, index) => {
    const said = own[owner[index]!]
    if (said !== undefined && said.length < linesRead) said.push(line)
  })
  const read = own.map(startOf)
  const told = read.filter((each) => each !== undefined)
  if (told.length < fewest || told.length * 2 < items.length) return []
  const exact = told.some(({ parts }) => parts === 3)
  // Of a recording's 4:10 and 1:02:33 the first has no hours.
  const elapsed = exact && told.some(({ parts }) => parts === 2)
  const odd = told.filter(({ at }) => at % (step * 60) !== 0).length
  if (!exact && !(meetingTold(analysis) && odd * 3 >= told.length)) return []
  const starts = read.map((each) => (each === undefined ? undefined : elapsed && each.parts === 2 ? each.at / 60 : each.at))
  const known = starts.filter((each) => each !== undefined)
  if (known.some((at, index) => index > 0 && at < known[index - 1]!)) return []
  const last = lines.map((line) => pointIn(ended.exec(textOf(line))?.slice(1))).find((each) => each !== undefined)
  return starts.map((start, index) => {
    const next =
      starts.slice(index + 1).find((each) => each !== undefined) ?? (last !== undefined && last.at !== start ? last.at : undefined)
    return start === undefined || next === undefined || next < start ? undefined : Math.round((next - start) / 6) / 10
  })
})

/** The minutes between beginning and end where both are given for the items, in other steps than those of a plan: "19:03–19:17". */
function rangesHeld(items: readonly TimedItem[]): readonly (number | undefined)[] {
  const clocks = items.map(({ line: { time } }) => (time?.planned?.kind === 'clock' ? time.planned : undefined))
  const given = clocks.filter((each) => each !== undefined)
  const odd = given.filter(({ from, to }) => from.minor % step !== 0 || to.minor % step !== 0).length
  if (given.length < fewest || given.length * 2 < items.length || odd * 3 < given.length) return []
  return items.map(({ minutes }, index) => (clocks[index] === undefined ? undefined : minutes))
}

/** When an item began: on its own line, on the heading that repeats it, or on one of the first lines below. */
function startOf(own: readonly AgendaLine[]): Point | undefined {
  for (const line of own) {
    const match = (own[0] === line || line.form === 'heading' || line.form === 'bold' ? atEnds : alone).exec(textOf(line))
    const start = match === null ? undefined : pointIn(match[1] === undefined ? match.slice(5) : match.slice(1))
    if (start !== undefined) return start
  }
  return undefined
}

function textOf({ passage, start, end }: AgendaLine): string {
  return passage.reading.text.slice(start, end)
}

function pointIn([hours, minutes, seconds, half]: readonly (string | undefined)[] = []): Point | undefined {
  if (hours === undefined || Number(minutes) > 59) return undefined
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0)
  return { at: hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0), parts: seconds === undefined ? 2 : 3 }
}
