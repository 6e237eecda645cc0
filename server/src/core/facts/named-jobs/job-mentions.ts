import type { Document, Passage } from '../../document/document.ts'
import { locatePassage } from '../../document/locate.ts'
import type { Mark } from '../../document/passage.ts'
import { sourceOf } from '../../document/passage.ts'
import type { Analysis } from '../analysis.ts'
import { fact } from '../fact.ts'
import { leadIn } from '../lead-in.ts'
import { passageFact } from '../passage-fact.ts'
import { jobIds, jobIdsIn } from './job-ids.ts'
import type { JobMention } from './job-map.ts'

/** A mention with the passage it stands in; that of front matter stands in none. Offsets are into the passage's readable text. */
export interface PlacedMention {
  readonly mention: JobMention
  readonly passage: Passage | undefined
  readonly start: number
  readonly end: number
}

/** "Serves: …", "Job: …" at the start of a passage: what follows names jobs. */
const serveLabel = /^\W*(?:serves?(?: the)?(?: jobs?)?|(?:for |which )?jobs?(?: (?:served|it serves|to be done))?)\W{0,3}:\W{0,3}\s*/i
/** The job's name, quoted or in emphasis, right after "serves" or "job:". */
const quotedName = /\b(?:serves?|serving|jobs?:)(?: the jobs?)?:? [“"„«]([^”"»“\n]{4,120})[”"»]/gi
/** Heads of columns that say which jobs the row is for. */
export const serveHead =
  /^\W*(?:(?:which |for (?:which |the )?)?jobs?(?: (?:it )?serve[sd]?| it is for| ids?)?|serve[sd]?(?: (?:the )?jobs?)?|(?:customer )?jobs?[- ]to[- ]be[- ]done|jtbd)\W*$/i

interface NamePlace {
  readonly start: number
  readonly end: number
  readonly name: string
}

const quotedNames = passageFact<readonly NamePlace[]>(({ text, role }) => {
  if (role === 'code' || !/serv|job/i.test(text)) return none
  return [...text.matchAll(quotedName)].map((match) => {
    const start = match.index + match[0].length - 1 - match[1]!.length
    return { start, end: start + match[1]!.length, name: match[1]! }
  })
})

const labelledFrom = passageFact<number>(({ text, role }) => {
  if (role === 'code' || role === 'heading') return -1
  return serveLabel.exec(text)?.[0].length ?? -1
})

const none: readonly never[] = []

/** Every place of the document that may name a job, in document order; whether there is such a job, others know. */
export const jobMentions = fact<readonly PlacedMention[]>((analysis) => {
  const found: PlacedMention[] = frontMatterMentions(analysis.document)
  for (const passage of analysis.document.passages) {
    const { marks, role } = passage.reading
    if (role === 'code') continue
    const links = marks.length === 0 ? none : marks.filter(({ type }) => type === 'link')
    const at = new Map<Mark, number>()
    for (const mark of links) {
      const link = linkAt(passage, mark, analysis.document.text)
      if (link !== undefined) {
        at.set(mark, found.length)
        found.push({ mention: link, passage, start: mark.start, end: mark.end })
      }
    }
    const ids = jobIds(passage, analysis)
    for (const { start, end, key, prefix, number } of ids) {
      const around = links.find((mark) => mark.start <= start && end <= mark.end)
      const span = locatePassage(passage, start, end)
      // What is written in another way than it reads (with escapes, over marks) is found, and left as it is.
      if (analysis.document.text.slice(span.start, span.end) !== passage.reading.text.slice(start, end)) continue
      const link = around === undefined ? -1 : (at.get(around) ?? -1)
      found.push({ mention: { kind: 'id', span, key, prefix, number, link }, passage, start, end })
    }
    for (const place of quotedNames(passage, analysis)) addName(place)
    if (ids.length === 0) for (const place of wholeNames(passage, analysis)) addName(place)

    function addName({ start, end, name }: NamePlace): void {
      const span = locatePassage(passage, start, end)
      if (analysis.document.text.slice(span.start, span.end) === name)
        found.push({ mention: { kind: 'name', span, name }, passage, start, end })
    }
  }
  return found
})

/** What a cell under "Serves", or a line that begins so, names: each name up to a semicolon. */
function wholeNames(passage: Passage, analysis: Analysis): readonly NamePlace[] {
  const { text, cell, role } = passage.reading
  if (text === '' || role === 'heading') return none
  let from = -1
  if (cell !== undefined) {
    if (cell.row === 0) return none
    const head = leadIn(passage, analysis)?.reading.text
    if (head !== undefined && serveHead.test(head)) from = 0
  } else from = labelledFrom(passage, analysis)
  if (from < 0) return none
  const found: NamePlace[] = []
  for (const { 0: part, index } of text.slice(from).matchAll(/[^;\u2028]+/g)) {
    const name = part.replace(/^[\s“"„«]+|[\s”"».]+$/g, '')
    if (name.length < 4 || name.length > 120 || !/\s/.test(name)) continue
    const start = from + index + part.indexOf(name)
    found.push({ start, end: start + name.length, name })
  }
  return found
}

/** The link that a mark is of, where it leads to a part of a document. */
function linkAt(passage: Passage, mark: Mark, text: string): JobMention | undefined {
  const start = passage.block.start + sourceOf(passage.reading, mark.start, mark.end).start
  const behind = passage.block.start + sourceOf(passage.reading, mark.start, mark.end).end
  const source = text.slice(behind, passage.block.start + passage.reading.source.end)
  const target = /^[*_~`]{0,4}\]\(\s*<?([^()\s#<>]*)#([^()\s<>]+)>?/.exec(source)
  if (target === null) return undefined
  const [whole, path, fragment] = target as unknown as [string, string, string]
  if (/^[a-z][a-z\d+.-]*:/i.test(path) || (path !== '' && !/\.(?:md|markdown)$/i.test(path))) return undefined
  const end = behind + whole.replace(/>$/, '').length
  const close = text.indexOf(')', end)
  return {
    kind: 'link',
    span: { start: Math.max(start - 1, passage.block.start), end: close < 0 ? end : close + 1 },
    path,
    fragment,
    fragmentSpan: { start: end - fragment.length, end },
  }
}

/** `jobs: [J1, J3]`, `serves: J2`, or a list of them, line by line. */
function frontMatterMentions({ blocks, text }: Document): PlacedMention[] {
  const node = blocks[0]?.node
  if (node?.type !== 'yaml') return []
  const from = node.position?.start.offset ?? 0
  const source = text.slice(from, node.position?.end.offset ?? from)
  const key = /^(?:jobs?|serves|jtbd)[ \t]*:[ \t]*(.*(?:\r?\n[ \t]*-[ \t].*)*)/im.exec(source)
  if (key === null || key[1] === undefined) return []
  const found: PlacedMention[] = []
  const start = from + key.index + key[0].length - key[1].length
  for (const { 0: part, index } of key[1].matchAll(/[^[\],\r\n]+/g)) {
    const value = part.replace(/^[ \t]*(?:-[ \t]+)?["']?|["']?[ \t]*(?:#.*)?$/g, '')
    if (value === '') continue
    const at = start + index + part.indexOf(value)
    const span = { start: at, end: at + value.length }
    const [id] = jobIdsIn(/^[js]/.test(value) ? value.toUpperCase() : value)
    if (/^\d{1,3}[a-z]?$/.test(value)) found.push(placed({ kind: 'id', span, key: `j${value}`, prefix: '', number: value, link: -1 }))
    else if (id !== undefined && id.end - id.start === value.length) {
      const number = value.slice(value.length - id.number.length)
      found.push(placed({ kind: 'id', span, key: id.key, prefix: value.slice(0, value.length - number.length), number, link: -1 }))
    } else if (/\s/.test(value)) found.push(placed({ kind: 'name', span, name: value }))
  }
  return found

  function placed(mention: JobMention): PlacedMention {
    return { mention, passage: undefined, start: 0, end: 0 }
  }
}
