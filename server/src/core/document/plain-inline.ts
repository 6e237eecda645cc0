import type { PhrasingContent, Text } from 'mdast'

/** Where text starts: its offset, the line it is on and the offset of that line. */
export interface InlineStart {
  readonly offset: number
  readonly line: number
  readonly lineStart: number
}

/** The line that text ends on and the offset of that line: set by reading. */
export interface TextEnd {
  line: number
  lineStart: number
}

/** More marks than this are left to the parser, which knows how many are too many. */
const mostMarks = 60

/** What a character can be: 0 for plain text, 1 for what only the parser knows, and numbers of its own for what is looked at here. */
const classes = new Uint8Array(128)
for (let code = 0; code < 32; code++) classes[code] = 1
for (const mark of ']\\~@_') classes[mark.charCodeAt(0)] = 1
const feed = 2
const star = 3
const tick = 4
const bracket = 5
const angle = 6
const ampersand = 7
const exclamation = 8
const colon = 9
const dot = 10
for (const [mark, kind] of [
  ['\n', feed],
  ['*', star],
  ['`', tick],
  ['[', bracket],
  ['<', angle],
  ['&', ampersand],
  ['!', exclamation],
  [':', colon],
  ['.', dot],
] as const)
  classes[mark.charCodeAt(0)] = kind

const link = /\[([^[\]*_`<>&\\!|~@^\0-\x1f\ufeff]+)\]\(([\w\-./:#?=%+,;$]+)\)/y
const reference = /&[#a-z][\da-z]*;/iy
const web = /https?:\/\/|www\./i

/**
 * Reads the text of a paragraph, heading, item or cell, from a character that is not blank to one that is not, if there is nothing in it
 * but words, `**strong**` and `*emphasised*` words on one line, `` `code` `` and links with a plain address. What is marked must stand
 * between blanks and common marks, where no rule of delimiters leaves a choice. The result is exactly the parser's; undefined for all else.
 */
export function plainInline(text: string, from: InlineStart, to: number, end?: TextEnd): PhrasingContent[] | undefined {
  const nodes: PhrasingContent[] = []
  let { line, lineStart } = from
  /** Where the text that is being read started. */
  let open = from.offset
  let openLine = line
  let openLineStart = lineStart
  let at = from.offset
  while (at < to) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? classes[code]! : code === 0xfeff ? 1 : 0
    if (kind === 0) at++
    else if (kind === feed) {
      if (text.charCodeAt(at - 1) === 32) return undefined
      at++
      line++
      lineStart = at
    } else if (kind >= angle) {
      if (!isText(kind, text, at)) return undefined
      at++
    } else {
      const read = kind === 1 || nodes.length > mostMarks ? undefined : readMarked(kind, text, at, from.offset, to, line, lineStart)
      if (read === undefined) return undefined
      closeText()
      nodes.push(read)
      at = read.position!.end.offset!
      open = at
      openLine = line
      openLineStart = lineStart
    }
  }
  closeText()
  if (end !== undefined) {
    end.line = line
    end.lineStart = lineStart
  }
  return nodes

  function closeText(): void {
    if (open === at) return
    nodes.push({
      type: 'text',
      value: text.slice(open, at),
      position: {
        start: { line: openLine, column: open - openLineStart + 1, offset: open },
        end: { line, column: at - lineStart + 1, offset: at },
      },
    })
  }
}

/** Whether a character that can be markup is text where it stands. */
function isText(kind: number, text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  switch (kind) {
    case angle:
      return !isLetter(next) && next !== 47 && next !== 33 && next !== 63
    case ampersand:
      reference.lastIndex = at
      return !reference.test(text)
    case exclamation:
      return next !== 91
    case colon:
      return next !== 47
    default:
      // The end of `www.`, which starts a link.
      return (text.charCodeAt(at - 1) | 32) !== 119 || (text.charCodeAt(at - 2) | 32) !== 119
  }
}

function readMarked(
  kind: number,
  text: string,
  at: number,
  start: number,
  to: number,
  line: number,
  lineStart: number,
): PhrasingContent | undefined {
  if (kind === star) return readStars()
  if (kind === tick) {
    const end = text.indexOf('`', at + 1)
    if (end === -1 || end >= to || end === at + 1 || text.charCodeAt(end + 1) === 96) return undefined
    const value = text.slice(at + 1, end)
    if (value.startsWith(' ') || value.endsWith(' ') || hasControl(value)) return undefined
    return { type: 'inlineCode', value, position: place(at, end + 1) }
  }
  link.lastIndex = at
  const found = link.exec(text)
  if (found === null || at + found[0].length > to) return undefined
  const [whole, label, url] = found as unknown as [string, string, string]
  if (label.startsWith(' ') || label.endsWith(' ') || web.test(label)) return undefined
  return { type: 'link', title: null, url, children: [textNode(at + 1, at + 1 + label.length)], position: place(at, at + whole.length) }

  function readStars(): PhrasingContent | undefined {
    const count = text.charCodeAt(at + 1) === 42 ? 2 : 1
    const inner = at + count
    if (at > start && !beforeOpening.has(text.charCodeAt(at - 1))) return undefined
    if (!isLetterOrDigit(text.charCodeAt(inner))) return undefined
    let end = inner
    for (; ; end++) {
      if (end >= to) return undefined
      const code = text.charCodeAt(end)
      const kind = code < 128 ? classes[code]! : code === 0xfeff ? 1 : 0
      if (kind === star) break
      if (kind !== 0 && (kind < angle || !isText(kind, text, end))) return undefined
    }
    if (end + count > to || (count === 2 && text.charCodeAt(end + 1) !== 42) || text.charCodeAt(end + count) === 42) return undefined
    const last = text.charCodeAt(end - 1)
    const next = end + count === to ? 32 : text.charCodeAt(end + count)
    const blank = next === 32 || next === 10
    if (!(isLetterOrDigit(last) ? blank || afterClosing.has(next) : blank && beforeClosing.has(last))) return undefined
    return { type: count === 2 ? 'strong' : 'emphasis', children: [textNode(inner, end)], position: place(at, end + count) }
  }

  function textNode(from: number, end: number): Text {
    return { type: 'text', value: text.slice(from, end), position: place(from, end) }
  }

  function place(from: number, end: number) {
    return {
      start: { line, column: from - lineStart + 1, offset: from },
      end: { line, column: end - lineStart + 1, offset: end },
    }
  }
}

const beforeOpening = codesOf(' \n("')
const beforeClosing = codesOf('.:?!,;)%')
const afterClosing = codesOf('.,:;!?)"\'/-')

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)))
}

function hasControl(value: string): boolean {
  for (let index = 0; index < value.length; index++) if (value.charCodeAt(index) < 32) return true
  return false
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57)
}
