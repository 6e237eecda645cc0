/** An item as its author means it. */
export interface PlannedItem {
  readonly title: string
  /** Whole minutes. */
  readonly minutes: number
}

/** One way to write an agenda down: what stands around each item, and how its time is told. */
export interface Notation {
  readonly name: string
  /** Whether the items can be written so. */
  readonly fits: (items: readonly PlannedItem[]) => boolean
  /** Lines joined by `\n`, without a last line break. */
  readonly write: (items: readonly PlannedItem[]) => string
}

const sum = (items: readonly PlannedItem[]): number => items.reduce((all, { minutes }) => all + minutes, 0)
const two = (value: number): string => String(value).padStart(2, '0')
const hourAndMinute = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`

/** How a length is spelt; `undefined` where this spelling has no word for it. */
const spellings: Readonly<Record<string, (minutes: number) => string | undefined>> = {
  '10 min': (m) => `${m} min`,
  '10min': (m) => `${m}min`,
  '10 mins': (m) => `${m} mins`,
  '10 minutes': (m) => `${m} minutes`,
  '10 Minutes': (m) => `${m} Minutes`,
  '10-minute': (m) => (m === 1 ? undefined : `${m}-minutes`),
  '10m': (m) => `${m}m`,
  '10 m': (m) => `${m} m`,
  "10'": (m) => `${m}'`,
  '10′': (m) => `${m}′`,
  '~10 min': (m) => `~${m} min`,
  'about 10 minutes': (m) => `about ${m} minutes`,
  'max 10 min': (m) => `max ${m} min`,
  '1 hour': (m) => (m % 60 === 0 ? `${m / 60} ${m === 60 ? 'hour' : 'hours'}` : undefined),
  '1hr': (m) => (m % 60 === 0 ? `${m / 60}hr` : undefined),
  '1h': (m) => (m % 60 === 0 ? `${m / 60}h` : undefined),
  '1.5 hours': (m) => (m % 30 === 0 ? `${m / 60} hours` : undefined),
  '1h 15m': (m) => (m > 60 && m % 60 !== 0 ? `${Math.floor(m / 60)}h ${m % 60}m` : undefined),
  '1h15': (m) => (m > 60 && m % 60 !== 0 ? `${Math.floor(m / 60)}h${two(m % 60)}` : undefined),
  '1 hour 15 minutes': (m) => (m > 120 && m % 60 !== 0 ? `${Math.floor(m / 60)} hours ${m % 60} minutes` : undefined),
  'half an hour': (m) => ({ 15: 'a quarter of an hour', 30: 'half an hour', 45: 'three quarters of an hour', 60: 'an hour' })[m],
  '1/2 h': (m) => ({ 15: '1/4 h', 30: '1/2 h', 45: '3/4 h' })[m],
  '20-30 minutes': (m) => (m >= 10 ? `${m - 5}-${m + 5} minutes` : undefined),
  '20–30 min': (m) => (m >= 10 ? `${m - 5}–${m + 5} min` : undefined),
}
/** Where a spelling lacks words, the plainest one stands in. */
const spell = (spelling: string, minutes: number): string => spellings[spelling]?.(minutes) ?? `${minutes} min`

/** A title with a length, on one line. */
const beside: Readonly<Record<string, (title: string, length: string) => string>> = {
  'in brackets': (title, length) => `${title} (${length})`,
  'in square brackets': (title, length) => `${title} [${length}]`,
  'in brackets before': (title, length) => `(${length}) ${title}`,
  'in square brackets before': (title, length) => `[${length}] ${title}`,
  'in brackets with a name behind': (title, length) => `${title} (${length}, Ana)`,
  'in brackets with a name before': (title, length) => `${title} (Ana, ${length})`,
  'in brackets beside a name': (title, length) => `${title} (Ana ${length})`,
  'behind a dash': (title, length) => `${title} – ${length}`,
  'behind a long dash': (title, length) => `${title} — ${length}`,
  'behind a hyphen': (title, length) => `${title} - ${length}`,
  'behind a dot': (title, length) => `${title} · ${length}`,
  'behind a bar': (title, length) => `${title} | ${length}`,
  'behind a colon': (title, length) => `${title}: ${length}`,
  'behind a comma': (title, length) => `${title}, ${length}`,
  'behind a colon in bold': (title, length) => `**${title}:** ${length}`,
  'behind bold': (title, length) => `**${title}** (${length})`,
  'within bold': (title, length) => `**${title} (${length})**`,
  'behind bold and a dash': (title, length) => `**${title}** – ${length}`,
  'behind a slash': (title, length) => `${title} / ${length}`,
  'in brackets with a detail': (title, length) => `${title} (${length} incl. questions)`,
  'behind leaders': (title, length) => `${title} ........ ${length}`,
  'in italics': (title, length) => `${title} *(${length})*`,
  'before a colon': (title, length) => `${length}: ${title}`,
  'before a dash': (title, length) => `${length} – ${title}`,
  'before a hyphen': (title, length) => `${length} - ${title}`,
  'before in bold': (title, length) => `**${length}** ${title}`,
  'before a bar': (title, length) => `${length} | ${title}`,
}

/** A point of a day, in minutes since midnight, as it is spelt. */
const clocks: Readonly<Record<string, (minutes: number) => string>> = {
  '9:00': hourAndMinute,
  '09:00': (m) => `${two(Math.floor(m / 60))}:${two(m % 60)}`,
  '9.00': (m) => `${Math.floor(m / 60)}.${two(m % 60)}`,
  '9h00': (m) => `${Math.floor(m / 60)}h${two(m % 60)}`,
  '9:00am': (m) => `${((Math.floor(m / 60) + 11) % 12) + 1}:${two(m % 60)}${m < 720 ? 'am' : 'pm'}`,
  '9:00 AM': (m) => `${((Math.floor(m / 60) + 11) % 12) + 1}:${two(m % 60)} ${m < 720 ? 'AM' : 'PM'}`,
  '9:00 a.m.': (m) => `${((Math.floor(m / 60) + 11) % 12) + 1}:${two(m % 60)} ${m < 720 ? 'a.m.' : 'p.m.'}`,
  '9:00 without halves': (m) => `${((Math.floor(m / 60) + 11) % 12) + 1}:${two(m % 60)}`,
}

/** A title with a stretch of the clock, on one line. */
const stretches: Readonly<Record<string, (title: string, from: string, to: string) => string>> = {
  'before, with a dash': (title, from, to) => `${from}–${to} ${title}`,
  'before, with a spaced hyphen': (title, from, to) => `${from} - ${to} ${title}`,
  'before a colon': (title, from, to) => `${from} – ${to}: ${title}`,
  'before a bar': (title, from, to) => `${from}-${to} | ${title}`,
  'before, in bold': (title, from, to) => `**${from}–${to}** ${title}`,
  'before, in square brackets': (title, from, to) => `[${from}-${to}] ${title}`,
  'behind, in brackets': (title, from, to) => `${title} (${from}–${to})`,
  'behind a comma': (title, from, to) => `${title}, ${from}–${to}`,
  'with a zone': (title, from, to) => `${from}–${to} CET: ${title}`,
  'with "to"': (title, from, to) => `${from} to ${to}: ${title}`,
}
const starts: Readonly<Record<string, (title: string, from: string) => string>> = {
  before: (title, from) => `${from} ${title}`,
  'before a dash': (title, from) => `${from} – ${title}`,
  'before a colon': (title, from) => `${from}: ${title}`,
  'before, in bold': (title, from) => `**${from}** ${title}`,
  'before a bar': (title, from) => `${from} | ${title}`,
  'before a zone and a dash': (title, from) => `${from} UTC – ${title}`,
}

/** What holds the lines of an agenda. */
const containers: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'a numbered list': (lines) => lines.map((line, i) => `${i + 1}. ${line}`).join('\n'),
  'a list numbered with brackets': (lines) => lines.map((line, i) => `${i + 1}) ${line}`).join('\n'),
  'a list of dashes': (lines) => lines.map((line) => `- ${line}`).join('\n'),
  'a list of stars with details': (lines) => lines.map((line) => `* ${line}\n  * What we know of it`).join('\n'),
  'a loose list': (lines) => lines.map((line) => `- ${line}\n\n  Some more of it.`).join('\n\n'),
  'boxes to tick': (lines) => lines.map((line) => `- [ ] ${line}`).join('\n'),
  headings: (lines) => lines.map((line) => `## ${line}\n\nSome text.`).join('\n\n'),
  'numbered headings': (lines) => lines.map((line, i) => `### ${i + 1}. ${line}\n\n- Some text`).join('\n\n'),
  'lettered lines': (lines) => lines.map((line, i) => `${String.fromCharCode(65 + i)}. ${line}`).join('\n'),
  paragraphs: (lines) => lines.join('\n\n'),
  'plain lines': (lines) => lines.join('\n'),
  'lines with hard breaks': (lines) => lines.join('  \n'),
  'a quotation': (lines) => lines.map((line) => `> - ${line}`).join('\n'),
  'a fence': (lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\``,
  'a numbered fence': (lines) => `\`\`\`text\n${lines.map((line, i) => `${i + 1}. ${line}`).join('\n')}\n\`\`\``,
  'a fence with details': (lines) => `\`\`\`\n${lines.map((line) => `${line}\n  - what we know of it`).join('\n\n')}\n\`\`\``,
}

/** Lines that tell the length below the line of the item. */
const labels: Readonly<Record<string, (length: string) => string>> = {
  Time: (length) => `Time: ${length}`,
  'bold Time': (length) => `**Time**: ${length}`,
  'bold Duration': (length) => `**Duration:** ${length}`,
  'Suggested time': (length) => `Suggested time: ${length}`,
  'nothing but the length': (length) => `(${length})`,
  'emphasised length': (length) => `*${length}*`,
}

const lengthColumns = ['Time', 'Duration', 'Min', 'Minutes', 'Timebox', 'Length', 'Time (min)', 'Duration (minutes)', 'Allotted time']

/** Neither a bare number nor an apostrophe stands without its company; a date such as "1h15" is one of the clock. */
const untoldAlone = new Set(["10'", '10 m'])

const always = (): boolean => true
/** Guesses that go on where the one before ends are stretches of one meeting. */
const areGuesses = (items: readonly PlannedItem[]): boolean =>
  items.some(({ minutes }, i) => i > 0 && minutes !== items[i - 1]!.minutes + 10)
const withinADay = (items: readonly PlannedItem[]): boolean => sum(items) <= 600
const startOfDay = 9 * 60

/** Starts and ends of items that follow one another without a gap. */
function laidOut(
  items: readonly PlannedItem[],
  from: number,
): readonly { readonly title: string; readonly from: number; readonly to: number }[] {
  let at = from
  return items.map(({ title, minutes }) => {
    const start = at
    at += minutes
    return { title, from: start, to: at }
  })
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

const entries = Object.entries

/** All notations, several hundred, in a fixed order. */
export const notations: readonly Notation[] = [
  ...entries(containers).flatMap(([container, hold]) => [
    ...entries(beside).flatMap(([place, put]) =>
      Object.keys(spellings)
        .filter((spelling) => !untoldAlone.has(spelling) || place.includes('brackets'))
        .map((spelling) => ({
          name: `${spelling}, ${place}, in ${container}`,
          fits: spelling.startsWith('20') ? areGuesses : always,
          write: (items: readonly PlannedItem[]) => hold(items.map(({ title, minutes }) => put(title, spell(spelling, minutes)))),
        })),
    ),
    ...entries(clocks).flatMap(([clock, at]) => [
      ...entries(stretches).map(([place, put]) => ({
        name: `${clock}, from and to, ${place}, in ${container}`,
        fits: withinADay,
        write: (items: readonly PlannedItem[]) =>
          hold(laidOut(items, startOfDay).map(({ title, from, to }) => put(title, at(from), at(to)))),
      })),
      ...entries(starts).map(([place, put]) => ({
        name: `${clock}, start only, ${place}, in ${container}`,
        fits: withinADay,
        write: (items: readonly PlannedItem[]) =>
          hold([...laidOut(items, startOfDay).map(({ title, from }) => put(title, at(from))), put('End', at(startOfDay + sum(items)))]),
      })),
    ]),
    ...entries(stretches)
      .filter(([place]) => !place.includes('"to"') && !place.includes('zone'))
      .flatMap(([place, put]) => [
        {
          name: `elapsed hours, ${place}, in ${container}`,
          fits: withinADay,
          write: (items: readonly PlannedItem[]) =>
            `Duration: ${sum(items)} minutes\n\n${hold(laidOut(items, 0).map(({ title, from, to }) => put(title, hourAndMinute(from), hourAndMinute(to))))}`,
        },
        {
          name: `elapsed minutes, ${place}, in ${container}`,
          fits: withinADay,
          write: (items: readonly PlannedItem[]) =>
            `Duration: ${sum(items)} minutes\n\n${hold(laidOut(items, 0).map(({ title, from, to }) => put(title, `${two(from)}:00`, `${two(to)}:00`)))}`,
        },
      ]),
    {
      name: `bare elapsed minutes in ${container}`,
      fits: withinADay,
      write: (items: readonly PlannedItem[]) => hold(laidOut(items, 0).map(({ title, from, to }) => `${two(from)}–${two(to)} ${title}`)),
    },
    {
      name: `bare minutes in brackets in ${container}`,
      fits: (items: readonly PlannedItem[]) => items.every(({ minutes }) => minutes % 5 === 0),
      write: (items: readonly PlannedItem[]) => hold(items.map(({ title, minutes }) => `${title} (${minutes})`)),
    },
  ]),
  ...['##', '###', '#### 1.'].flatMap((mark) =>
    entries(labels).flatMap(([label, tell]) =>
      ['10 min', '10 minutes', '10 Minutes', '1 hour', 'half an hour', '20-30 minutes'].map((spelling) => ({
        name: `${spelling} below a heading ${mark}, as ${label}`,
        fits: always,
        write: (items: readonly PlannedItem[]) =>
          items
            .map(
              ({ title, minutes }, i) => `${mark.replace('1', String(i + 1))} ${title}\n\n${tell(spell(spelling, minutes))}\n\nSome text.`,
            )
            .join('\n\n'),
      })),
    ),
  ),
  ...entries(labels).map(([label, tell]) => ({
    name: `below an item, as ${label}`,
    fits: always,
    write: (items: readonly PlannedItem[]) =>
      items.map(({ title, minutes }, i) => `${i + 1}. ${title}\n    - ${tell(`${minutes} min`)}\n    - Some text`).join('\n'),
  })),
  ...lengthColumns.flatMap((column) =>
    [...Object.keys(spellings), 'number'].flatMap((spelling) => {
      const cell = (minutes: number): string => (spelling === 'number' ? String(minutes) : spell(spelling, minutes))
      return [
        {
          name: `${spelling} in a column ${column} behind the topic`,
          fits: always,
          write: (items: readonly PlannedItem[]) =>
            table(
              ['Topic', column, 'Lead'],
              items.map(({ title, minutes }) => [title, cell(minutes), 'Ana']),
            ),
        },
        {
          name: `${spelling} in a column ${column} before the topic, with a total`,
          fits: always,
          write: (items: readonly PlannedItem[]) =>
            table(
              ['#', column, 'Item'],
              [...items.map(({ title, minutes }, i) => [String(i + 1), cell(minutes), title]), ['', cell(sum(items)), 'Total']],
            ),
        },
        {
          name: `${spelling} in a column ${column} beside a running total`,
          fits: always,
          write: (items: readonly PlannedItem[]) =>
            table(
              ['Item', column, 'Running total'],
              laidOut(items, 0).map(({ title, from, to }) => [title, cell(to - from), String(to)]),
            ),
        },
      ]
    }),
  ),
  ...entries(clocks).flatMap(([clock, at]) => [
    {
      name: `${clock} from and to in a table`,
      fits: withinADay,
      write: (items: readonly PlannedItem[]) =>
        table(
          ['Time', 'Topic', 'Lead'],
          laidOut(items, startOfDay).map(({ title, from, to }) => [`${at(from)}–${at(to)}`, title, 'Ana']),
        ),
    },
    {
      name: `${clock} start and end in columns`,
      fits: withinADay,
      write: (items: readonly PlannedItem[]) =>
        table(
          ['Start', 'End', 'Topic'],
          laidOut(items, startOfDay).map(({ title, from, to }) => [at(from), at(to), title]),
        ),
    },
    {
      name: `${clock} start and length in columns`,
      fits: withinADay,
      write: (items: readonly PlannedItem[]) =>
        table(
          ['Start', 'Topic', 'Duration'],
          laidOut(items, startOfDay).map(({ title, from, to }) => [at(from), title, `${to - from} min`]),
        ),
    },
    {
      name: `${clock} starts in a table`,
      fits: withinADay,
      write: (items: readonly PlannedItem[]) =>
        table(
          ['Time', 'Topic'],
          [...laidOut(items, startOfDay).map(({ title, from }) => [at(from), title]), [at(startOfDay + sum(items)), 'End']],
        ),
    },
  ]),
  ...['10 min', '10 minutes', '10m', "10'", '1 hour', 'half an hour'].flatMap((spelling) => [
    {
      name: `${spelling} in one paragraph with semicolons`,
      fits: always,
      write: (items: readonly PlannedItem[]) =>
        `Agenda: ${items.map(({ title, minutes }) => `${title} (${spell(spelling, minutes)})`).join('; ')}.`,
    },
    {
      name: `${spelling} in one paragraph with numbers in brackets`,
      fits: always,
      write: (items: readonly PlannedItem[]) =>
        items.map(({ title, minutes }, i) => `(${i + 1}) ${title} (${spell(spelling, minutes)})`).join(' '),
    },
    {
      name: `${spelling} in one paragraph with commas`,
      fits: always,
      write: (items: readonly PlannedItem[]) => items.map(({ title, minutes }) => `${title} (${spell(spelling, minutes)})`).join(', '),
    },
    {
      name: `${spelling} in one paragraph with arrows`,
      fits: always,
      write: (items: readonly PlannedItem[]) => items.map(({ title, minutes }) => `${title} (${spell(spelling, minutes)})`).join(' → '),
    },
  ]),
]
