import type { Span } from '../../base/span.ts'
import type { AgendaGroup } from './agenda-group.ts'
import type { AgendaLine } from './agenda-lines.ts'
import { agendaName, onlyDate, rhythmName, source } from './agenda-names.ts'
import type { AgendaOutline } from './agenda-outline.ts'
import { meetingFrame } from './meeting-frame.ts'

/** One of the meetings whose agendas a document holds. Parts of a meeting (morning and afternoon, blocks) are one. */
export interface AgendaMeeting {
  /** What the document calls it; empty for nothing. */
  readonly name: string
  /** Where its name stands, or its first item where it has none. */
  readonly span: Span
  /** Stated length in minutes; the sum where each of its parts has one. */
  readonly length: number | undefined
}

export interface FoundMeetings {
  readonly meetings: readonly AgendaMeeting[]
  /** For each group the index of its meeting. */
  readonly of: readonly number[]
}

/** What a meeting is called, at the end of its name. */
const gathering =
  /\b(?:meeting|huddle|sync|stand-?up|call|check-?in|off-?site|retreat|all-?hands|town ?hall|[qmewa]bru?|briefing|round ?table)s?$/i
const looseGathering = /\b(?:meeting|huddle|sync|stand-?up|call|check-?in|off-?site|review|session|planning|retreat|all-?hands)s?\b/i
const part =
  /\b(?:part|day|session|block|half|phase|section|segment)\s*(?:\d|[ivx]+\b|one\b|two\b|three\b|four\b|[a-d]\b)|\b(?:morning|afternoon|evening)\b|\b(?:first|second|third|last) (?:half|part|day|session|block|hour)\b/i

/** Which groups of items belong to one meeting, and what each meeting is called and how long it is said to be. */
export function agendaMeetings(
  groups: readonly AgendaGroup[],
  outline: AgendaOutline,
  lengths: ReadonlyMap<string, number>,
): FoundMeetings {
  const { lines } = outline
  const together: AgendaGroup[][] = []
  const of = groups.map((group) => {
    const found = together.findIndex(([first]) => !areApart(first!, group))
    if (found === -1) return together.push([group]) - 1
    together[found]!.push(group)
    return found
  })
  return { meetings: together.map(describe), of }

  function areApart(one: AgendaGroup, other: AgendaGroup): boolean {
    const [first, second] = [pathTo(one.parent), pathTo(other.parent)]
    const fork = first.findIndex((line, i) => second[i] !== line)
    const [left, right] = [lines[first[fork] ?? -1], lines[second[fork] ?? -1]]
    if (left === undefined || right === undefined || left.text === right.text) return false
    if (part.test(source(left)) || part.test(source(right))) return false
    return (namesMeeting(left) && namesMeeting(right)) || (isAgenda(one) && isAgenda(other))
  }

  /** A list right below a line that calls it the agenda. */
  function isAgenda({ named, parent }: AgendaGroup): boolean {
    return named && parent !== -1 && agendaName.test(lines[parent]!.text)
  }

  function describe(parts: readonly AgendaGroup[], index: number): AgendaMeeting {
    const paths = parts.map((group) => pathTo(group.parent))
    const shared = paths[0]!.filter((line, i) => paths.every((path) => path[i] === line))
    const elsewhere = new Set(together.flatMap((each, other) => (other === index ? [] : each.flatMap((group) => pathTo(group.parent)))))
    const name = shared.find((line) => !elsewhere.has(line))
    const line = lines[name ?? -1] ?? (together.length === 1 && lines[0]?.form === 'heading' ? lines[0] : undefined)
    const whole = {
      key: parts[0]!.key,
      parent: shared.at(-1) ?? -1,
      members: parts.flatMap(({ members }) => members),
    }
    const own = parts.map(({ key }) => lengths.get(key))
    return {
      name: line?.text ?? '',
      span: line?.span ?? lines[parts[0]!.members[0]!]!.span,
      length: parts.length === 1 ? own[0] : (meetingFrame(whole, outline).length ?? sum(own)),
    }
  }

  /** The lines that `line` stands below and itself, outermost first. */
  function pathTo(line: number): readonly number[] {
    const path: number[] = []
    for (let each = line; each !== -1; each = lines[each]!.parent) path.unshift(each)
    return path
  }
}

function namesMeeting(line: AgendaLine): boolean {
  const name = line.text.replace(/\s*[([][^()[\]]*[)\]]\s*$/, '').replace(/\s*[-–—:].*$/, '')
  return gathering.test(name) || (rhythmName.test(name) && looseGathering.test(name)) || onlyDate.test(line.text)
}

function sum(lengths: readonly (number | undefined)[]): number | undefined {
  return lengths.reduce<number | undefined>((all, each) => (all === undefined || each === undefined ? undefined : all + each), 0)
}
