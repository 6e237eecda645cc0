import { passageFact } from '../passage-fact.ts'

/** A job named by its number, as it stands in readable text: `J1`, `J-1`, `JTBD-3`, `JTBD A`, `Job 2`, `JS4`, the `3` in "jobs 1 and 3". */
export interface JobId {
  readonly start: number
  readonly end: number
  /** The same for every spelling of one job: `j1` for `J1`, `Job 1` and `JTBD-1`. Job stories are numbered by themselves (`js1`). */
  readonly key: string
  /** All that stands before the number, as written ("J", "Job ", "JTBD-"); empty for a number in a list of several. */
  readonly prefix: string
  readonly number: string
}

const none: readonly JobId[] = []

/** Neither within a word, a path, a reference of another kind nor a decimal; "J1/J2" and "J1-J3" are two each. */
const before = String.raw`(?<![\p{L}\p{N}_&.])(?<!(?<!\d)[-\/])`
const after = String.raw`(?![\p{L}\p{N}_%]|[,-]\d|\.[\p{L}\d])`
const pattern = new RegExp(
  `${before}(?:(JTBD[ -]?)(\\d{1,3}[a-z]?|[A-Z])|((?:JS|JOB|J)-?)(\\d{1,3}(?:\\.\\d{1,2})?[a-z]?)|((?:[Jj]ob stor(?:y|ies)|[Jj]obs?|JOBS?) #?)(\\d{1,2}))${after}`,
  'gu',
)
const further = new RegExp(`(?:,? (?:and|or|&) |, ?| ?[–-] ?| to )(\\d{1,2})${after}`, 'uy')

/** What else is called so: a visa, a league. */
const otherThings = /^ (?:visas?|leagues?|status|scholars?|exchange visitors?|holders?)\b/i

/** The jobs that a text names by their numbers, in order. */
export function jobIdsIn(text: string): readonly JobId[] {
  if (!/[Jj][Oo]?[Bb]|JTBD|J[S-]?\d|J-\d/.test(text)) return none
  const found: JobId[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, jtbd, jtbdNumber, short, shortNumber, long, longNumber] = match
    const prefix = jtbd ?? short ?? long!
    const number = jtbdNumber ?? shortNumber ?? longNumber!
    const start = match.index
    let end = start + whole.length
    if (otherThings.test(text.slice(end, end + 20))) continue
    const family = /^js|stor/i.test(prefix) ? 'js' : 'j'
    found.push({ start, end, key: family + number.toLowerCase(), prefix, number })
    if (!/s #?$/i.test(prefix)) continue
    for (;;) {
      further.lastIndex = end
      const next = further.exec(text)
      if (next === null) break
      end = further.lastIndex
      found.push({ start: end - next[1]!.length, end, key: family + next[1]!, prefix: '', number: next[1]! })
    }
  }
  return found.length === 0 ? none : found
}

/** Those of one passage. Code names none. */
export const jobIds = passageFact<readonly JobId[]>(({ text, role }) => (role === 'code' ? none : jobIdsIn(text)))
