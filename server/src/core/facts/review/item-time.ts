import type { Span } from '../../base/span.ts'
import { type Duration, findDurations } from './durations.ts'

/** What a line says of its own length. Offsets into the line. */
export interface ItemTime {
  /** Planned, or simply given. */
  readonly planned: Duration | undefined
  /** What it really took, where minutes of the meeting say so. */
  readonly actual: Duration | undefined
  /** Only if time permits. */
  readonly optional: boolean
  /** Moved to another meeting, or not reached. */
  readonly postponed: boolean
  /** The line does nothing but give a length: `Duration: 90 minutes`. */
  readonly label: boolean
  /** What else stands in the bracket of the time: mostly who leads the item; empty for nothing. */
  readonly beside: string
  /** Stretches that are about time and no part of the item's text, in order. */
  readonly cut: readonly Span[]
}

const before =
  /(?:^|[\s([])(?:past|last|within|in|every|next|under|less than|fewer than|more than|than|per|by|until|till|since|after|before|from|only|another|first|takes?|spends?|the|those|these|for)\s*$/i
const after =
  /^[\s-]*(?:per\b|each\b|every\b|ago\b|apiece\b|before\b|after\b|prior\b|in advance|beforehand|ahead\b|late\b|early\b|earlier\b|later\b|old\b|response|sla\b|notice\b|a (?:piece|person|head)\b|\/\S|window\b|walk\b|%|drive\b)/i
const qualifier =
  /^(?:~|≈|<|≤|ca?\.|circa|approx(?:imately|\.)?|about|around|max(?:imum|\.)?|minimum|up to|under|time-?box(?:ed)?(?: to| at)?|total(?: time)?|est(?:imated|\.)?|suggested|allotted|allocated|planned|scheduled|budgeted|actual(?:ly)?|took|real|time|duration|length|runs?|optional|standard|from|(?:the )?(?:first|next|last|final)|all|of|for|at|:|=|\*|_|\s)+/i
/** `15 min incl. questions`, `15 min / Ana`. */
const alsoWithin = /^\s*(?:[+/&]|incl(?:uding|\.)?|plus|with)\s.*$/i
/** What makes a length a rough one, right before it. */
const hedge = /(?:~|≈|<|≤|\b(?:approx(?:imately|\.)?|about|around|roughly|up to|max(?:imum|\.)?|ca\.|circa|no more than))\s*$/i
const trailingQualifier = /(?:max(?:imum|\.)?|total|optional|planned|actual|time-?box(?:ed)?|each|or less|approx\.?|\+|:|\s)+$/i
const bothWords = /\b(?:planned|foreseen|scheduled|allotted|budgeted)\b|\bactual/i
const plannedWord = /planned|foreseen|scheduled|allotted|budgeted/i
const actualWord = /\b(?:actual(?:ly)?|took|real|spent|used|held)\b/i
const label =
  /^\W*(?:(?:suggested|estimated|est\.?|total|meeting|session|allotted|allocated|planned|approximate|recommended|typical|standard|time)\s+)*(?:time(?:\s?box)?|duration|length|timing|run(?:ning)? time|when)(?:\s+(?:allocation|allotted|needed|required|limit))?\s*(?:\(.{0,12}\))?\s*(?::|[-–—|]\s)/i
const optionalWords =
  /\boptional\b|\bif (?:there(?:'|’)?s |there is )?(?:still )?time\b|\btime permitting\b|\bas time (?:allows|permits)\b/i
const postponedWords =
  /\b(?:postponed|deferred|not reached|ran out of time|no time|skipped|tabled until|moved to (?:the )?(?:next|following|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december)|held over|carried over to (?:the )?next)\b/i
const bareBracket = /[([{]\s*~?\d{1,3}\s*[)\]}]/
const bracket = /[([{]([^()[\]{}]{1,80})[)\]}]/g
/** `00–05 Opening`: minutes of the meeting with neither colon nor unit; what it is only its neighbours tell. */
const leadingRange = /^(?:[Mm]in(?:ute)?s?\.?\s)?(\d{1,3})\s?[-–—]\s?(\d{1,3})(?=$|\s*[:|–—]|\s+\p{Lu}|\s-\s)/u
const numbering =
  /^\s*(?:[-*•·▪◦]\s+)?(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)](?:\d{1,2}[.)]?)*\s+(?!h(?:ou)?r?s?\b)|#+\s+|item\s+\d+\s*[:.–-]\s*)?/
const prepositions = new Set(
  'within in every under to by last per about of the a an for at than over past first next until from after before spend take takes and or is are was'.split(
    ' ',
  ),
)

/**
 * Which notation of a line is the line's own length: one in brackets, at its beginning, at the end of its head, or behind a label.
 * Times in the middle of a sentence are none.
 *
 * @param heads offsets where a head may end besides punctuation: ends of bold runs
 */
export function readItemTime(line: string, heads: readonly number[] = []): ItemTime | undefined {
  const durations = findDurations(line)
  const postponed = line.length < 400 && postponedWords.test(line)
  const lead = numbering.exec(line)![0].length
  const open = durations.length === 0 ? leadingRange.exec(line.slice(lead)) : null
  if (durations.length === 0 && !postponed && open === null && !bareBracket.test(line)) return undefined
  let planned: Duration | undefined
  let actual: Duration | undefined
  let optional = optionalWords.test(line.slice(0, 200))
  const cut: Span[] = []
  const beside: string[] = []
  const take = (duration: Duration, isActual: boolean): void => {
    if (isActual) actual ??= duration
    else planned ??= duration
  }

  const labelled = label.exec(line)
  if (labelled !== null && durations.some((each) => each.start >= labelled[0].length)) {
    const bracketed = durations.find((each) => line[each.start - 1] === '(' || /\((?:~|≈)\s?$/.test(line.slice(0, each.start)))
    const first = durations.find((each) => each.start >= labelled[0].length)
    const chosen = first?.kind === 'length' && bracketed?.kind === 'length' ? bracketed : first
    if (chosen !== undefined) take(chosen, false)
    return { planned, actual, optional, postponed, label: true, beside: '', cut: [{ start: 0, end: line.length }] }
  }

  for (const match of line.matchAll(bracket)) {
    // "(1) Welcome (5 min)": the item's number.
    if (match.index < lead) continue
    const base = match.index + 1
    let taken = 0
    const rest: string[] = []
    for (const piece of match[1]!.matchAll(/[^,;|·•]+/g)) {
      const from = base + piece.index
      const duration = pieceDuration(piece[0])
      if (duration === undefined) {
        if (optionalWords.test(piece[0])) optional = true
        else if (!postponedWords.test(piece[0])) rest.push(piece[0])
        continue
      }
      taken += 1
      take({ ...duration, start: duration.start + from, end: duration.end + from }, actualWord.test(piece[0]))
    }
    if (taken === 0) continue
    beside.push(...rest)
    cut.push({ start: match.index, end: match.index + match[0].length })
  }

  // `9:00 Welcome (15 min)`: the time of day is no part of the title.
  const [opening] = durations
  if (
    cut.length > 0 &&
    opening !== undefined &&
    (opening.kind === 'start' || opening.kind === 'clock') &&
    opening.end <= cut[0]!.start &&
    !/[\p{L}\p{N}]/u.test(line.slice(lead, opening.start))
  )
    cut.unshift({ start: Math.min(lead, opening.start), end: opening.end })

  // `planned 40 min, actual 60 min`, `9:00–9:30 planned, 9:00–9:20 held`.
  if (planned === undefined && actual === undefined && durations.length > 0 && bothWords.test(line)) {
    for (const duration of durations) {
      const ahead = /\b(planned|foreseen|scheduled|allotted|budgeted|actual(?:ly)?|took|held|real|spent|used)\s*:?\s*$/i.exec(
        line.slice(0, duration.start),
      )
      const behind = /^\s*(planned|foreseen|scheduled|allotted|budgeted|actual(?:ly)?|held|used|spent|taken|as planned)\b/i.exec(
        line.slice(duration.end),
      )
      const word = ahead?.[1] ?? behind?.[1]
      if (word === undefined) continue
      const asPlanned = /^as planned/i.test(word)
      if (asPlanned) take(duration, true)
      take(duration, !plannedWord.test(word))
      cut.push({ start: duration.start - (ahead?.[0].length ?? 0), end: duration.end + (behind?.[0].length ?? 0) })
    }
  }

  if (planned === undefined && actual === undefined) {
    if (open !== null) {
      const end = lead + open[0].length
      take({ start: lead, end, kind: 'range', low: Number(open[1]), high: Number(open[2]), unit: false }, false)
      cut.push({ start: lead, end })
    }
    for (const [nth, duration] of durations.entries()) {
      if (duration.kind === 'bare' || after.test(line.slice(duration.end))) continue
      const prefix = line.slice(lead, duration.start).replace(qualifier, '')
      const leading = !/[\p{L}\p{N}]/u.test(prefix) && prefix.length < 8
      if (
        leading ||
        (trails(line, duration, heads) &&
          (duration.kind !== 'start' || duration.end >= line.trimEnd().length - 1 || between(line, duration)))
      ) {
        // `9:00 | 15 min | Welcome`: of a time of day and a length the length says more.
        const next = durations[nth + 1]
        const longer =
          next !== undefined &&
          leading &&
          (duration.kind === 'start' || duration.kind === 'clock') &&
          next.kind === 'length' &&
          /^[\s|:,;·–—(-]*$/.test(line.slice(duration.end, next.start))
        const chosen = longer ? next : duration
        take(chosen, false)
        const hedged = line.slice(0, duration.start).search(hedge)
        cut.push({ start: leading ? Math.min(lead, duration.start) : hedged === -1 ? duration.start : hedged, end: chosen.end })
        break
      }
    }
  }
  if (planned === undefined && actual === undefined && !postponed) return undefined
  return { planned, actual, optional, postponed, label: false, beside: beside.join(',').trim(), cut }
}

/** The duration that a piece of a bracket consists of, names beside it aside. */
function pieceDuration(piece: string): Duration | undefined {
  const durations = findDurations(piece)
  const duration = durations[0]
  if (duration === undefined || durations.length > 1) return undefined
  if (after.test(piece.slice(duration.end)) || /^\s*(?:x|×)/.test(piece.slice(duration.end))) return undefined
  const head = piece.slice(0, duration.start).replace(qualifier, '').replace(hedge, '').trim()
  const tail = piece.slice(duration.end).replace(trailingQualifier, '').replace(alsoWithin, '').trim()
  if (/\beach\b|\bper\b/i.test(piece.slice(duration.end))) return undefined
  // A name or two may share the piece: `Frank 60 min`, `20 min Dana`.
  const named = (text: string): boolean =>
    text === '' ||
    /^(?:presentation|discussion|demo|talk|slot|session|q ?& ?a|exercise|[-–—:@]|\p{Lu}[\p{L}.'’-]*|and|&|with|\s){1,9}$/u.test(text)
  if (duration.kind === 'bare' || duration.kind === 'start') return head === '' && tail === '' ? duration : undefined
  return named(head) && named(tail) && !(head !== '' && before.test(`${head} `)) ? duration : undefined
}

/** Whether a time stands alone between two marks: `Close · 0:30 — …`. */
function between(line: string, { start, end }: Span): boolean {
  return /[·•|–—]\s*$/.test(line.slice(0, start)) && /^\s*[·•|–—:]/.test(line.slice(end))
}

/** Whether a duration ends the head of its line. */
function trails(line: string, duration: Duration, heads: readonly number[]): boolean {
  const behind = line.slice(duration.end)
  const ahead = line.slice(0, duration.start).replace(hedge, '')
  const set = /[-–—·•|,;:]\s*$/.test(ahead)
  // Columns made of spaces.
  if (/\S(?:\s{2,}|\t)$/.test(ahead) && /^(?:\s{2,}|\t)\S/.test(behind)) return ahead.length <= 160
  const ends = /^[\s*_.)\]]*(?:$|[:|–—;(]|\s-\s|[.]\s)/.test(behind) || (set && /^\s*,\s/.test(behind)) || heads.includes(duration.end)
  if (!ends) return false
  if (/(?:[-–—·•|,;:…\t]|\.{2,}|\s{2,})\s*$/.test(ahead)) return ahead.length <= 160
  const wordsAhead = ahead.trim().split(/\s+/)
  return (
    wordsAhead.length <= 8 &&
    !prepositions.has(
      wordsAhead
        .at(-1)!
        .toLowerCase()
        .replace(/^[([{]/, ''),
    )
  )
}
