import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import { serveHead } from '../../core/facts/named-jobs/job-mentions.ts'
import { printable } from '../../core/report/printable.ts'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { lastName } from '../../host/location/last-name.ts'
import type { JobIndex, JobRef } from '../jobs/job-index.ts'
import { jobLabel } from '../jobs/job-label.ts'
import type { FileJob } from '../jobs/jobs-of-file.ts'
import type { CompletionSource } from './completion-source.ts'
import type { Cursor } from './cursor.ts'
import { inCode } from './in-code.ts'
import { sortText } from './sort-text.ts'

/** More than these nobody reads. */
const mostJobs = 60

/** Jobs by their number, where something is said to serve one: their own document's first, then those that a number means here. */
export const jobCompletion: CompletionSource = (cursor, { jobs: known, uri }) => {
  const word = wordToComplete(cursor)
  if (word === undefined) return undefined
  return inCode(cursor) ? [] : jobItems(word, known(), uri, cursor)
}

/** The jobs that can be named in a document, to stand in place of what is typed so far. */
export function jobItems(word: string, index: JobIndex, uri: string, cursor: Cursor): readonly CompletionItem[] {
  const jobs = jobsFor(index, canonicalUri(uri)).slice(0, mostJobs)
  return jobs.map(({ job, document }, at): CompletionItem => {
    const name = job.name !== '' ? job.name : jobLabel(job).slice(job.id.length).trim()
    return {
      label: job.id,
      labelDetails: { description: name },
      kind: CompletionItemKind.Reference,
      detail: document === '' ? name : `${name} · ${document}`,
      documentation: job.statement,
      sortText: sortText(at),
      filterText: `${job.id} ${name}`,
      textEdit: { range: cursor.range(word.length), newText: job.id },
    }
  })
}

interface JobToName {
  readonly job: FileJob
  /** Title of its document, or its file's name; empty for this one. */
  readonly document: string
}

function jobsFor(index: JobIndex, uri: string): readonly JobToName[] {
  const own = (index.file(uri)?.jobs ?? []).flatMap((job, at) =>
    isNumbered(job) && index.tells({ uri, at }) ? [{ job, document: '' }] : [],
  )
  const keys = new Set(own.map(({ job }) => job.key))
  const others: JobToName[] = []
  for (const file of index.files()) {
    if (file.uri === uri) continue
    for (const { key } of file.jobs.filter(isNumbered)) {
      if (keys.has(key)) continue
      keys.add(key)
      const [ref, ...more] = index.named(uri, key)
      if (ref !== undefined && more.length === 0) others.push(otherJob(index, ref))
    }
  }
  return [...own, ...others.sort((a, b) => (a.job.key < b.job.key ? -1 : 1))]
}

function otherJob(index: JobIndex, ref: JobRef): JobToName {
  return { job: index.job(ref), document: printable(index.file(ref.uri)?.title ?? '') || printable(lastName(ref.uri)) }
}

/** A number that is written can be written again; a place in a list cannot. */
function isNumbered({ id, counted }: FileJob): boolean {
  return id !== '' && !counted
}

/**
 * What is typed so far of a job's number, where one may stand: behind "serves" and "job:", behind another number, in brackets, and in a column
 * for jobs. A list that opens by itself needs more than a word that anybody may write: a place for nothing else, or the number's own letter.
 */
function wordToComplete(cursor: Cursor): string | undefined {
  const { before, trigger } = cursor
  const word = /(?<![\p{L}\d])(?:J[A-Z]{0,3}-?\d{0,3})?$/u.exec(before)?.[0]
  if (word === undefined) return undefined
  const above = before.slice(0, before.length - word.length)
  if (label.test(above) || inColumnOfJobs(cursor, above)) return word
  if (word === '' && trigger !== undefined) return undefined
  return (trigger === undefined ? likely : plain).test(above) ? word : undefined
}

/** "Jobs: ", "- **Serves:** J1, ": what follows names jobs. */
const label =
  /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?[*_]{0,2}(?:which )?(?:serves?|jobs?(?: (?:it )?served?)?)(?:[*_]{0,2}:|:[*_]{0,2})[ \t]+(?:J[\w-]*,[ \t]*)*$/i
/** "serves ", "(", "J1, ", "J1 and ". */
const plain =
  /(?:\bserv(?:es?|ing)(?: the)?(?: jobs?)?[ \t]+|(?<![\p{L}\d])\([ \t]*|(?<![\p{L}\d])J[A-Z]{0,3}-?\d{1,3}(?:,[ \t]*|[ \t]+(?:and|or|&)[ \t]+))$/iu
/** The same, and wherever else a reader may want one. */
const likely = new RegExp(`${plain.source}|(?:\\bfor|\\bjobs?|\\|)[ \\t]*$`, 'iu')

/** Whether the cursor is in a cell below a head that is about the jobs that rows serve. */
function inColumnOfJobs({ text, offset, before }: Cursor, above: string): boolean {
  if (!/^\s*\|/.test(before) || !/\|[ \t]*(?:J[\w-]*,[ \t]*)*$/.test(above)) return false
  const lines = text
    .slice(0, offset - before.length)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
  let head: string | undefined
  for (let at = lines.length - 1; at >= 0 && /^\s*\|/.test(lines[at]!); at -= 1) head = lines[at]
  const cells = head?.trim().split(/(?<!\\)\|/) ?? []
  return serveHead.test(cells[(above.match(/(?<!\\)\|/g) ?? []).length] ?? '')
}
