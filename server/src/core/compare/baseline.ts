import type { Span } from '../base/span.ts'

/** Name of the file that holds what was found in documents when they were taken into care. */
export const baselineName = '.outside-in-baseline'

/** A finding that is known: it was there when the baseline was written. */
export interface BaselineEntry {
  /** Of the document, relative to the baseline's folder, with forward slashes. */
  readonly path: string
  readonly rule: string
  /** 16 hexadecimal digits (core/compare/fingerprinted.ts). */
  readonly fingerprint: string
}

export interface BaselineProblem {
  readonly span: Span
  /** A sentence. */
  readonly message: string
}

const head = [
  '# Suggestions of Outside-In that were there when this file was written. They are not made again until their sentence changes.',
  '# A line each: fingerprint, rule, document. "outside-in baseline --prune" takes out those that are gone.',
]

const line = /^([0-9a-f]{16}) (\S+) (\S.*)$/
/** A path that leads out of the baseline's folder. */
const outside = /^\/|^[a-z]:[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)/i
/** What git puts around the two sides of a conflict. Entries of both sides hold, so the marks alone mean nothing. */
const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/

/**
 * Reads the text of a baseline: each entry once, sorted. Lines that two branches added beside each other are both meant, in whatever order
 * and with whatever marks of a conflict a merge left them.
 */
export function parseBaseline(text: string): { readonly entries: readonly BaselineEntry[]; readonly problems: readonly BaselineProblem[] } {
  const entries: BaselineEntry[] = []
  const problems: BaselineProblem[] = []
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    // A byte order mark counts as a blank, too.
    const said = match[0].trim()
    if (said === '' || said.startsWith('#') || conflict.test(said)) continue
    const [, fingerprint, rule, path] = line.exec(said) ?? []
    if (fingerprint === undefined || rule === undefined || path === undefined || outside.test(plainPath(path)))
      problems.push({
        span: { start: match.index, end: match.index + match[0].length },
        message:
          'A line of a baseline is a fingerprint of 16 digits, a rule and a document below its folder. "outside-in baseline" writes it anew.',
      })
    else entries.push({ path: plainPath(path), rule, fingerprint })
  }
  return { entries: inOrder(entries), problems }
}

/** The text of a baseline: a line an entry, by document and rule, each once. It holds no word of the documents. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = inOrder(entries).map(({ path, rule, fingerprint }) => `${fingerprint} ${rule} ${linePath(path)}`)
  return `${[...head, ...lines].join('\n')}\n`
}

function inOrder(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const byKey = new Map(entries.map((entry) => [`${entry.path}\n${entry.rule}\n${entry.fingerprint}`, entry] as const))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

/** A path as one line holds it: what would end or change the line is written by its number. */
function linePath(path: string): string {
  return path.replace(/[%\p{Cc}\u2028\u2029]|^\s|\s$/gu, (letter) => encodeURIComponent(letter))
}

function plainPath(said: string): string {
  try {
    return decodeURIComponent(said.replace(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch {
    return said
  }
}
