import type { Range } from 'vscode-languageserver'
import { headingAnchor } from '../../core/facts/named-jobs/heading-anchor.ts'
import { jobIdsIn } from '../../core/facts/named-jobs/job-ids.ts'
import { isSame, type JobIndex, type JobRef, type MentionRef, nameKey } from './job-index.ts'
import type { FileMention } from './jobs-of-file.ts'

/** One change of a rename, in one document. */
export interface RenameEdit {
  readonly uri: string
  readonly range: Range
  readonly newText: string
}

/** Why a job is not renamed; `where` names a document, where one is to blame. */
export interface RenameRefusal {
  readonly reason: 'not-a-number' | 'not-a-name' | 'taken' | 'spelt-otherwise'
  readonly where: string
}

/** Whether a place is one to rename from: its number, or the name of a job that has no number. */
export function canRename(
  index: JobIndex,
  mention: FileMention | undefined,
  jobs: readonly JobRef[],
): 'yes' | 'counted' | 'many' | 'not here' {
  if (mention === undefined) return 'counted'
  if (jobs.length > 1) return 'many'
  const job = index.job(jobs[0]!)
  if (mention.kind === 'id') return job.counted ? 'counted' : 'yes'
  if (mention.kind === 'name') return job.key === '' ? 'yes' : 'not here'
  return 'not here'
}

/**
 * The changes that give a job another number, or another name, wherever it is surely meant; links to its heading follow. A spelling stays as
 * it is (“Job 2” becomes “Job 7”), but for the one that the job itself is written in.
 */
export function renameJob(index: JobIndex, ref: JobRef, newName: string): readonly RenameEdit[] | RenameRefusal {
  const job = index.job(ref)
  const all = index.mentionsOf(ref)
  const mentions = all.filter(({ doubtful }) => !doubtful)
  const [id] = jobIdsIn(newName)
  const isId = id !== undefined && id.end - id.start === newName.length
  if (job.key !== '' && !isId) return { reason: 'not-a-number', where: '' }
  if (job.key === '' && (isId || !/^\p{L}[^|[\]`*_#<>\\\r\n]{2,118}[^|[\]`*_#<>\\\r\n\s.:]$/u.test(newName) || !/\s/.test(newName)))
    return { reason: 'not-a-name', where: '' }
  const name = isId ? id.key : nameKey(newName)
  if (name === (job.key === '' ? nameKey(job.name) : job.key) && newName === (job.key === '' ? job.name : job.id)) return []
  const taken = takenBy(name)
  if (taken !== undefined) return { reason: 'taken', where: taken }

  const written = job.id.slice(0, job.id.length - numberOf(job.id).length)
  const edits: RenameEdit[] = []
  for (const { uri, at } of mentions) {
    const mention = index.mention({ uri, at })
    if (mention.kind === 'id' && isId) {
      const prefix = mention.prefix === written ? id.prefix : mention.prefix
      const newText = `${prefix}${id.number}`
      const reads = /^\d+$/.test(newText) ? `j${newText}` : jobIdsIn(/^[js]/.test(newText) ? newText.toUpperCase() : newText)[0]?.key
      if (reads !== id.key) return { reason: 'spelt-otherwise', where: uri }
      edits.push({ uri, range: mention.range, newText })
    } else if (mention.kind === 'name' && !isId) {
      const lower = /^\p{Ll}/u.test(mention.name)
      const first = lower ? newName.slice(0, 1).toLowerCase() : newName.slice(0, 1)
      edits.push({ uri, range: mention.range, newText: `${first}${newName.slice(1)}` })
    } else if (mention.kind === 'link') {
      const old = isId ? job.id : job.name
      const fragment = anchorWith(job.anchor, old, newName)
      if (fragment !== undefined) edits.push({ uri, range: mention.fragmentRange, newText: fragment })
    }
  }
  return edits

  /** A document in which the new name would mean another job as well, or in which it means something now that it would not mean then. */
  function takenBy(wanted: string): string | undefined {
    if (wanted === (job.key === '' ? nameKey(job.name) : job.key)) return undefined
    const naming = index.mentioning(wanted)
    const before = naming.map((uri) => index.named(uri, wanted))
    const keyOf = ({ uri, at }: MentionRef) => `${at} ${uri}`
    const had = new Set(all.map(keyOf))
    const file = index.file(ref.uri)!
    const renamed = job.key === '' ? { ...job, name: newName } : { ...job, key: wanted }
    // The index itself knows best what the name would mean.
    index.put({ ...file, jobs: file.jobs.map((one) => (one === job ? renamed : one)) })
    const place =
      naming.find((uri, at) => !areSame(before[at]!, index.named(uri, wanted))) ??
      mentions.find(({ uri, at }) => {
        const mention = file.uri === uri ? file.mentions[at]! : index.mention({ uri, at })
        // What names the job in another way than the one that changes goes on doing so, and the number of a link follows the link.
        const changes = job.key === '' ? mention.kind === 'name' : mention.kind === 'id' && mention.link < 0
        return changes && !areSame(index.named(uri, wanted), [ref])
      })?.uri ??
      // The number in the words of a link that leads to this document means a job of this one, and nobody says so yet.
      index.mentionsOf(ref).find((mention) => !had.has(keyOf(mention)))?.uri
    const teller = place === undefined ? undefined : index.named(place, wanted).find((one) => !isSame(one, ref))
    index.put(file)
    if (place !== undefined) return teller?.uri ?? place
    // A link that leads nowhere yet would lead here.
    const anchor = anchorWith(job.anchor, job.key === '' ? job.name : job.id, newName)
    if (anchor === undefined || anchor === job.anchor) return undefined
    return index
      .linking(ref.uri)
      .find((uri) => index.file(uri)!.mentions.some((one) => one.kind === 'link' && one.target === ref.uri && one.fragment === anchor))
  }
}

function areSame(some: readonly JobRef[], others: readonly JobRef[]): boolean {
  return some.length === others.length && some.every((one, at) => isSame(one, others[at]!))
}

/** The anchor of a heading in which a name is another. */
function anchorWith(anchor: string, old: string, name: string): string | undefined {
  const from = headingAnchor(old)
  const at = anchor.indexOf(from)
  return at < 0 || from === '' ? undefined : `${anchor.slice(0, at)}${headingAnchor(name)}${anchor.slice(at + from.length)}`
}

function numberOf(id: string): string {
  return jobIdsIn(id)[0]?.number ?? ''
}
