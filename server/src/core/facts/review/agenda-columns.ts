export const timeColumn =
  /^(?:#\s*)?(?:(?:est(?:imated|\.)?|planned|suggested|allotted|allocated|approx\.?|target|recommended|proposed)\s+)?(?:time(?:s|\s?box(?:ed)?|\s?slot|\s+allo(?:cation|tted|cated)|frame|ing)?|duration|timing|min(?:s|utes)?|length|slot|start(?:\s+time)?|from|clock|when|schedule|how long|zeit|uhrzeit|dauer|horaire|durée|hora|tijd)\s*(?:\((?:min(?:ute)?s?|m|hh?:mm|est\.?|local|cet|et|pt|utc|approx\.?)\)|in min(?:ute)?s)?\.?$/i
export const lengthColumn = /duration|min|length|time\s?box|allo|how long/i
const actualColumn = /^(?:actual(?:ly)?|held|took|real|spent|used)(?:\s+(?:time|min(?:ute)?s?|duration|length))?\s*(?:\(.*\))?$/i
export const plannedColumn = /^plan(?:ned)?(?:\s+(?:time|min(?:ute)?s?|duration|length))?\s*(?:\(.*\))?$/i
const endColumn = /^(?:end(?:s|\s+time)?|to|until|finish)$/i
const ownerColumn =
  /^(?:owners?|leads?|led by|presenters?|presented by|who|speakers?|facilitators?|responsible|person|driver|host|run by|dri|participants)$/i
export const numberColumn = /^(?:#|no\.?|nr\.?|item\s*(?:#|no\.?|number)|order|ref\.?|)$/i
const titleColumn = /topic|item|section|segment|agenda|subject|activity|session|title|what|theme|block|part|phase|area|discussion|focus/i

export const someTime =
  /^(?!.*(?:respon|resol|recover|target|wait|cycle|down|up-?time|lead|deadline|due)).*(?:time|dur|min|slot|hour|clock|zeit|heure)/i
export const rhythm = /^(?:cadence|frequency|how often|rhythm|recurrence)$/i

/** What the columns of a table are, by its header. */
export interface Columns {
  readonly times: readonly number[]
  /** Where an end stands beside the start. */
  readonly end: number
  readonly actual: number
  readonly owner: number
  readonly title: number
}

export function readColumns(header: readonly string[]): Columns {
  const times: number[] = []
  let actual = -1
  let owner = -1
  let end = -1
  header.forEach((name, column) => {
    if (actualColumn.test(name)) actual = column
    else if (endColumn.test(name)) end = column
    else if (timeColumn.test(name) || plannedColumn.test(name)) times.push(column)
    else if (owner === -1 && ownerColumn.test(name)) owner = column
  })
  const free = header
    .map((_, column) => column)
    .filter(
      (column) => !times.includes(column) && column !== actual && column !== end && column !== owner && !numberColumn.test(header[column]!),
    )
  const title = free.find((column) => titleColumn.test(header[column]!)) ?? free[0] ?? 0
  // A table of meetings, each with its rhythm, is no agenda; a column of results is none of minutes.
  if (header.some((name) => rhythm.test(name))) times.length = 0
  if (times.length === 0 && !/min|time|duration/i.test(header[actual] ?? '')) actual = -1
  return { times, actual, owner, title, end }
}
