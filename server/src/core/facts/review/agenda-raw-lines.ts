import type { Span } from '../../base/span.ts'
import type { PassageText } from '../../document/passage.ts'
import { passageFact } from '../passage-fact.ts'
import { type ItemTime, readItemTime } from './item-time.ts'

export type NumberStyle = 'digit' | 'decimal' | 'roman' | 'letter'

/** How a paragraph shows its topic without any mark-up: a short title on its own, or a short head before a colon. */
export type PlainHead = 'title' | 'colon'

/** A line on its own, before it is placed in the outline: all that needs looking at characters. */
export interface RawLine {
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
  /^\s*(?:[-*+•·▪◦]\s+)?(?:\[[ xX]\]\s+)?((?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[IVX]{1,4})[.)](?:\d{1,2}[.)]?)*\s+(?!h(?:ou)?r?s?\b)|\d{1,2}(?:\.\d{1,2})+\s+(?!h(?:ou)?r?s?\b)|(?:item|topic|part|section|segment|block|step|agenda item)\s+#?\d{1,2}\s*[:.)–—-]\s*))?/i
/** At least two words in capitals, or one long one, up to the line's end, a colon or words that are not. */
const capitalLead =
  /^(?=(?:[^\p{L}\n]*\p{Lu}){6})(?:[\p{Lu}\d][\p{Lu}\d&'’.,/()–-]*)(?: [\p{Lu}\d&][\p{Lu}\d&'’.,/()–-]*)*(?::|$| (?=\p{Lu}))/u
/** `Agenda: welcome, results, plans`. */
const agendaLabel =
  /^\W*(?:meeting |proposed |draft |standing |typical |suggested |fixed |usual |sample |default )?(?:agenda|topics|order of business|on the agenda)(?: items| topics)?\s*(?::|[–—])\s+(?=\S)/i
/** A short line of its own that names what follows, without being marked as a heading. */
export const sectionName =
  /^(?:agenda\b.{0,50}|(?:[\p{L}\d’'& -]{3,50}[–—:-] ?)?(?:meeting |proposed |draft )?(?:agenda|order of business|attendees|attendance|(?:members )?present|participants|apologies|absent|regrets|action items|actions|topics)(?: items)?:?)$/iu
/** Dots and pipes that lead to a time at the end of a line. */
const edges = /^[\s|│║:;,.–—·•…*_-]+|(?:[\s|│║:;,–—·•…*_@/⏱⏰⏲⌚🕐🕒🕘-]|\.{2,}|\uFE0F)+$/gu
const boxDrawing = /[│║┃╎├└┌┐┘┤┬┴┼╰╭╮╯]|─{2,}/g
const ruler = /^[\s|+=\-_─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬*~#.]*$/

/** Lines of one passage, read once as long as the passage stays the same. */
export const rawLines = passageFact<readonly RawLine[]>((passage) => {
  if (passage.role === 'code') return [codeLine(passage)].filter((line) => line !== undefined)
  // A wrapped paragraph may hold a whole agenda across its lines.
  const whole = passage.role === 'heading' || !passage.text.includes('\n') ? undefined : splitPieces(passage.text)
  if (whole !== undefined) {
    const line = rawLine(passage, 0, passage.text.length)
    return [{ ...line, time: undefined, pieces: whole.map((span) => rawLine(passage, span.start, span.end)) }]
  }
  const lines: RawLine[] = []
  let start = 0
  // The first line of a cell is its head, those below tell more of it.
  if (passage.role === 'cell' && passage.text.includes('\u2028')) {
    const line = rawLine(passage, 0, passage.text.length)
    const [first, ...rest] = passage.text.split('\u2028').filter((row) => /\p{L}/u.test(row))
    const head = first === undefined ? '' : rawLine(passage, passage.text.indexOf(first), passage.text.indexOf(first) + first.length).text
    return [head === '' ? line : { ...line, text: head, detail: [...line.detail, ...rest] }]
  }
  for (const part of passage.role === 'cell' ? [passage.text] : partsOf(passage)) {
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

/** A line of a list's point that is as long as this and goes on in small letters was wrapped for its width, and is one. Characters. */
const leastWrapped = 40

/** The lines of a passage; a wrapped line of a list's point is taken with what it goes on with. */
function partsOf({ role, text }: PassageText): readonly string[] {
  const parts = text.split(/[\n\u2028]/)
  if (role !== 'item' || parts.length === 1) return parts
  const whole: string[] = []
  let end = -1
  for (const part of parts) {
    const last = whole.at(-1)
    if (last !== undefined && text[end] === '\n' && goesOn(last.slice(last.lastIndexOf('\n') + 1), part))
      whole[whole.length - 1] = `${last}\n${part}`
    else whole.push(part)
    end += part.length + 1
  }
  return whole
}

function goesOn(line: string, next: string): boolean {
  return line.length >= leastWrapped && !/[.:;!?)]\s*$/.test(line) && /^(?:\p{Ll}|\()/u.test(next.trimStart())
}

/** The minutes-and-text reading of one stretch of a passage. */
function rawLine(passage: PassageText, start: number, end: number): RawLine {
  const line = passage.text.slice(start, end)
  const strong = passage.marks.filter((mark) => mark.type === 'strong' && mark.start < end && mark.end > start)
  const heads = strong.map((mark) => mark.end - start)
  const time = readItemTime(line, heads)
  const numbering = numberingOf(line, time)
  const numbered = /[\p{L}\p{N}]/u.test(numbering)
  const first = strong[0]
  const bold = first !== undefined && first.start - start <= numbering.length + 1
  const { text, detail } = headOf(line, numbering.length, time, bold ? first.end - start : undefined)
  const capitals = capitalLead.test(line.slice(numbering.length))
  const head = time === undefined && passage.role === 'paragraph' && start === 0 ? plainHead(line, end === passage.text.length) : undefined
  return { start, end, text, source: line, time, numbered, style: styleOf(numbering), head, bold, capitals, rank: 0, detail }
}

/** What a line is counted with; `9.05 Lamps` begins with a time and no number. */
function numberingOf(line: string, time: ItemTime | undefined): string {
  const numbering = numberPrefix.exec(line)![0]
  const { planned } = time ?? {}
  const isTime = planned !== undefined && (planned.kind === 'start' || planned.kind === 'clock') && planned.start < numbering.length
  return isTime ? /^\s*(?:[-*+•·▪◦]\s+)?/.exec(line)![0] : numbering
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
    .replace(/ ?[:,–—-] (?=\([^()]*\)$)/, ' ')
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
  const bulleted = /^[-*+•·▪◦]\s/.test(line)
  const heads = [...line.matchAll(/\*\*(.+?)\*\*/g)].map((match) => match.index + match[0].length)
  const time = readItemTime(line, heads)
  const numbering = numberingOf(line, time)
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
  if (text.length > 1_500 || (text.match(/\d|\bhour\b/g)?.length ?? 0) < 3) return undefined
  const numbered = [...text.matchAll(/(?:^|[\s:;,])(?=(\(?(\d{1,2})[).]\s+\S))/g)]
  if (numbered.length >= 3 && numbered.every((match, i) => Number(match[2]) === i + 1)) {
    return numbered.map((match, i) => trimmed(text, match.index + match[0].length, numbered[i + 1]?.index ?? text.length))
  }
  const rows = text.split('\n')
  if (rows.length > 1) {
    const planned = rows.map((row) => ({ row: row.trimEnd(), time: readItemTime(row)?.planned }))
    const bounded = planned.filter(({ row, time }) => time !== undefined && (time.start < 4 || time.end >= row.length - 2))
    // Lines that begin or end with a time are items of their own, and so are those that are counted.
    if (bounded.length * 2 > rows.length || planned.every(({ time }) => time !== undefined)) return undefined
    if (rows.filter((row) => /[\p{L}\p{N}]/u.test(numberPrefix.exec(row)![0])).length * 2 > rows.length) return undefined
  }
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
