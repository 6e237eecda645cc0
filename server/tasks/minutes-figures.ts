import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/core/base/span.ts'
import { readDocument } from '../src/core/document/read-document.ts'
import type { Analysis } from '../src/core/facts/analysis.ts'
import { agenda } from '../src/core/facts/review/agenda.ts'
import { type Driver, isBusiness } from '../src/core/facts/review/driver.ts'
import { reviewActions } from '../src/core/facts/review/review-actions.ts'
import { reviewQuestions } from '../src/core/facts/review/review-questions.ts'
import { createLexicon } from '../src/core/lexicon/lexicon.ts'
import { labelFiles } from './label-files.ts'
import { mayBeRead } from './labelled-documents.ts'

/** What people say that a meeting's minutes hold. Lines count from 1. */
interface MinutesLabels {
  readonly items: readonly {
    readonly line: number
    readonly text: string
    readonly minutes: number | null
    readonly actual?: number | null
    readonly postponed?: boolean
    readonly container?: boolean
  }[]
  /** Owner and date are told as written, or only whether there is one. */
  readonly actions?: readonly {
    readonly line: number
    readonly driver: Driver
    readonly owner: string | boolean | null
    readonly date: string | boolean | null
  }[]
  readonly questions?: readonly { readonly line: number; readonly about: Driver }[]
}

export interface MinutesFigures {
  /** Rates from 0 to 1 by name, and how many things they rest on under the same name with `.of`. */
  readonly figures: Readonly<Record<string, number>>
  /** A line for each thing missed, found too much, or read wrong. */
  readonly misses: readonly string[]
}

const lexicon = createLexicon()
/** Minutes that two readers of the same stamps may differ by, in rounding. */
const rounding = 0.5

/**
 * How much of labelled minutes of meetings is read: items, actual minutes, postponed items, actions and questions, each as recall and
 * precision. An action or a question matches a label within one line of it; owner, date and driver are judged on those that match.
 */
export function minutesFigures(folder: string, half: 'read' | 'unread'): MinutesFigures {
  const tally = new Map<string, { right: number; all: number }>()
  const misses: string[] = []
  for (const { file, text, labels } of documents(folder, half)) {
    const analysis: Analysis = {
      document: readDocument(text),
      lexicon,
      settings: { kind: undefined, customer: [], company: [], product: [] },
      path: file,
    }
    const lineOf = (span: Span): number => text.slice(0, span.start).split('\n').length
    const source = text.split('\n')
    const note = (line: number, what: string): void =>
      void misses.push(`${file}:${line} ${what}: ${source[line - 1]?.trim().slice(0, 140)}`)

    const items = agenda(analysis).items.map((item) => ({ ...item, line: lineOf(item.span) }))
    const expected = labels.items.filter(({ container }) => container !== true)
    const pairs = match(expected, items, 0)
    found('items', expected, items, pairs, note)
    const timed = items.filter(({ actual, postponed }) => actual !== undefined && !postponed)
    const taken = expected.filter(({ actual, postponed }) => typeof actual === 'number' && postponed !== true)
    const right = taken.filter((label) => near(pairs.get(label)?.actual, label.actual!))
    for (const label of taken) if (!right.includes(label)) note(label.line, `actual ${pairs.get(label)?.actual}, labelled ${label.actual}`)
    count('actual.recall', right.length, taken.length)
    count('actual.precision', right.length, timed.length)
    const late = expected.filter(({ postponed }) => postponed === true)
    const told = items.filter(({ postponed }) => postponed)
    const held = late.filter((label) => pairs.get(label)?.postponed === true)
    for (const label of late) if (!held.includes(label)) note(label.line, 'postponed item missed')
    for (const item of told) if (!held.some((label) => pairs.get(label) === item)) note(item.line, 'postponed, not labelled')
    count('postponed.recall', held.length, late.length)
    count('postponed.precision', held.length, told.length)

    if (labels.actions !== undefined) {
      // What an earlier meeting left to do is told apart, and labelled by nobody.
      const current = reviewActions(analysis).filter(({ carried }) => !carried)
      const actions = current.map((action) => ({ ...action, line: lineOf(action.span) }))
      const matched = match(labels.actions, actions, 1)
      found('actions', labels.actions, actions, matched, note)
      for (const [label, action] of matched) {
        judge(
          'actions.owner',
          sameOwner(label.owner, action.owners),
          label.line,
          `owner ${action.owners.join(' + ')}, labelled ${label.owner}`,
        )
        judge('actions.date', sameDate(label.date, action.due), label.line, `date ${action.due?.text}, labelled ${label.date}`)
        judge('actions.driver', fold(label.driver) === fold(action.driver), label.line, `driver ${action.driver}, labelled ${label.driver}`)
      }
    }
    if (labels.questions !== undefined) {
      const questions = reviewQuestions(analysis).map((question) => ({ ...question, line: lineOf(question.span) }))
      const matched = match(labels.questions, questions, 1)
      found('questions', labels.questions, questions, matched, note)
      for (const [label, { driver }] of matched)
        judge('questions.about', fold(label.about) === fold(driver), label.line, `about ${driver}, labelled ${label.about}`)
    }

    function judge(name: string, isRight: boolean, line: number, what: string): void {
      count(name, Number(isRight), 1)
      if (!isRight) note(line, what)
    }
  }
  const rates = [...tally].flatMap(([name, { right, all }]): [string, number][] => [
    ...(all === 0 ? [] : [[name, Math.round((right / all) * 1000) / 1000] as [string, number]]),
    [`${name}.of`, all],
  ])
  return { figures: Object.fromEntries(rates), misses }

  function count(name: string, right: number, all: number): void {
    const before = tally.get(name) ?? { right: 0, all: 0 }
    tally.set(name, { right: before.right + right, all: before.all + all })
  }

  function found<L extends { readonly line: number }, F extends { readonly line: number }>(
    name: string,
    labels: readonly L[],
    all: readonly F[],
    pairs: ReadonlyMap<L, F>,
    note: (line: number, what: string) => void,
  ): void {
    const used = new Set(pairs.values())
    for (const label of labels) if (!pairs.has(label)) note(label.line, `${name} missed`)
    for (const each of all) if (!used.has(each)) note(each.line, `${name} not labelled`)
    count(`${name}.recall`, pairs.size, labels.length)
    count(`${name}.precision`, pairs.size, all.length)
  }
}

interface LabelledMinutes {
  readonly file: string
  readonly text: string
  readonly labels: MinutesLabels
}

function documents(folder: string, half: 'read' | 'unread'): readonly LabelledMinutes[] {
  return labelFiles(folder)
    .filter(({ owner }) => mayBeRead(owner) === (half === 'read'))
    .map(({ name, file }) => ({
      file,
      text: readFileSync(join(folder, file), 'utf8'),
      labels: JSON.parse(readFileSync(join(folder, name), 'utf8')) as MinutesLabels,
    }))
    .filter(({ labels }) => Array.isArray(labels.items))
}

/** Each label with what was found on its line, or at most `reach` lines from it; the nearest first, nothing twice. */
function match<L extends { readonly line: number }, F extends { readonly line: number }>(
  labels: readonly L[],
  found: readonly F[],
  reach: number,
): ReadonlyMap<L, F> {
  const pairs = new Map<L, F>()
  const used = new Set<F>()
  for (let far = 0; far <= reach; far += 1)
    for (const label of labels) {
      const near = pairs.has(label) ? undefined : found.find((each) => !used.has(each) && Math.abs(each.line - label.line) === far)
      if (near === undefined) continue
      pairs.set(label, near)
      used.add(near)
    }
  return pairs
}

function near(minutes: number | undefined, labelled: number): boolean {
  return minutes !== undefined && Math.abs(minutes - labelled) <= rounding
}

/** Finance, people and everything without a business driver count as one class, as they do for the items of agendas. */
function fold(driver: Driver): string {
  return isBusiness(driver) ? driver : 'other'
}

function sameOwner(labelled: string | boolean | null, owners: readonly string[]): boolean {
  if (typeof labelled !== 'string' || labelled === '') return (labelled === true) === owners.length > 0
  const names = wordsOf(labelled)
  return owners.some((owner) => wordsOf(owner).some((word) => names.includes(word)))
}

function sameDate(
  labelled: string | boolean | null,
  due: { readonly text: string; readonly iso: string | undefined } | undefined,
): boolean {
  if (typeof labelled !== 'string' || labelled === '') return (labelled === true) === (due !== undefined)
  if (due === undefined) return false
  if (/^\d{4}-\d\d-\d\d$/.test(labelled) && due.iso !== undefined) return labelled === due.iso
  const said = wordsOf(due.text)
  return due.iso === labelled || wordsOf(labelled).some((word) => said.includes(word))
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
}
