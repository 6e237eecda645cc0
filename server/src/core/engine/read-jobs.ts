import { createLineIndex, type LineIndex } from '../base/line-index.ts'
import { readDocument } from '../document/read-document.ts'
import type { JobMap } from '../facts/named-jobs/job-map.ts'
import { jobMap } from '../facts/named-jobs/read-job-map.ts'
import { createLexicon } from '../lexicon/lexicon.ts'

/** What a text can only say of jobs with one of these in it: most documents have none, and need not be parsed. */
const trace = /\bJTBD\b|\bJ(?:S|OB)?-?\d|\bjobs?\b/i

/**
 * The jobs that a text tells and names, read for themselves: no kind is told, no rule is asked. `undefined` for a text that has nothing of
 * the sort. Pure, and never throws.
 */
export function readJobs(text: string, path: string): { readonly jobs: JobMap; readonly lines: LineIndex } | undefined {
  if (!trace.test(text)) return undefined
  const document = readDocument(text)
  const jobs = jobMap({ document, lexicon: createLexicon(), settings, path })
  if (jobs.jobs.length === 0 && jobs.mentions.length === 0) return undefined
  return { jobs, lines: createLineIndex(text) }
}

/** Nobody's words for things matter here. */
const settings = { kind: undefined, customer: [], company: [], product: [] }
