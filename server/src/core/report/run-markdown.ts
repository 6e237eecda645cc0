import { askedIds } from '../facts/section-wishes.ts'
import { reviewScore } from '../score/review-score.ts'
import { clearest } from './clearest.ts'
import { count } from './count.ts'
import { findingLineMarkdown } from './finding-line-markdown.ts'
import { foldedMarkdown } from './folded-markdown.ts'
import { hiddenWhole } from './hidden-whole.ts'
import { kindTold } from './kind-told.ts'
import { noteMarkdown } from './note-markdown.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { ranked } from './ranked.ts'
import type { Reported } from './reported.ts'
import type { ReportedRun } from './reported-run.ts'
import { sectionTitle } from './section-title.ts'
import { sharedOut } from './shared-out.ts'
import { shorten } from './shorten.ts'

export interface RunMarkdownOptions {
  /** Findings shown of one document, the clearest; 0 shows all. */
  readonly most?: number
  /** Most characters that where it is posted can hold. */
  readonly room?: number
}

/** GitHub takes comments of 65,536 characters; some are left for what a workflow adds. */
const commentRoom = 60_000
/** How a workflow finds the comment that it has made before. */
const marker = '<!-- outside-in -->'
/** Suggestions over all documents that stand open at the top. */
const standOut = 5
/** Documents that a table lists. */
const mostRows = 60
/** Characters kept for what says how much is left out, and for the heads of tables and lists. */
const reserve = 800
/** What the mark behind a kind means. */
const doubt =
  '*Perhaps*: it may be no plan, so nothing is suggested until its front matter says that it is, as in `kind: strategy`, or that it is none, `kind: none`.'
/** Characters of what is said of suggestions that were accepted before. */
const longestNotes = 400

/**
 * The run as one comment on a pull request, or as the summary of a job: what stands out, a line for each document, and its suggestions
 * folded away. It names nobody and links nowhere, and says how much was left out where there is no more room.
 */
export function runMarkdown(run: ReportedRun, { most = 0, room = commentRoom }: RunMarkdownOptions = {}): string {
  const { readings, unread, hidden, notes, scoresBefore } = run
  const told = readings.filter(({ kind, findings }) => kind !== 'none' || findings.length > 0)
  const touched = told.filter(({ findings }) => findings.length > 0)
  const number = told.reduce((sum, { findings }) => sum + findings.length, 0)
  // What is said at the top takes two thirds of the room at most, however long names and messages are.
  const sixth = Math.floor((room - reserve) / 6)
  const clearestOfAll = fitting(
    sharedOut(ranked(told), standOut, ({ finding }) => finding)
      .slice(0, standOut)
      .map(line),
    sixth,
  )
  const opening = [
    marker,
    `### Outside-In: ${headline(number, run)}${told.length === 0 ? '' : ` in ${touched.length === 0 ? '' : `${touched.length} of `}${count(readings.length, 'document')}`}`,
    ...(told.length === 0 ? ['None of the documents reads as a plan or a review.'] : []),
    ...(unread.length === 0 ? [] : [notRead(unread, sixth)]),
    ...(clearestOfAll.length === 0 ? [] : [['**What stands out**', '', ...clearestOfAll].join('\n')]),
    ...(told.length === 0 ? [] : [table(told, scoresBefore, 2 * sixth)]),
  ]
  const closing = [
    ...(told.some(({ doubtful }) => doubtful) ? [doubt] : []),
    ...hiddenWhole(readings).map((line) => `*${noteMarkdown(line)}*`),
    ...(hidden > 0 ? [`*${count(hidden, 'quieter suggestion is', 'quieter suggestions are')} not shown.*`] : []),
    ...(notes.length > 0 ? [`*${noteMarkdown(shorten(notes.join(' '), longestNotes))}*`] : []),
    '<sub>Read from the text alone: a reviewer’s questions, not a verdict.</sub>',
  ]
  let left = room - [...opening, ...closing].join('\n\n').length - reserve
  // Where everything is said at the top, there is nothing to unfold.
  const folded = number <= clearestOfAll.length ? [] : touched
  const parts: string[] = []
  let dropped = 0
  for (const reading of folded) {
    const { part, others } = suggestions(reading, most, left)
    dropped += others
    if (part === undefined) continue
    parts.push(part)
    left -= part.length + 2
  }
  const more = dropped === 0 ? [] : [`*And ${dropped.toLocaleString('en-GB')} more, for which there is no room here.*`]
  return `${[...opening, ...parts, ...more, ...closing].join('\n\n')}\n`
}

function headline(number: number, { scoresBefore }: ReportedRun): string {
  const since = scoresBefore !== undefined
  if (number === 0) return since ? 'nothing new to suggest' : 'nothing to suggest'
  return since ? count(number, 'new suggestion') : count(number, 'suggestion')
}

/** As many lines as there is room for, from the first. */
function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room
  const end = lines.findIndex((some) => {
    left -= some.length + 1
    return left < 0
  })
  return end < 0 ? lines : lines.slice(0, end)
}

/** The suggestions of one document, folded away, as many as there is room for; `others` are left out for want of it. */
function suggestions(reading: Reported, most: number, room: number): { readonly part: string | undefined; readonly others: number } {
  const { path, findings } = reading
  const { shown, others } = clearest(findings, most)
  const head = `${plainMarkdown(path)}: ${count(findings.length, 'suggestion')}`
  const rest = others.length === 0 ? [] : [`- and ${others.length} more`]
  const left = room - foldedMarkdown(head, rest.join('\n')).length - 2
  const lines = fitting(
    shown.map((finding) => line({ finding, reading })),
    left,
  )
  return {
    part: lines.length === 0 ? undefined : foldedMarkdown(head, [...lines, ...rest].join('\n')),
    others: shown.length - lines.length,
  }
}

function line({ finding, reading }: ReturnType<typeof ranked>[number]): string {
  return findingLineMarkdown(finding, reading)
}

function notRead(unread: ReportedRun['unread'], room: number): string {
  const all = unread.slice(0, standOut).map(({ path, reason }) => `- ${plainMarkdown(path)}: ${plainMarkdown(reason)}`)
  const shown = fitting(all, room)
  const more = unread.length > shown.length ? [`- and ${unread.length - shown.length} more`] : []
  return [`**${count(unread.length, 'file')} could not be read**`, '', ...shown, ...more].join('\n')
}

/** A row for each document; where there are many, those with most to say of them. */
function table(readings: readonly Reported[], scoresBefore: ReportedRun['scoresBefore'], room: number): string {
  // Where only what is new is told, documents that were left as they are have no row.
  const concerned = readings.filter(({ path, findings }) => scoresBefore === undefined || findings.length > 0 || scoresBefore.has(path))
  const kept = new Set(concerned.toSorted((a, b) => b.findings.length - a.findings.length).slice(0, mostRows))
  const rows = fitting(
    concerned.filter((reading) => kept.has(reading)).map((reading) => row(reading, scoresBefore?.get(reading.path))),
    room,
  )
  const more = readings.length - rows.length
  if (rows.length === 0) return `*${count(more, 'document')}, none of them changed.*`
  return [
    '| Document | Kind | Score | Not in it yet | Suggestions |',
    '|---|---|---:|---|---:|',
    ...rows,
    ...(more > 0 ? [`| and ${more.toLocaleString('en-GB')} more | | | | |`] : []),
  ].join('\n')
}

function row(reading: Reported, before: number | undefined): string {
  const { path, orientation, review, sections, findings } = reading
  const total = (review === undefined ? orientation : reviewScore(review))?.total
  const states =
    sections === undefined
      ? []
      : askedIds(sections)
          .map((id) => sections[id])
          .filter(({ wish }) => wish !== 'optional')
  const absent = states.filter(({ state }) => state === 'absent').map(({ id }) => sectionTitle(id))
  const partial = states.filter(({ state }) => state === 'partial').map(({ id }) => sectionTitle(id))
  const lacking = [
    absent.length > 1 && absent.length === states.length ? 'everything asked for' : absent.join(', '),
    partial.length === 0 ? '' : `in part: ${partial.join(', ')}`,
  ].filter((some) => some !== '')
  return `| ${plainMarkdown(path)} | ${kindTold(reading)} | ${before === undefined || before === total ? '' : `${before} → `}${total ?? '–'} | ${lacking.join('; ')} | ${findings.length} |`
}
