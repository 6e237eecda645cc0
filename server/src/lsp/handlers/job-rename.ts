import { ErrorCodes, type Range, ResponseError, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { lastName } from '../../host/location/last-name.ts'
import type { Handler } from '../handler.ts'
import type { JobRef } from '../jobs/job-index.ts'
import { type JobsAt, jobsAt } from '../jobs/jobs-at.ts'
import { canRename, type RenameRefusal, renameJob } from '../jobs/rename-job.ts'

/** Gives a job another number, or another name, wherever it is named: in all documents, open or not, in one step. */
export const jobRename: Handler = ({ connection, session, jobs, client, t }) => {
  const { index } = jobs
  const prepares = client.textDocument?.rename?.prepareSupport === true

  connection.onPrepareRename(async ({ textDocument: { uri }, position }, token): Promise<{ range: Range; placeholder: string } | null> => {
    await jobs.ofOpen(uri, token)
    const here = index.file(canonicalUri(uri))
    // Others may know how to rename what stands here.
    if (here === undefined || !(await session.settings(uri)).enable) return null
    await jobs.ofAll(uri, token)
    const at = jobsAt(index, canonicalUri(uri), position)
    if (at === undefined || at.mention?.kind === 'link' || canRename(index, at.mention, at.jobs) === 'not here') return null
    const job = index.job(jobAt(at))
    return { range: at.range, placeholder: at.mention?.kind === 'name' ? at.mention.name : job.id }
  })

  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token): Promise<WorkspaceEdit | null> => {
    if (!(await session.settings(uri)).enable) return null
    await jobs.ofAll(uri, token)
    const name = newName.trim()
    let edits = editsHere()
    // A place that was right when its document was last looked at may hold other words by now.
    const looked = new Set<string>()
    for (;;) {
      const touched = 'reason' in edits ? [edits.where] : edits.map((edit) => edit.uri)
      const unsure = [...new Set(touched)].filter((one) => index.file(one) !== undefined && !looked.has(one))
      const closed = unsure.filter((one) => !session.isOpen(jobs.spelling(one)))
      if (closed.length === 0) break
      for (const one of closed) looked.add(one)
      await jobs.lookAgain(closed)
      jobs.ofWhatIsOpen()
      edits = editsHere()
    }
    if ('reason' in edits) throw refused(explained(edits, name))
    const byUri = new Map<string, TextEdit[]>()
    for (const edit of edits) {
      const spelt = jobs.spelling(edit.uri)
      byUri.set(spelt, [...(byUri.get(spelt) ?? []), { range: edit.range, newText: edit.newText }])
    }
    if (client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: Object.fromEntries(byUri) }
    return {
      documentChanges: [...byUri].map(([file, changes]) =>
        TextDocumentEdit.create({ uri: file, version: session.version(file) ?? null }, changes),
      ),
    }

    function editsHere(): ReturnType<typeof renameJob> {
      const at = jobsAt(index, canonicalUri(uri), position)
      if (at === undefined) throw refused(t('This is the name of no job that is told anywhere.'))
      return renameJob(index, jobAt(at), name)
    }
  })

  return { renameProvider: prepares ? { prepareProvider: true } : true }

  /** The job to rename, or why there is none. */
  function jobAt({ mention, jobs: found }: JobsAt): JobRef {
    const can = canRename(index, mention, found)
    if (can === 'many')
      throw refused(
        t(
          'Several jobs may be meant here: {0}. Rename the one that you mean where it is told.',
          found.map(({ uri }) => lastName(uri)).join(', '),
        ),
      )
    if (can === 'counted') throw refused(t('This job has no number of its own: it is counted by its place in the list.'))
    if (can === 'not here') throw refused(t('This is no name of a job.'))
    return found[0]!
  }

  function explained({ reason, where }: RenameRefusal, name: string): string {
    if (reason === 'not-a-number') return t('“{0}” is no number of a job. Write it as in J7, Job 7 or JTBD-7.', name)
    if (reason === 'not-a-name') return t('“{0}” cannot be the name of a job: it takes two words or more, and no marks of markdown.', name)
    if (reason === 'taken') return t('“{0}” is taken already, in {1}.', name, lastName(where))
    return t('In {0} the job is spelt in a way that “{1}” cannot be spelt in.', lastName(where), name)
  }
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidRequest, message)
}
