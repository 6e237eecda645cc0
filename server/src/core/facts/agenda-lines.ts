import type { Span } from '../base/span.ts'
import type { Passage } from '../document/document.ts'
import { locatePassage } from '../document/locate.ts'
import type { PassageText } from '../document/passage.ts'
import { fact } from './fact.ts'
import { type ItemTime, readItemTime } from './item-time.ts'
import { passageFact } from './passage-fact.ts'

/** What a line is written as. */
export type LineForm = 'heading' | 'bold' | 'item' | 'row' | 'line' | 'code' | 'piece'

export type NumberStyle = 'digit' | 'decimal' | 'roman' | 'letter'

/** How a paragraph shows its topic without any mark-up: a short title on its own, or a short head before a colon. */
export type PlainHead = 'title' | 'colon'

/** A line that could be an item of an agenda, with its place in the document's outline. */
export interface AgendaLine {
  readonly form: LineForm
  readonly passage: Passage
  /** The line's stretch of the passage's readable text. */
  readonly start: number
  readonly end: number
  /** Readable text without its numbering and duration. */
  readonly text: string
  /** The line in the document. */
  readonly span: Span
  readonly time: ItemTime | undefined
  /** Numbered by its writer, as list item or by hand. */
  readonly numbered: boolean
  /** How a number written by hand is written: "1.", "II.", "b)"; undefined where there is none. */
  readonly style: NumberStyle | undefined
  readonly head: PlainHead | undefined
  /** Index of the line it stands below, or -1. */
  readonly parent: number
  /** Lines of one list, table, fence or rank of headings share it. */
  readonly group: string
  /** What stands right before the line's group and leads in to it; empty for nothing. */
  readonly lead: string
  /** Further text on the line itself: other cells, what follows the head. */
  readonly detail: readonly string[]
  /** Who leads it, where a column says so. */
  readonly owner: string
  /** How deep it is nested in its own group; 1 for the outermost. */
  readonly depth: number
}

/** A line on its own, before it is placed in the outline: all that needs looking at characters. */
interface RawLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** As it stands, number and time included. */
  readonly source: string
  readonly time: ItemTime | undefined
  readonly numbered: boolean
  readonly style: NumberStyle | undefined
  readonly head: PlainHead | undefined
  readonly bold: boolean
  /** It begins in capitals, as headings of typed minutes do: "MEMBER FORUM", "FINANCE: Sales are flat." */
  readonly capitals: boolean
  /** For code: its rank among the fence's lines; smaller stands above. */
  readonly rank: number
  /** Where the line holds a whole agenda: its items. */
  readonly pieces?: readonly RawLine[]
  readonly detail: readonly string[]
}

const numberPrefix =
  /^\s*(?:[-*+•·▪◦]\s+)?(?:\[[ xX]\]\s+)?((?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})[.)](?:\d{1,2}[.)]?)*\s+|\d{1,2}(?:\.\d{1,2})+\s+|(?:item|topic|part|section|segment|block|step|agenda item)\s+#?\d{1,2}\s*[:.)–—-]\s*))?/i
/** At least two words in capitals, or one long one, up to the line's end, a colon or words that are not. */
const capitalLead =
  /^(?=(?:[^\p{L}\n]*\p{Lu}){6})(?:[\p{Lu}\d][\p{Lu}\d&'’.,/()–-]*)(?: [\p{Lu}\d&][\p{Lu}\d&'’.,/()–-]*)*(?::|$| (?=\p{Lu}))/u
/** `Agenda: welcome, results, plans`. */
const agendaLabel =
  /^\W*(?:meeting |proposed |draft |standing |typical |suggested )?(?:agenda|topics|order of business|on the agenda)(?: items| topics)?\s*(?::|[–—])\s+(?=\S)/i
/** A short line of its own that names what follows, without being marked as a heading. */
const sectionName =
  /^(?:agenda\b.{0,50}|(?:[\p{L}\d’'& -]{3,50}[–—:-] ?)?(?:meeting |proposed |draft )?(?:agenda|order of business|attendees|attendance|(?:members )?present|participants|apologies|absent|regrets|action items|actions|topics)(?: items)?:?)$/iu
/** Dots and pipes that lead to a time at the end of a line. */
const edges = /^[\s|│║:;,.–—·•…*_-]+|(?:[\s|│║:;,–—·•…*_-]|\.{2,})+$/g
const boxDrawing = /[│║┃╎├└┌┐┘┤┬┴┼╰╭╮╯]|─{2,}/g
const ruler = /^[\s|+=\-_─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬*~#.]*$/

/** Lines of one passage, read once as long as the passage stays the same. */
const rawLines = passageFact<readonly RawLine[]>((passage) => {
  if (passage.role === 'code') return [codeLine(passage)].filter((line) => line !== undefined)
  // A wrapped paragraph may hold a whole agenda across its lines.
  const whole = passage.role === 'heading' || !passage.text.includes('\n') ? undefined : splitPieces(passage.text)
  if (whole !== undefined) {
    const line = rawLine(passage, 0, passage.text.length)
    return [{ ...line, time: undefined, pieces: whole.map((span) => rawLine(passage, span.start, span.end)) }]
  }
  const lines: RawLine[] = []
  let start = 0
  for (const part of passage.role === 'cell' ? [passage.text] : passage.text.split(/[\n\u2028]/)) {
    if (part.trim() !== '') {
      const line = rawLine(passage, start, start + part.length)
      const pieces = passage.role === 'heading' ? undefined : splitPieces(part)
      const from = start
      lines.push(
        pieces === undefined
          ? line
          : { ...line, time: undefined, pieces: pieces.map((span) => rawLine(passage, from + span.start, from + span.end)) },
      )
    }
    start += part.length + 1
  }
  return lines
})

/** The minutes-and-text reading of one stretch of a passage. */
function rawLine(passage: PassageText, start: number, end: number): RawLine {
  const line = passage.text.slice(start, end)
  const strong = passage.marks.filter((mark) => mark.type === 'strong' && mark.start < end && mark.end > start)
  const heads = strong.map((mark) => mark.end - start)
  const time = readItemTime(line, heads)
  const numbering = numberPrefix.exec(line)![0]
  const numbered = /[\p{L}\p{N}]/u.test(numbering)
  const first = strong[0]
  const bold = first !== undefined && first.start - start <= numbering.length + 1
  const { text, detail } = headOf(line, numbering.length, time, bold ? first.end - start : undefined)
  const capitals = capitalLead.test(line.slice(numbering.length))
  const head = time === undefined && passage.role === 'paragraph' && start === 0 ? plainHead(line, end === passage.text.length) : undefined
  return { start, end, text, source: line, time, numbered, style: styleOf(numbering), head, bold, capitals, rank: 0, detail }
}

function plainHead(line: string, whole: boolean): PlainHead | undefined {
  if (whole && line.length <= 60 && /^\p{Lu}[^.!?;:]*$/u.test(line) && line.split(' ').length <= 7) return 'title'
  return /^\p{Lu}[\p{L}’'&/ -]{2,40}: \S/u.test(line) && line.slice(0, line.indexOf(':')).split(' ').length <= 5 ? 'colon' : undefined
}

function styleOf(numbering: string): NumberStyle | undefined {
  if (/\d\.[1-9]/.test(numbering)) return 'decimal'
  const mark = /(?:^|[\s(])(\d+|[ivx]+|[a-z])[.)]/i.exec(numbering)?.[1]
  if (mark === undefined) return undefined
  return /\d/.test(mark) ? 'digit' : /^[ivx]+$/i.test(mark) ? 'roman' : 'letter'
}

/** The head of a line without number and time, and what follows it. */
function headOf(
  line: string,
  from: number,
  time: ItemTime | undefined,
  bold: number | undefined,
): { readonly text: string; readonly detail: readonly string[] } {
  const whole = withoutCuts(line, from, time)
    .replace(/\s+/g, ' ')
    .replace(/ ?([–—|,;·-])(?: *[–—|,;·-])+ /g, ' $1 ')
    .replace(/ ([:,;.])/g, '$1')
    .replace(edges, '')
    .trim()
  // A bold lead or a short lead before a colon or dash is the title; the rest tells more of it.
  const boldText =
    bold === undefined
      ? ''
      : line
          .slice(from, bold)
          .replace(/[([{].*?[)\]}]\s*$/, '')
          .replace(edges, '')
          .trim()
  if (boldText.length > 2 && whole.startsWith(boldText) && whole.length > boldText.length + 3)
    return { text: whole, detail: [whole.slice(boldText.length)] }
  return { text: whole, detail: [] }
}

/** `line` from `from` on, without what it says of time. */
function withoutCuts(line: string, from: number, time: ItemTime | undefined): string {
  let text = ''
  let at = from
  for (const cut of time?.cut ?? []) {
    if (cut.start > at) text += `${line.slice(at, cut.start)} `
    at = Math.max(at, cut.end)
  }
  return text + line.slice(at)
}

function codeLine(passage: PassageText): RawLine | undefined {
  const source = passage.text.replace(boxDrawing, ' ')
  if (ruler.test(source)) return undefined
  if (passage.language !== '' && !/^(?:te?xt|plain(?:text)?|markdown|md|ya?ml|agenda|none|email)$/i.test(passage.language)) return undefined
  const lead = /^[\s>|]*/.exec(source)![0]
  const indent = lead.replaceAll('\t', '    ').length
  // Step by step: a pattern for what ends in white space starts anew at every space of a long run.
  let end = source.length
  while (end > 0 && /[\s|]/.test(source[end - 1]!)) end -= 1
  if (end <= lead.length) return undefined
  const hashes = /^(#{1,6})\s+/.exec(source.slice(lead.length))
  const start = lead.length + (hashes?.[0].length ?? 0)
  const line = source.slice(start, end)
  const numbering = numberPrefix.exec(line)![0]
  const bulleted = /^[-*+•·▪◦]\s/.test(line)
  const heads = [...line.matchAll(/\*\*(.+?)\*\*/g)].map((match) => match.index + match[0].length)
  const time = readItemTime(line, heads)
  const numbered = /[\p{L}\p{N}]/u.test(numbering)
  const plain = !bulleted && !numbered
  const rank = hashes?.[1]?.length ?? 10 + indent * 3 + (plain ? 0 : numbered ? 1 : 2)
  // Columns made of spaces or pipes: the first that holds words is the topic.
  const cells = withoutCuts(line, numbering.length, time)
    .split(/\s{3,}|\t|\s?\|\s?/)
    .map((cell) => cell.replaceAll('**', '').replaceAll('`', '').replace(edges, '').trim())
    .filter((cell) => /\p{L}/u.test(cell))
  const pieces = splitPieces(line)?.map((span) => rawLine(passage, start + span.start, start + span.end))
  const own = {
    start,
    end,
    text: cells[0] ?? '',
    source: line,
    numbered,
    style: styleOf(numbering),
    head: undefined,
    bold: heads.length > 0,
    capitals: false,
    rank,
    detail: cells.slice(1),
  }
  return pieces === undefined ? { ...own, time } : { ...own, time: undefined, pieces }
}

/** The items of an agenda written as one paragraph: `(1) Welcome (2) Sales …` or `Opening (5), CEO update (15), …`. */
function splitPieces(text: string): readonly Span[] | undefined {
  const label = agendaLabel.exec(text)
  if (label !== null && text.length <= 500 && !text.includes('\n')) {
    const from = label[0].length
    for (const separator of [/;/g, /[→|•·]/g, /,/g]) {
      const ends = [...text.slice(from).matchAll(separator)].map((match) => from + match.index + 1)
      if (ends.length < 2 || ends.length > 15) continue
      const spans = [...ends, text.length].map((end, i) => trimmed(text, i === 0 ? from : ends[i - 1]!, end))
      if (spans.every((span) => span.end - span.start >= 3 && span.end - span.start <= 80)) return spans
    }
  }
  if (text.length > 1_500 || (text.match(/\d/g)?.length ?? 0) < 3) return undefined
  const numbered = [...text.matchAll(/(?:^|[\s:;,])(?=(\(?(\d{1,2})[).]\s+\S))/g)]
  if (numbered.length >= 3 && numbered.every((match, i) => Number(match[2]) === i + 1)) {
    return numbered.map((match, i) => trimmed(text, match.index + match[0].length, numbered[i + 1]?.index ?? text.length))
  }
  const rows = text.split('\n')
  if (rows.length > 1 && rows.filter((row) => (readItemTime(row)?.planned?.start ?? 9) < 4).length * 2 > rows.length) return undefined
  for (const separator of [/[;→|•]/g, /,/g, /[.;]\s/g]) {
    const ends = [...text.matchAll(separator)].map((match) => match.index + match[0].length)
    if (ends.length < 2 || ends.length > 40) continue
    const bounds = [...ends, text.length]
    const spans = bounds
      .map((end, i) => trimmed(text, i === 0 ? leadIn(text, end) : bounds[i - 1]!, end))
      .filter((span) => span.end > span.start)
    const timed = spans.filter((span) => readItemTime(text.slice(span.start, span.end))?.planned !== undefined)
    if (timed.length >= 3 && timed.length * 4 >= spans.length * 3) return spans
  }
  return undefined
}

/** Where the first piece begins: behind the words that lead in to the agenda. */
function leadIn(text: string, end: number): number {
  const colon = /^[\p{L}\s'’-]{3,60}:\s/u.exec(text.slice(0, end))
  return colon?.[0].length ?? 0
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /[\s,;→>|•]/.test(text[from]!)) from += 1
  while (to > from && /[\s,;→>|•.]/.test(text[to - 1]!)) to -= 1
  return { start: from, end: to }
}

const timeColumn =
  /^(?:#\s*)?(?:(?:est(?:imated|\.)?|planned|suggested|allotted|allocated|approx\.?|target|recommended|proposed)\s+)?(?:time(?:s|\s?box(?:ed)?|\s?slot|\s+allo(?:cation|tted|cated)|frame|ing)?|duration|timing|min(?:s|utes)?|length|slot|start(?:\s+time)?|from|clock|when|schedule|how long|zeit|uhrzeit|dauer|horaire|durée|hora|tijd)\s*(?:\((?:min(?:ute)?s?|m|hh?:mm|est\.?|local|cet|et|pt|utc|approx\.?)\)|in min(?:ute)?s)?\.?$/i
const lengthColumn = /duration|min|length|time\s?box|allo|how long/i
const actualColumn = /^(?:actual(?:ly)?|held|took|real|spent|used)(?:\s+(?:time|min(?:ute)?s?|duration|length))?\s*(?:\(.*\))?$/i
const plannedColumn = /^plan(?:ned)?(?:\s+(?:time|min(?:ute)?s?|duration|length))?\s*(?:\(.*\))?$/i
const endColumn = /^(?:end(?:s|\s+time)?|to|until|finish)$/i
const ownerColumn =
  /^(?:owners?|leads?|led by|presenters?|presented by|who|speakers?|facilitators?|responsible|person|driver|host|run by|dri|participants)$/i
const numberColumn = /^(?:#|no\.?|nr\.?|item\s*(?:#|no\.?|number)|order|ref\.?|)$/i
const titleColumn = /topic|item|section|segment|agenda|subject|activity|session|title|what|theme|block|part|phase|area|discussion|focus/i

const someTime =
  /^(?!.*(?:respon|resol|recover|target|wait|cycle|down|up-?time|lead|deadline|due)).*(?:time|dur|min|slot|hour|clock|zeit|heure)/i
const rhythm = /^(?:cadence|frequency|how often|rhythm|recurrence)$/i

/** What the columns of a table are, by its header. */
interface Columns {
  readonly times: readonly number[]
  /** Where an end stands beside the start. */
  readonly end: number
  readonly actual: number
  readonly owner: number
  readonly title: number
}

function readColumns(header: readonly string[]): Columns {
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

/** Cells and headings of tables are looked at once as long as they stay the same. */
const trimmedText = passageFact((passage) => passage.text.trim())

/** Beyond this a document is no agenda, and looking at each of its lines would cost more than it tells. Lines. */
const mostLines = 4_000

/** The outline of the document as lines that could be items, in order. */
export const agendaLines = fact<readonly AgendaLine[]>((analysis) => {
  const { document } = analysis
  const lines: AgendaLine[] = []
  /** Open headings by depth. */
  const headings: number[] = []
  /** A bold or colon-ended paragraph that the following lists stand below; -1 for none. */
  let pseudo = -1
  let lead = ''
  for (const block of document.blocks) {
    if (lines.length > mostLines) break
    const heading = headings.at(-1) ?? -1
    const first = block.passages[0]
    if (first === undefined) continue
    if (block.node.type === 'heading') {
      while (headings.length > 0 && depthOf(headings.at(-1)!) >= first.reading.depth) headings.pop()
      const parent = headings.at(-1) ?? -1
      const raw = rawLines(first, analysis)[0]
      if (raw === undefined) continue
      headings.push(push(first, raw, 'heading', parent, `h${parent}/${first.reading.depth}`, '', first.reading.depth))
      pseudo = -1
      lead = ''
      continue
    }
    if (block.node.type === 'code') {
      readCode(block.passages, pseudo === -1 ? heading : pseudo, block.index)
      lead = ''
      continue
    }
    readBlock(block.passages, heading, block.index)
    if (block.node.type !== 'paragraph') lead = ''
  }
  return lines

  function depthOf(index: number): number {
    return lines[index]!.passage.reading.depth
  }

  function push(
    passage: Passage,
    raw: RawLine,
    form: LineForm,
    parent: number,
    group: string,
    before: string,
    depth: number,
    owner = '',
  ): number {
    const { text, time, numbered, detail } = raw
    const span = locatePassage(passage, raw.start, Math.max(raw.end, raw.start + 1))
    lines.push({
      form,
      passage,
      start: raw.start,
      end: raw.end,
      text,
      span,
      time,
      style: raw.style,
      head: raw.head,
      numbered: numbered || passage.reading.item?.ordered === true || (form === 'line' && raw.bold),
      parent,
      group,
      lead: before,
      detail,
      owner: owner === '' ? (time?.beside ?? '') : owner,
      depth,
    })
    const index = lines.length - 1
    for (const piece of raw.pieces ?? []) push(passage, piece, 'piece', index, `s${index}`, '', depth + 1)
    return index
  }

  function readBlock(passages: readonly Passage[], heading: number, block: number): void {
    /** Lines of list items by the index of their passage in the block. */
    const items = new Map<number, number>()
    let lastItem = -1
    let index = 0
    while (index < passages.length) {
      const passage = passages[index]!
      const { reading } = passage
      if (reading.role === 'cell') {
        index = readTable(passages, index, reading.item === undefined ? (pseudo === -1 ? heading : pseudo) : lastItem, block)
        continue
      }
      const raws = rawLines(passage, analysis)
      if (reading.role === 'item' && reading.item !== undefined) {
        const { item } = reading
        if (item.opens) {
          const parent = item.parent === -1 ? (pseudo === -1 ? heading : pseudo) : (items.get(item.parent) ?? -1)
          const group = `l${block}/${item.list}`
          const raw = raws[0]
          if (raw !== undefined) {
            lastItem = push(passage, raw, 'item', parent, group, lead, item.depth)
            items.set(index, lastItem)
          }
          for (const more of raws.slice(1)) push(passage, more, 'line', lastItem, `d${lastItem}`, '', item.depth)
        } else for (const raw of raws) push(passage, raw, 'line', lastItem, `d${lastItem}`, '', item.depth)
      } else if (reading.role === 'code') {
        const run = passages.slice(index).findIndex((each) => each.reading.role !== 'code')
        const end = run === -1 ? passages.length : index + run
        readCode(passages.slice(index, end), reading.item === undefined ? heading : lastItem, block)
        index = end
        continue
      } else readParagraph(passage, raws, heading)
      index += 1
    }
  }

  function readParagraph(passage: Passage, raws: readonly RawLine[], heading: number): void {
    const text = trimmedText(passage, analysis)
    const single = raws.length === 1
    // A bold line stands for a heading, alone or over the lines of its paragraph.
    const wholeBold = raws.length > 0 && raws[0]!.bold && boldToTheEnd(passage.reading, raws[0]!)
    const colon = single && text.endsWith(':') && text.length <= 160
    if (wholeBold || (colon && raws[0]!.time === undefined)) {
      // A colon leads in to what follows; both last until the next of their kind.
      pseudo = push(passage, raws[0]!, 'bold', heading, `b${heading}/${wholeBold}`, '', 7)
      lead = raws[0]!.source
      for (const raw of raws.slice(1)) push(passage, raw, 'line', pseudo, `p${pseudo}`, lead, 8)
      return
    }
    // Typed minutes write their headings in capitals, alone or before the text.
    if (passage.reading.role === 'paragraph' && raws[0]?.capitals === true && raws.every((raw) => raw.time === undefined)) {
      for (const raw of raws)
        if (raw.capitals) pseudo = push(passage, raw, 'bold', heading, `b${heading}/capitals`, '', 7)
        else push(passage, raw, 'line', pseudo, `p${pseudo}`, '', 8)
      lead = single ? raws[0]!.source : ''
      return
    }
    const name = raws[0]?.source ?? ''
    if (
      raws[0] !== undefined &&
      raws[0].time === undefined &&
      name.length <= 80 &&
      sectionName.test(name) &&
      (single || name.endsWith(':') || !/[:–—]/.test(name))
    ) {
      pseudo = push(passage, raws[0], 'bold', heading, `b${heading}/name`, '', 7)
      lead = raws[0].source
      for (const raw of raws.slice(1)) push(passage, raw, 'line', pseudo, `p${pseudo}`, lead, 8)
      return
    }
    const parent = pseudo === -1 ? heading : pseudo
    for (const raw of raws) push(passage, raw, 'line', parent, `p${parent}`, lead, 8)
    lead = text.length <= 300 ? text : ''
  }

  function readTable(passages: readonly Passage[], from: number, parent: number, block: number): number {
    const table = passages[from]!.reading.cell!.table
    let index = from
    let header: string[] = []
    let headerRow: Passage[] = []
    let row: Passage[] = []
    const rows: Passage[][] = []
    const flush = (): void => {
      if (row.length === 0) return
      if (row[0]!.reading.cell!.row === 0) {
        headerRow = row
        header = row.map((cell) => trimmedText(cell, analysis))
      } else rows.push(row)
      row = []
    }
    while (index < passages.length) {
      const { cell } = passages[index]!.reading
      if (cell === undefined || cell.table !== table) break
      if (row.length > 0 && row[0]!.reading.cell!.row !== cell.row) flush()
      row.push(passages[index]!)
      index += 1
    }
    flush()
    let columns = withTimes(readColumns(header), header, rows)
    // A table converted without a header has its first item there.
    const time = columns.times.find((column) => !timeColumn.test(header[column]!) && !plannedColumn.test(header[column]!))
    if (time !== undefined && headerRow[time] !== undefined && rawLines(headerRow[time], analysis)[0]?.time?.planned !== undefined) {
      rows.unshift(headerRow)
      header = header.map(() => '')
      columns = withTimes(readColumns(header), header, rows)
    }
    for (const each of rows) readRow(each, header, columns, parent, `t${block}/${table}`)
    return index
  }

  /** A column whose cells are nothing but times is one of times, whatever its header says. */
  function withTimes(columns: Columns, header: readonly string[], rows: readonly (readonly Passage[])[]): Columns {
    if (columns.times.length > 0 || rows.length < 2 || header.some((name) => rhythm.test(name))) return columns
    const column = header.findIndex((name, each) => {
      // Columns of measures hold times too: "Response", "Target", "Actual".
      if (name !== '' && !/^[\d~(]/.test(name) && !someTime.test(name)) return false
      const filled = rows
        .map((cells) => (cells[each] === undefined ? undefined : rawLines(cells[each]!, analysis)[0]))
        .filter((raw) => raw !== undefined)
      const only = filled.filter((raw) => raw.text.length <= 5 && raw.time?.planned !== undefined)
      return only.length >= 2 && only.length * 4 >= filled.length * 3
    })
    if (column === -1) return columns
    const other = (each: number): boolean => each !== column && each !== columns.owner && !timeColumn.test(header[each] ?? '')
    // Without names the wordiest column is what the rows are about.
    const words = header.map((_, each) =>
      rows.reduce((sum, cells) => sum + (cells[each] === undefined ? 0 : Math.min(80, trimmedText(cells[each]!, analysis).length)), 0),
    )
    const wordiest = words.reduce((best, count, each) => (other(each) && count > (words[best] ?? -1) ? each : best), -1)
    const nameless = columns.title === column || numberColumn.test(header[columns.title] ?? '')
    const title = nameless ? wordiest : columns.title
    return title === -1 ? columns : { ...columns, times: [column], title }
  }

  function readRow(row: readonly Passage[], header: readonly string[], columns: Columns, parent: number, group: string): void {
    const named = row[columns.title] ?? row[0]!
    const filled = (cell: Passage): boolean => /\p{L}/u.test(trimmedText(cell, analysis))
    // "Break" often stands in another column than the topics.
    const title = filled(named) ? named : (row.find((cell, column) => filled(cell) && !columns.times.includes(column)) ?? named)
    const raw = rawLines(title, analysis)[0]
    if (raw === undefined) return
    let time = raw.time
    // Of a start and a length the length says more.
    const ordered = [...columns.times].sort((a, b) => Number(lengthColumn.test(header[b]!)) - Number(lengthColumn.test(header[a]!)))
    let planned: ItemTime['planned']
    for (const column of ordered) {
      const cell = row[column]
      if (cell === undefined) continue
      planned ??= cellDuration(rawLines(cell, analysis)[0], header[column]!)
    }
    const until = columns.end === -1 || row[columns.end] === undefined ? undefined : rawLines(row[columns.end]!, analysis)[0]?.time?.planned
    if (planned?.kind === 'start' && until?.kind === 'start')
      planned = { start: 0, end: 0, kind: 'clock', from: planned.from, to: until.from }
    const actual =
      columns.actual === -1 || row[columns.actual] === undefined
        ? undefined
        : cellDuration(rawLines(row[columns.actual]!, analysis)[0], 'min')
    const state = row.find((cell) => rawLines(cell, analysis)[0]?.time?.postponed === true)
    if (planned !== undefined || actual !== undefined || state !== undefined)
      time = {
        planned: planned ?? time?.planned,
        actual: actual ?? time?.actual,
        optional: time?.optional === true || row.some((cell) => rawLines(cell, analysis)[0]?.time?.optional === true),
        postponed: state !== undefined,
        label: false,
        beside: time?.beside ?? '',
        cut: time?.cut ?? [],
      }
    const statement = /^(?:meeting |total |session )?(?:duration|length|time)$/i.test(raw.text)
      ? row.map((cell) => rawLines(cell, analysis)[0]).find((cell) => cell !== raw && cell !== undefined)
      : undefined
    if (statement !== undefined) {
      const stated = readItemTime(`Duration: ${statement.source}`)
      if (stated !== undefined) time = stated
    }
    const detail = row
      .filter(
        (cell, column) =>
          cell !== title &&
          !columns.times.includes(column) &&
          column !== columns.actual &&
          column !== columns.end &&
          column !== columns.owner,
      )
      .map((cell) => trimmedText(cell, analysis))
    const owner = columns.owner === -1 || row[columns.owner] === undefined ? '' : trimmedText(row[columns.owner]!, analysis)
    const span = locatePassage(title)
    lines.push({
      form: 'row',
      passage: title,
      start: 0,
      end: title.reading.text.length,
      text: raw.text === '' ? trimmedText(title, analysis) : raw.text,
      span,
      time,
      style: raw.style,
      head: raw.head,
      numbered: raw.numbered || numberColumn.test(header[0] ?? 'x'),
      parent,
      group,
      lead,
      detail,
      owner: owner === '' ? (time?.beside ?? '') : owner,
      depth: 1,
    })
    const index = lines.length - 1
    for (const cell of row) {
      for (const { pieces } of rawLines(cell, analysis))
        for (const piece of pieces ?? []) push(cell, piece, 'piece', index, `s${index}`, '', 2)
    }
  }

  function cellDuration(raw: RawLine | undefined, name: string): ItemTime['planned'] {
    const planned = raw?.time?.planned
    if (planned !== undefined)
      return planned.kind === 'start' && /duration|length|time\s?box/i.test(name)
        ? { start: planned.start, end: planned.end, kind: 'length', minutes: planned.from.major * 60 + planned.from.minor }
        : planned
    const bare = raw === undefined ? null : /^\W*(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?\W*$/.exec(raw.text === '' ? '' : raw.text)
    if (bare === null) return undefined
    const [, low, high] = bare
    if (high === undefined) return { start: 0, end: 0, kind: 'bare', minutes: Number(low) }
    return { start: 0, end: 0, kind: 'range', low: Number(low), high: Number(high), unit: true }
  }

  function readCode(passages: readonly Passage[], parent: number, block: number): void {
    const open: { readonly rank: number; readonly line: number }[] = []
    for (const passage of passages) {
      const raw = rawLines(passage, analysis)[0]
      if (raw === undefined) continue
      while (open.length > 0 && open.at(-1)!.rank >= raw.rank) open.pop()
      const above = open.at(-1)?.line ?? parent
      open.push({ rank: raw.rank, line: push(passage, raw, 'code', above, `c${block}/${above}`, lead, open.length + 1) })
    }
  }
})

/** Whether a line is bold but for its number and its length. */
function boldToTheEnd({ text, marks }: PassageText, line: RawLine): boolean {
  const strong = marks.filter((mark) => mark.type === 'strong' && mark.start >= line.start && mark.end <= line.end)
  if (strong.length === 0) return false
  const rest = text.slice(line.start, strong[0]!.start) + text.slice(strong.at(-1)!.end, line.end)
  return rest.replace(/[([{][^()[\]{}]*[)\]}]/g, '').replace(/[\d\s:.,;–—·|~-]|min(?:ute)?s?/g, '').length <= 1
}

/** For each line the lines right below it. */
export function childrenOf(lines: readonly AgendaLine[]): readonly (readonly number[])[] {
  const children: number[][] = lines.map(() => [])
  lines.forEach(({ parent }, index) => {
    if (parent >= 0) children[parent]!.push(index)
  })
  return children
}
