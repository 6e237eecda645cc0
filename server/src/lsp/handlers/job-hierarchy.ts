import { type CallHierarchyItem, type Range, SymbolKind } from 'vscode-languageserver'
import { printable } from '../../core/report/printable.ts'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { lastName } from '../../host/location/last-name.ts'
import type { Handler } from '../handler.ts'
import { isSame, type JobRef, type TieRef } from '../jobs/job-index.ts'
import { jobLabel } from '../jobs/job-label.ts'
import { holds, jobsAt, tieAt } from '../jobs/jobs-at.ts'
import type { FileTie } from '../jobs/jobs-of-file.ts'

/** What an item of the hierarchy stands for; sent to the client and back. */
interface ItemData {
  readonly kind: 'initiative' | 'job' | 'evidence'
}

/**
 * The way from an initiative to the jobs that it serves and on to the evidence for them, and back, in the editor's view of calls: an initiative
 * “calls” jobs, a job “calls” the evidence that speaks for it.
 */
export const jobHierarchy: Handler = ({ connection, session, jobs, t }) => {
  const { index } = jobs

  connection.languages.callHierarchy.onPrepare(async ({ textDocument: { uri }, position }, token): Promise<CallHierarchyItem[] | null> => {
    await jobs.ofOpen(uri, token)
    const file = canonicalUri(uri)
    const known = index.file(file)
    if (known === undefined || !(await session.settings(uri)).enable) return null
    await jobs.ofAll(uri, token)
    const at = jobsAt(index, file, position)
    if (at !== undefined) return at.jobs.map(itemOfJob)
    const initiative = tieAt(known.initiatives.filter(isPartOfDocument), position)
    const evidence = tieAt(known.evidence.filter(isPartOfDocument), position)
    if (evidence !== undefined) return [itemOfTie({ uri: file, tie: evidence }, 'evidence')]
    if (initiative !== undefined) return [itemOfTie({ uri: file, tie: initiative }, 'initiative')]
    const around = known.jobs.findIndex(({ whole }) => holds(whole, position))
    return around < 0 || !index.tells({ uri: file, at: around }) ? null : [itemOfJob({ uri: file, at: around })]
  })

  connection.languages.callHierarchy.onIncomingCalls(async ({ item }, token) => {
    await jobs.ofAll(undefined, token)
    const job = jobOf(item)
    if (job !== undefined)
      return index.initiativesFor(job).map((ref) => ({ from: itemOfTie(ref, 'initiative'), fromRanges: rangesOf(ref, job) }))
    const evidence = tieOf(item, 'evidence')
    return evidence === undefined ? [] : index.jobsOf(evidence).map((ref) => ({ from: itemOfJob(ref), fromRanges: [index.job(ref).range] }))
  })

  connection.languages.callHierarchy.onOutgoingCalls(async ({ item }, token) => {
    await jobs.ofAll(undefined, token)
    const job = jobOf(item)
    if (job !== undefined)
      return index.evidenceFor(job).map((ref) => ({ to: itemOfTie(ref, 'evidence'), fromRanges: [index.job(job).range] }))
    const initiative = tieOf(item, 'initiative')
    return initiative === undefined
      ? []
      : index.jobsOf(initiative).map((ref) => ({ to: itemOfJob(ref), fromRanges: rangesOf(initiative, ref) }))
  })

  return { callHierarchyProvider: true }

  function itemOfJob(ref: JobRef): CallHierarchyItem {
    const job = index.job(ref)
    return {
      name: printable(jobLabel(job)),
      detail: `${t('job')} · ${titleOf(ref.uri)}`,
      kind: SymbolKind.Event,
      uri: jobs.spelling(ref.uri),
      range: job.whole,
      selectionRange: job.range,
      data: { kind: 'job' } satisfies ItemData,
    }
  }

  function itemOfTie({ uri, tie }: TieRef, kind: 'initiative' | 'evidence'): CallHierarchyItem {
    return {
      name: printable(tie.words),
      detail: `${kind === 'initiative' ? t('initiative') : t('evidence')} · ${titleOf(uri)}`,
      kind: kind === 'initiative' ? SymbolKind.Property : SymbolKind.String,
      uri: jobs.spelling(uri),
      range: tie.whole,
      selectionRange: tie.range,
      data: { kind } satisfies ItemData,
    }
  }

  function titleOf(uri: string): string {
    return printable(index.file(uri)?.title ?? '') || printable(lastName(uri))
  }

  /** Where an initiative names a job, else where it stands itself. */
  function rangesOf({ uri, tie }: TieRef, job: JobRef): Range[] {
    const mentions = tie.mentions.map((at) => index.mention({ uri, at }))
    const naming = mentions.filter((mention) => index.meaning(uri, mention).some((one) => isSame(one, job)))
    return naming.length > 0 ? naming.map(({ range }) => range) : [tie.range]
  }

  /** What an item stood for, found again by its place: documents may have changed since. */
  function jobOf({ uri: spelt, selectionRange, data }: CallHierarchyItem): JobRef | undefined {
    const uri = canonicalUri(spelt)
    if ((data as ItemData | undefined)?.kind !== 'job') return undefined
    const at = index.file(uri)?.jobs.findIndex(({ range }) => isSameRange(range, selectionRange)) ?? -1
    return at < 0 ? undefined : { uri, at }
  }

  function tieOf({ uri: spelt, selectionRange, data }: CallHierarchyItem, kind: 'initiative' | 'evidence'): TieRef | undefined {
    const uri = canonicalUri(spelt)
    if ((data as ItemData | undefined)?.kind !== kind) return undefined
    const tie = index
      .file(uri)
      ?.[kind === 'initiative' ? 'initiatives' : 'evidence'].find(({ range }) => isSameRange(range, selectionRange))
    return tie && { uri, tie }
  }
}

/** A whole document can be an initiative, too; that is met at its title only. */
function isPartOfDocument({ whole, range }: FileTie): boolean {
  return whole.start.line > 0 || whole.start.character > 0 || isSameRange(whole, range)
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  )
}
