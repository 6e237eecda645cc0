import { fact } from '../fact.ts'
import type { AgendaGroup, AgendaSign } from './agenda-group.ts'
import { type AgendaLine, agendaLines, childrenOf } from './agenda-lines.ts'
import { type AgendaMeeting, agendaMeetings } from './agenda-meetings.ts'
import {
  agendaName,
  besideMeeting,
  formalItem,
  furtherItem,
  grade,
  isAgendaTitle,
  isAside,
  letterhead,
  measured,
  meetingName,
  nextMeeting,
  notThisAgenda,
  numberedItem,
  onlyDate,
  otherName,
  particulars,
  partName,
  peopleName,
  personName,
  proceedings,
  repositoryName,
  rhythmName,
  source,
  standsAside,
  stepOrRhythm,
  total,
} from './agenda-names.ts'
import { driverWords } from './driver-words.ts'
import { lineTimes } from './line-times.ts'
import { meetingFrame } from './meeting-frame.ts'
import { repeatedAspects } from './repeated-aspects.ts'
import { resolveTimes, statedMinutes } from './resolve-times.ts'
import { sameTopic } from './same-topic.ts'
import { sharesWord } from './shares-word.ts'

/** A line that is an item of a meeting, with its minutes and what stands below it. */
export interface TimedItem {
  readonly line: AgendaLine
  /** Index in `agendaLines`. */
  readonly index: number
  readonly minutes: number | undefined
  readonly actual: number | undefined
  readonly optional: boolean
  readonly postponed: boolean
  /** Indices of the lines below it. */
  readonly below: readonly number[]
  /** Index in `agendaLines` of the line whose planned time it has: its own, one below it, or a heading that repeats it. */
  readonly timeLine: number | undefined
  /** Which of the document's agendas it belongs to. */
  readonly group: string
  /** Which of the document's meetings it belongs to, from 0 on. */
  readonly meeting: number
}

export interface FoundItems {
  readonly items: readonly TimedItem[]
  /** Stated length of the meeting in minutes. */
  readonly length: number | undefined
  /** Stated lengths of the document's meetings, by group. */
  readonly lengths: ReadonlyMap<string, number>
  readonly meetings: readonly AgendaMeeting[]
  readonly signs: ReadonlySet<AgendaSign>
}

/** Longest text of a line that may be an item without a time; longer ones are prose. Characters. */
const longestItem = 400

/** The items of the agendas in the document. Where nothing shows itself as an agenda, there are none. */
export const agendaItems = fact<FoundItems>((analysis) => {
  const lines = agendaLines(analysis)
  const below = childrenOf(lines)
  const times = lineTimes(lines)
  const aspects = repeatedAspects(lines)
  /** Lines whose timed children are counted instead. */
  const containers = new Set<number>()
  /** By the first line of a list: the line before it that names the list and states its length. */
  const names = new Map<number, number>()
  const groups = readGroups().filter(({ members }) => members.length > 0)
  const chosen = choose(groups)
    .filter(({ members }) => members.some((index) => !containers.has(index)))
    .sort((one, other) => one.members[0]! - other.members[0]!)
  const items: TimedItem[] = []
  const signs = new Set<AgendaSign>()
  const lengths = new Map<string, number>()
  const frames = chosen.map((group) => {
    const name = names.get(group.members[0]!)
    return meetingFrame(group, lines, below, name === undefined ? undefined : times[name]?.planned)
  })
  frames.forEach((frame, i) => {
    if (frame.length !== undefined) lengths.set(chosen[i]!.key, frame.length)
  })
  const { meetings, of: meetingOf } = agendaMeetings(chosen, lines, below, lengths)
  for (const [nth, group] of chosen.entries()) {
    const frame = frames[nth]!
    if (group.sign !== undefined) signs.add(group.sign)
    const kept = group.members
    const planned = resolveTimes(
      kept.map((index) => times[index]?.planned),
      frame,
    )
    const actual = resolveTimes(
      kept.map((index) => times[index]?.actual),
      frame,
    )
    const closes =
      planned.length > 1 && isEnd(kept.at(-1)!) && planned.at(-1) === undefined && times[kept.at(-1)!]?.planned?.kind === 'start'
    kept.forEach((index, i) => {
      if (containers.has(index) || (closes && i === kept.length - 1)) return
      const time = lines[index]!.time
      items.push({
        line: lines[index]!,
        index,
        minutes: planned[i],
        actual: actual[i],
        optional: time?.optional === true,
        postponed: time?.postponed === true,
        below: below[index]!,
        timeLine: times[index]?.planned === undefined ? undefined : times[index]!.line,
        group: group.key,
        meeting: meetingOf[nth]!,
      })
    })
  }
  items.sort((a, b) => a.index - b.index)
  return { items, length: meetings[0]?.length, lengths, meetings, signs }

  function readGroups(): readonly AgendaGroup[] {
    const byKey = new Map<string, number[]>()
    lines.forEach((line, index) => {
      const list = byKey.get(line.group)
      if (list === undefined) byKey.set(line.group, [index])
      else list.push(index)
    })
    return [...continued(byKey)].flatMap(([key, all]) => {
      const group = readGroup(key, all)
      const bare =
        group.sign === undefined && lines[all[0]!]!.form === 'line' && group.members.filter((index) => lines[index]!.numbered).length < 3
      const heads = bare ? plainHeads(group, all) : undefined
      return heads === undefined ? [group] : [group, heads]
    })
  }

  /** Lists that other text interrupts are one where their numbers go on, or where all of them have times. */
  function continued(byKey: Map<string, number[]>): Map<string, number[]> {
    const latest = new Map<string, string>()
    for (const [key, all] of byKey) {
      const first = lines[all[0]!]!
      const item = first.passage.reading.item
      if (first.form !== 'item' || item === undefined || item.depth !== 1) continue
      const kin = `${first.parent}/${item.ordered}`
      const before = latest.get(kin)
      const list = before === undefined ? undefined : byKey.get(before)
      const last = list === undefined ? undefined : lines[list.at(-1)!]!.passage.reading.item
      // Counted on by the writer, or each counted as the first where notes without indent part them.
      const restarts = item.ordered && all.length === 1 && last?.number === 1 && item.number === 1
      const goesOn = restarts || (item.ordered && last !== undefined && item.number === last.number + 1)
      const timed = list?.every((index) => times[index] !== undefined) === true && all.every((index) => times[index] !== undefined)
      if (list !== undefined && (goesOn || timed)) {
        list.push(...all)
        byKey.delete(key)
      } else latest.set(kin, key)
    }
    return byKey
  }

  function readGroup(key: string, all: readonly number[]): AgendaGroup {
    const parent = lines[all[0]!]!.parent
    const { form, lead } = lines[all[0]!]!
    const name = parent === -1 ? '' : lines[parent]!.text
    const namedBy = lead !== '' && (agendaName.test(lead) || (lead.endsWith(':') && otherName.test(lead))) ? lead : name
    const named =
      (agendaName.test(namedBy) || (form === 'heading' && proceedings.test(namedBy))) &&
      !numberedItem.test(namedBy) &&
      !notThisAgenda.test(namedBy)
    const members = all.filter((index) => mayBeItem(index, named) && !aspects.has(index))
    dropFurtherRanks(members)
    dropTitles(members, all)
    dropUnnumbered(members)
    dropBare(members)
    const timed = members.filter((index) => times[index] !== undefined)
    const formal = members.filter((index) => formalItem.test(lines[index]!.text)).length
    const first = timed[0] ?? -1
    const last = timed.at(-1) ?? -1
    // One time said in passing makes no list of timed headings.
    const sparse = timed.length === 0 || ((form === 'heading' || form === 'bold') && timed.length * 3 < members.length && timed.length < 2)
    const kept = members.filter((index) => {
      const line = lines[index]!
      if (times[index] !== undefined) return true
      if (sparse) return (line.form !== 'heading' && line.form !== 'bold') || !isAside(line)
      if (line.form === 'heading' || line.form === 'bold') return ((index > first && index < last) || named) && !isAside(line)
      if (line.form === 'line') return line.numbered || named
      if (line.form === 'code') return index > first && (line.numbered === lines[first]!.numbered || line.numbered)
      return true
    })
    dropWhole(kept)
    const share = timed.length / Math.max(1, kept.length)
    const prose = form === 'line' && kept.length < members.length
    let sign: AgendaSign | undefined
    const other = !named && formal < 3 && standsBeside(parent, lead)
    // A list of place, date and host is the meeting's letterhead, whatever times it gives; so is what stands below "Time:".
    const told = all.filter((index) => letterhead.test(lines[index]!.text)).length
    const head =
      !named && form === 'item' && ((told >= 2 && told * 3 >= all.length) || (parent !== -1 && letterhead.test(lines[parent]!.text)))
    if (head || isRoster(all)) return { key, parent, members: [], timed: 0, named: false, formal: 0, sign: undefined }
    const stray = timed.length < 3 && kept.length < 4 && timed.every((index) => times[index]?.planned?.kind === 'start')
    if (timed.length >= 2 && !stray && (share >= 0.5 || (named && share >= 0.2) || (timed.length >= 4 && share >= 0.3))) sign = 'timed'
    else if (timed.length >= 1 && named && kept.length >= 2) sign = 'timed'
    else if (!other && formal >= 2 && form !== 'line' && form !== 'row') sign = 'formal'
    else if (named && kept.length >= 2 && !prose && nameable(kept, named, namedBy)) sign = 'named'
    if (sign === 'timed' && other && besideMeeting.test(`${name} ${lead}`)) sign = undefined
    const rites = kept.filter((index) => stepOrRhythm.test(source(lines[index]!)) && (form !== 'item' || below[index]!.length < 2))
    if (sign === 'timed' && !named && rites.length * 2 > kept.length) sign = undefined
    if (sign === 'timed' && !plausible(kept)) sign = undefined
    if (
      sign === 'timed' &&
      (measured.test(`${name}\n${lead.length < 120 ? lead : ''}`) ||
        kept.filter((index) => grade.test(lines[index]!.text) || onlyDate.test(lines[index]!.text)).length * 2 >= kept.length)
    )
      sign = undefined
    return { key, parent, members: kept, timed: timed.length, named, formal, sign }
  }

  /** Minutes typed without mark-up give each topic a short line of its own, or a head before a colon. */
  function plainHeads(group: AgendaGroup, all: readonly number[]): AgendaGroup | undefined {
    const people = all.slice(0, all.length >> 1).findLastIndex((index) => peopleName.test(lines[index]!.text))
    for (const head of ['title', 'colon'] as const) {
      const members = all.filter(
        (index, i) =>
          lines[index]!.head === head &&
          times[index] === undefined &&
          (i > people || formalItem.test(lines[index]!.text)) &&
          index > 0 &&
          !standsAside(lines[index]!) &&
          !particulars.test(lines[index]!.text),
      )
      const formal = members.filter((index) => formalItem.test(lines[index]!.text)).length
      // Titles stand over text; a run of short lines is a letterhead.
      const alone = head === 'title' ? members.filter((index, i) => members[i + 1] === index + 1).length : 0
      if (members.length >= 4 && alone * 2 < members.length)
        return { ...group, heads: true, key: `${group.key}/heads`, members, timed: 0, formal, sign: formal >= 2 ? 'formal' : undefined }
    }
    return undefined
  }

  /** Below "I." stand "A." and "1.", which tell more of it. */
  function dropFurtherRanks(members: number[]): void {
    const first = members.map((index) => lines[index]!).find((line) => line.style !== undefined)
    if (first === undefined || first.form !== 'line' || members.some((index) => times[index] !== undefined)) return
    const style = first.style
    const same = members.filter((index) => lines[index]!.style === style)
    if (same.length < 3 || style === 'letter') return
    const kept = members.filter((index) => lines[index]!.style === style || lines[index]!.style === undefined)
    members.splice(0, members.length, ...kept)
  }

  /** Where headings count from one on, what stands before the first or behind the last and has no number is about the meeting. */
  function dropUnnumbered(members: number[]): void {
    if (members.length === 0 || lines[members[0]!]!.form !== 'heading') return
    const counted = members.filter((index) => lines[index]!.style !== undefined)
    if (counted.length < 3 || counted.length * 2 < members.length) return
    const kept = members.filter(
      (index) => times[index] !== undefined || lines[index]!.style !== undefined || (index > counted[0]! && index < counted.at(-1)!),
    )
    members.splice(0, members.length, ...kept)
  }

  /** Where lines in bold or capitals are the headings, those before the people present are the meeting's own name and date. */
  function dropTitles(members: number[], all: readonly number[]): void {
    const first = members[0]
    if (first === undefined || lines[first]!.form !== 'bold' || members.some((index) => times[index] !== undefined)) return
    const middle = all[all.length >> 1]!
    const people = lines.slice(all[0], middle).findIndex((line) => peopleName.test(line.text))
    const until = people === -1 ? -1 : all[0]! + people
    const kept = members.filter((index) => {
      const { text, numbered } = lines[index]!
      if (index === 0 && meetingName.test(text) && !numbered) return false
      return index > until || numbered || (formalItem.test(text) && !/^minutes\b/i.test(text))
    })
    members.splice(0, members.length, ...kept)
  }

  /** Numbers in brackets are minutes only where most of the lines have one, and most are the round ones of agendas. */
  function dropBare(members: readonly number[]): void {
    const bare = members.filter((index) => lines[index]!.form !== 'row' && times[index]?.planned?.kind === 'bare')
    const round = bare.filter((index) => (statedMinutes(times[index]!.planned!) ?? 0) % 5 === 0)
    if (bare.length >= 3 && bare.length * 5 >= members.length * 3 && round.length * 5 >= bare.length * 3) return
    for (const index of bare) times[index] = undefined
  }

  /** A first line that carries the length of all the others, `AGENDA (60 min)`, is the agenda's name and no item of it. */
  function dropWhole(kept: number[]): void {
    const first = kept[0]
    if (first === undefined || kept.length < 3 || (lines[first]!.form !== 'code' && lines[first]!.form !== 'line')) return
    const all = resolveTimes(
      kept.map((index) => times[index]?.planned),
      { length: undefined, end: undefined },
    )
    const rest = all.slice(1).reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0)
    // A first item may happen to last as long as all others; a meeting's name does not.
    const { text, numbered } = lines[first]!
    const named = meetingName.test(text) && !numbered
    const called = agendaName.test(text) && !numbered && !/\b(?:review|approv|adopt|accept|overview|set)/i.test(text)
    if (called || (named && all[0] !== undefined && rest > 0 && Math.abs(all[0] - rest) <= 1)) {
      kept.shift()
      names.set(kept[0]!, first)
    }
  }

  /** Untimed lines below an agenda's name. Plain lines are its items only where they are numbered. */
  function nameable(kept: readonly number[], named: boolean, name: string): boolean {
    const { form } = lines[kept[0]!]!
    if (form === 'piece') return true
    if (form === 'line') return kept.length >= 3
    if (form === 'heading' || form === 'bold')
      return (
        named &&
        kept.every((index) => !agendaName.test(lines[index]!.text)) &&
        kept.filter((index) => otherName.test(lines[index]!.text)).length * 3 <= kept.length
      )
    return name.length < 200
  }

  /** Lengths of real items: most between half a minute and a long half day. */
  function plausible(kept: readonly number[]): boolean {
    const minutes = resolveTimes(
      kept.map((index) => times[index]?.planned ?? times[index]?.actual),
      { length: undefined, end: undefined },
    )
    const given = kept.filter((index) => times[index] !== undefined).length
    const good = minutes.filter((each) => each !== undefined && each >= 0.5 && each <= 300).length
    const last = times[kept.at(-1)!]?.planned?.kind === 'start' ? 1 : 0
    return (good + last) * 2 >= given
  }

  function mayBeItem(index: number, named: boolean): boolean {
    const line = lines[index]!
    if (line.time?.label === true || line.text === '' || total.test(line.text) || particulars.test(line.text)) return false
    if (line.form !== 'item' && line.form !== 'row' && onlyDate.test(line.text)) return false
    if (line.text.length > longestItem && times[index] === undefined && !(line.form === 'item' && line.numbered)) return false
    if (line.form === 'line') return times[index] !== undefined || line.numbered || (named && listed(line))
    if (line.form === 'heading' && !named && line.depth === 1 && times[index] === undefined) return false
    return true
  }

  function choose(all: readonly AgendaGroup[]): readonly AgendaGroup[] {
    let picked: readonly AgendaGroup[] = all.filter((group) => group.sign !== undefined)
    // A list of details below an item is no agenda of its own unless it is timed.
    picked = picked.filter(
      (group) => (group.sign === 'timed' && group.timed * 2 >= group.members.length && group.timed >= 2) || !isBelow(group, picked),
    )
    // What an agenda's section holds besides the timed list is about the meeting, not its items.
    picked = picked.filter(
      (group) =>
        group.sign !== 'named' ||
        !picked.some((timed) => timed.sign === 'timed' && timed.parent === group.parent && timed !== group && !matches(group, timed)),
    )
    picked = picked.filter((group) => !isBelow(group, picked) || !isPartial(group))
    // Where a timed list is called the agenda, other timed lists are tasks, steps or limits.
    if (picked.some((group) => group.sign === 'timed' && group.timed >= 3 && isCalledAgenda(group)))
      picked = picked.filter((group) => (group.sign === 'timed' ? isCalledAgenda(group) || isPartOfMeeting(group) : !tellsCourse(group)))
    // Below one heading a counted list holds the topics; bullets between its lines are notes.
    picked = picked.filter(
      (group) => group.sign !== 'named' || isCounted(group) || !picked.some((other) => isCounted(other) && other.parent === group.parent),
    )
    // What the next meeting will talk about is no part of this one.
    if (picked.some((group) => !isNext(group))) picked = picked.filter((group) => !isNext(group))
    picked = withoutRepeats(picked)
    // Two stray times (a meeting opened, a meeting closed) do not make an agenda where a longer one stands beside them.
    const sure = picked.reduce((sum, group) => sum + (group.sign === 'timed' && !group.named ? group.timed : group.members.length), 0)
    // A short agenda is one all the same where it is called so and each of its items has its time.
    const called = picked.some(
      ({ sign, named, timed, members }) => members.length >= 2 && (sign === 'named' || (named && timed === members.length)),
    )
    if (sure < 4 && !called) {
      const guessed = guess(all)
      if (picked.length === 0 || (guessed[0]?.members.length ?? 0) >= sure * 2) picked = guessed
    }
    for (const group of picked) {
      if (group.sign !== 'timed' || group.timed < 2) continue
      for (let line = group.parent; line !== -1; line = lines[line]!.parent) containers.add(line)
    }
    const seen = new Set<number>()
    const once = (group: AgendaGroup): AgendaGroup => ({
      ...group,
      members: group.members.filter((index) => !seen.has(index) && seen.add(index)),
    })
    return withoutTwins(
      withFurther(picked, all)
        .flatMap((group) => meetingsOf(group, all))
        .map(unfolded)
        .map(once),
    ).filter(({ members }) => members.length > 0)
  }

  /** Headings that take up the topics of a list above them do not count again, whatever stands between them. */
  function withoutTwins(chosen: readonly AgendaGroup[]): readonly AgendaGroup[] {
    const listed = chosen.flatMap(({ members }) => members.filter((index) => lines[index]!.form === 'item'))
    return chosen.map((group) => {
      const twins = group.members.filter(
        (index) =>
          lines[index]!.form === 'heading' &&
          times[index] === undefined &&
          listed.some((other) => other < index && sameTopic(lines[other]!.text, lines[index]!.text)),
      )
      return twins.length < 2 ? group : { ...group, members: group.members.filter((index) => !twins.includes(index)) }
    })
  }

  /**
   * An agenda is seldom alone where meetings or parts of one have a heading each: their lists are agendas too, timed or not. What a
   * meeting does after its list, under headings beside the list's, belongs to it.
   */
  function withFurther(picked: readonly AgendaGroup[], all: readonly AgendaGroup[]): readonly AgendaGroup[] {
    const further: AgendaGroup[] = []
    const taken = (group: AgendaGroup): boolean => picked.includes(group) || further.some(({ key }) => key === group.key)
    for (const group of picked) {
      if (group.members.length === 0 || group.heads === true) continue
      const name = group.parent === -1 ? undefined : lines[group.parent]!
      if (name === undefined || (name.form !== 'heading' && name.form !== 'bold') || isHeaded(group)) continue
      const kin = partName.test(source(name)) ? partName : rhythmName.test(name.text) ? rhythmName : undefined
      for (const other of all) {
        if (
          kin === undefined ||
          taken(other) ||
          other.sign !== undefined ||
          other.parent === -1 ||
          other.parent === group.parent ||
          other.heads === true
        )
          continue
        if (other.members.length < 2) continue
        const beside = lines[other.parent]!
        if (
          beside.group !== name.group ||
          !kin.test(source(beside)) ||
          standsAside(beside) ||
          otherName.test(beside.text) ||
          isHeaded(other)
        )
          continue
        const { form, lead } = lines[other.members[0] ?? -1] ?? { form: 'line' as const, lead: '' }
        if (form === 'line' || form === 'row' || form === 'piece' || standsBeside(other.parent, lead)) continue
        if (picked.some((each) => each.parent === other.parent)) continue
        further.push({ ...other, sign: 'guessed' })
      }
      // "What we cover" below one meeting's heading, and again below the next one's.
      if (name.form === 'bold' && name.parent !== -1)
        for (const other of all) {
          const beside = other.parent === -1 ? undefined : lines[other.parent]!
          if (taken(other) || beside === undefined || beside.form !== 'bold' || beside.parent === name.parent || beside.parent === -1)
            continue
          if (beside.text !== name.text || lines[beside.parent]!.group !== lines[name.parent]!.group || isHeaded(other)) continue
          if (other.sign === undefined && other.members.length >= 2 && lines[other.members[0]!]!.form !== 'line')
            further.push({ ...other, sign: 'guessed' })
        }
      if (name.form !== 'heading' || !isAgendaTitle(name.text)) continue
      const headings = below[name.parent] ?? []
      const members = (name.parent === -1 ? lines.flatMap((line, index) => (line.group === name.group ? [index] : [])) : headings).filter(
        (index) =>
          index > group.parent &&
          lines[index]!.group === name.group &&
          (furtherItem.test(lines[index]!.text) || repositoryName.test(lines[index]!.text)) &&
          !picked.some((each) => each.members.includes(index)),
      )
      if (members.length > 0)
        further.push({ key: group.key, parent: name.parent, members, timed: 0, named: false, formal: 0, sign: 'guessed' })
    }
    return [...picked, ...further]
  }

  /** An untimed heading that holds further headings ("Proposals") stands for those. */
  function unfolded(group: AgendaGroup): AgendaGroup {
    const members = group.members.flatMap((index) => {
      if (lines[index]!.form !== 'heading' || times[index] !== undefined || containers.has(index)) return [index]
      if (repositoryName.test(lines[index]!.text)) {
        const topics = below[index]!.filter((child) => lines[child]!.form === 'item')
        if (topics.length > 0) return topics
      }
      const inner = below[index]!.filter((child) => lines[child]!.form === 'heading' && !isAside(lines[child]!) && !aspects.has(child))
      // A counted heading is the topic, unless those below it go on counting.
      const counted = lines[index]!.style !== undefined && inner.some((child) => lines[child]!.style === undefined)
      return inner.length >= 2 && !counted ? inner : [index]
    })
    return { ...group, members }
  }

  /**
   * Headings of which some hold an agenda of their own are meetings, not items: `Daily huddle`, `Weekly meeting`. Those whose agenda
   * has no times give way to their numbered list.
   */
  function meetingsOf(group: AgendaGroup, all: readonly AgendaGroup[]): readonly AgendaGroup[] {
    const { form } = lines[group.members[0]!]!
    if (form !== 'heading' && form !== 'bold' && form !== 'item') return [group]
    const rhythms = group.members.filter((index) => rhythmName.test(lines[index]!.text)).length * 2 > group.members.length
    const held = group.members.filter((index) => all.some((other) => other.named && other.members.length >= 2 && isWithin(other, index)))
    if (!rhythms && held.length < 2 && (form === 'item' || !group.members.some((index) => containers.has(index)))) return [group]
    if (form === 'item' && group.members.some((index) => below[index]!.filter((child) => lines[child]!.form === 'item').length < 2))
      return [group]
    const instead: AgendaGroup[] = []
    const members = group.members.filter((index) => {
      if (containers.has(index)) return true
      const labelled = lines[index]!.time === undefined && times[index] !== undefined
      if (!rhythms && !labelled && (formalItem.test(lines[index]!.text) || !meetingName.test(lines[index]!.text))) return true
      const lists = all.filter(
        (other) =>
          other.members.length >= 2 && other.sign !== 'timed' && isWithin(other, index) && lines[other.members[0]!]!.form !== 'line',
      )
      const list =
        lists.find((other) => other.members.every((each) => lines[each]!.numbered)) ?? lists.find((other) => other.parent === index)
      if (list !== undefined) instead.push({ ...list, sign: 'guessed' })
      return false
    })
    return [{ ...group, members }, ...instead]
  }

  function isWithin(group: AgendaGroup, line: number): boolean {
    return (
      group.parent === line || (group.parent !== -1 && lines[group.parent]!.parent === line && !otherName.test(lines[group.parent]!.text))
    )
  }

  function isCalledAgenda(group: AgendaGroup): boolean {
    if (group.named) return true
    for (let line = group.parent; line !== -1; line = lines[line]!.parent)
      if (agendaName.test(lines[line]!.text) && !notThisAgenda.test(lines[line]!.text)) return true
    return false
  }

  /** Untimed headings below the agenda tell how its topics were dealt with, or prepare the ground for it. */
  function tellsCourse(group: AgendaGroup): boolean {
    const name = group.parent === -1 ? '' : lines[group.parent]!.text
    return isHeaded(group) && (group.sign === 'formal' || proceedings.test(name)) && !agendaName.test(name)
  }

  function isPartOfMeeting({ parent }: AgendaGroup): boolean {
    if (parent === -1) return true
    const line = lines[parent]!
    if (notThisAgenda.test(line.text)) return false
    return partName.test(source(line)) || rhythmName.test(line.text) || meetingName.test(line.text)
  }

  /** People: first and family name, nothing that anybody would talk about. */
  function isRoster(all: readonly number[]): boolean {
    if (all.length < 3 || lines[all[0]!]!.form !== 'item') return false
    const people = all.filter(
      (index) => personName.test(lines[index]!.text) && driverWords(lines[index]!.text, analysis.lexicon).length === 0,
    )
    return people.length * 5 >= all.length * 4
  }

  function isCounted({ members, sign }: AgendaGroup): boolean {
    const { item } = lines[members[0]!]!.passage.reading
    return sign === 'named' && members.length >= 2 && item?.ordered === true && item.depth === 1
  }

  function isNext(group: AgendaGroup): boolean {
    for (let line = group.parent; line !== -1; line = lines[line]!.parent) if (nextMeeting.test(lines[line]!.text)) return true
    return false
  }

  function isBelow(group: AgendaGroup, picked: readonly AgendaGroup[]): boolean {
    for (let line = group.parent; line !== -1; line = lines[line]!.parent) {
      if (picked.some((other) => other !== group && other.members.includes(line))) return true
    }
    return false
  }

  /** A list that headings below it go through one by one counts once: the list's lines, with the headings' times if only they have any. */
  function withoutRepeats(picked: readonly AgendaGroup[]): readonly AgendaGroup[] {
    const dropped = new Set<AgendaGroup>()
    for (const list of picked) {
      for (const other of picked) {
        if (other === list || dropped.has(other) || dropped.has(list) || !matches(list, other)) continue
        // Two lists alike are two meetings; only headings repeat a list, and wherever it stands the list counts.
        if (isHeaded(list) || !isHeaded(other)) continue
        for (const member of list.members) {
          const twin = other.members.find((each) => sameTopic(lines[each]!.text, lines[member]!.text))
          if (twin !== undefined && times[member] === undefined) times[member] = times[twin]
        }
        dropped.add(other)
      }
    }
    return picked.filter((group) => !dropped.has(group))
  }

  /** Whether what names a list says that it is something beside the agenda: attendees, actions, preparation. */
  function standsBeside(parent: number, lead: string): boolean {
    if (lead.endsWith(':') && otherName.test(lead)) return true
    // The document's own title, "Meeting notes", names no part of it.
    if (parent === -1 || (parent === 0 && lines[0]!.form === 'heading') || !otherName.test(lines[parent]!.text)) return false
    // A bold line reaches no further than to the next paragraph.
    return lines[parent]!.form !== 'bold' || lead === '' || lead.includes(lines[parent]!.text.slice(0, 20))
  }

  function isHeaded(group: AgendaGroup): boolean {
    const { form } = lines[group.members[0]!]!
    return form === 'heading' || form === 'bold'
  }

  /** Whether a group goes through the items of another: by their words in any order, or by the same minutes in the same order. */
  function matches(list: AgendaGroup, other: AgendaGroup): boolean {
    const fewer = Math.min(list.members.length, other.members.length)
    const both = other.members.filter((each) => list.members.some((member) => sameTopic(lines[each]!.text, lines[member]!.text))).length
    if (both >= 2 && both * 2 >= fewer) return true
    if (fewer < 3 || Math.abs(list.members.length - other.members.length) > 1) return false
    const alike = list.members.filter((member, i) => sharesWord(lines[member]!.text, lines[other.members[i] ?? -1]?.text ?? '')).length
    const first = minutesOf(list)
    const second = minutesOf(other)
    const equal = first.filter((minutes, i) => minutes !== undefined && minutes === second[i]).length
    return alike * 10 >= fewer * 6 && (equal * 10 >= fewer * 6 || list.timed === 0 || other.timed === 0)
  }

  function minutesOf(group: AgendaGroup): readonly (number | undefined)[] {
    return resolveTimes(
      group.members.map((index) => times[index]?.planned),
      { length: undefined, end: undefined },
    )
  }

  /** Times below a timed item that make up only a part of it are hints for who leads it, not items. */
  function isPartial(group: AgendaGroup): boolean {
    const parent = group.parent === -1 ? undefined : times[group.parent]?.planned
    const whole = parent === undefined || lines[group.parent]!.form === 'heading' ? undefined : statedMinutes(parent)
    if (whole === undefined) return false
    const sum = minutesOf(group).reduce<number>((all, minutes) => all + (minutes ?? 0), 0)
    return sum > 0 && sum < whole * 0.6
  }

  /**
   * Where nothing is timed or called an agenda: the numbered headings, or the headings that have none below them, or the longest
   * list, a numbered one first.
   */
  function guess(all: readonly AgendaGroup[]): readonly AgendaGroup[] {
    const fitting = all.filter((group) => group.members.length >= 3 && !standsBeside(group.parent, lines[group.members[0]!]!.lead))
    const numbered = fitting.filter(
      (group) => group.members.filter((index) => lines[index]!.numbered).length * 3 >= group.members.length * 2,
    )
    const headings = numbered.find((group) => lines[group.members[0]!]!.form === 'heading')
    const best =
      headings ??
      leafHeadings() ??
      longest(numbered) ??
      longest(fitting.filter((group) => group.heads === true)) ??
      longest(fitting.filter((group) => lines[group.members[0]!]!.form !== 'line'))
    if (best === undefined) return []
    const members = best.members.filter((index) => lines[index]!.form !== 'bold' || !standsAside(lines[index]!))
    return members.length === 0 ? [] : [{ ...best, members, sign: 'guessed' }]
  }

  function longest(groups: readonly AgendaGroup[]): AgendaGroup | undefined {
    return [...groups].sort((a, b) => b.members.length - a.members.length)[0]
  }

  /** Minutes often give each topic a heading, some below others; those that hold no further heading are the topics. */
  function leafHeadings(): AgendaGroup | undefined {
    const members: number[] = []
    lines.forEach((line, index) => {
      if (line.form !== 'heading' || standsAside(line) || isAgendaTitle(line.text)) return
      if (aspects.has(index) || below[index]!.some((child) => lines[child]!.form === 'heading' && !aspects.has(child))) return
      // "Finances" over nothing but "Balance" is the topic.
      const above = line.parent === -1 ? undefined : lines[line.parent]!
      const only =
        above !== undefined && above.parent !== -1 && below[line.parent]!.filter((child) => lines[child]!.form === 'heading').length === 1
      if (only && above.form === 'heading' && !standsAside(above) && !isAgendaTitle(above.text) && !proceedings.test(above.text))
        members.push(line.parent)
      else if (line.parent !== -1 || line.depth > 1) members.push(index)
    })
    if (members.length < 3 || members.length > 60) return undefined
    if (members.filter((index) => partName.test(source(lines[index]!))).length * 2 >= members.length) return undefined
    return { key: 'headings', parent: -1, members, timed: 0, named: false, formal: 0, sign: 'guessed' }
  }

  function isEnd(index: number): boolean {
    return /^(?:end|ends?|finish|meeting ends|end of (?:the )?(?:meeting|day|session)|close of (?:the )?(?:meeting|day)|hard stop)$/i.test(
      lines[index]!.text,
    )
  }
})

/** Plain lines that each begin anew are a list; those of a paragraph of prose run on. */
function listed({ passage: { reading } }: AgendaLine): boolean {
  const rows = reading.text.split(/[\n\u2028]/)
  if (rows.length >= 3 && rows.every((row) => /^\W{0,4}\p{Lu}[^:–—.]{1,40}(?::|\s[–—-])\s\S.{0,120}$/u.test(row))) return true
  return rows.length >= 3 && rows.every((row) => row.length <= 80 && /^\W{0,4}[\p{Lu}\d]/u.test(row) && !/[.:,]\s*$/.test(row))
}
