import { createLineIndex, type LineIndex } from '../base/line-index.ts'
import { readDocument } from '../document/read-document.ts'
import type { JobMap } from '../facts/named-jobs/job-map.ts'
import { jobMap } from '../facts/named-jobs/read-job-map.ts'
import { createLexicon } from '../lexicon/lexicon.ts'

/**
 * What a text has that says anything of jobs: a number, a heading that announces them, a label or a column that names them, or a link to a
 * part of another document. Most have none of it, and need not be parsed.
 */
const traces: readonly RegExp[] = [
  /\bJTBD\b|\bJ(?:S|OB)?-?\d|\bjobs? (?:stor(?:y|ies) )?#?\d/i,
  /^[ \t>]*#{1,6} .*\b(?:jobs?|(?:try|trying|want|need) to|hire us)\b|^.{0,200}?\bjobs?\b.{0,200}\r?\n[ \t]*(?:=+|-+)[ \t]*$/im,
  /\bserv(?:e[sd]?|ing)\b[^.\n]{0,30}[:|“"„«]|\bjobs?\b[^.|\n]{0,30}[:|]/i,
  /\.(?:md|markdown)#\S/i,
]

/**
 * The jobs that a text tells and names, read for themselves: no kind is told, no rule is asked. `undefined` for a text that has nothing of
 * the sort. Pure, and never throws.
 */
export function readJobs(text: string, path: string): { readonly jobs: JobMap; readonly lines: LineIndex } | undefined {
  if (!traces.some((trace) => trace.test(text))) return undefined
  const document = readDocument(text)
  const jobs = jobMap({ document, lexicon: createLexicon(), settings, path })
  if (jobs.jobs.length === 0 && jobs.mentions.length === 0) return undefined
  return { jobs, lines: createLineIndex(text) }
}

/** Nobody's words for things matter here. */
const settings = { kind: undefined, customer: [], company: [], product: [] }
