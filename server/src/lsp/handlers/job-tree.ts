import { DidDeleteFilesNotification, DidRenameFilesNotification } from 'vscode-languageserver'
import { printable } from '../../core/report/printable.ts'
import { lastName } from '../../host/location/last-name.ts'
import type { Handler } from '../handler.ts'
import type { JobRef, TieRef } from '../jobs/job-index.ts'
import { jobLabel } from '../jobs/job-label.ts'
import {
  type InitiativeShown,
  type JobShown,
  type JobsParams,
  type JobTree,
  jobsChangedNotification,
  jobsRequest,
  type TieShown,
} from '../protocol/jobs.ts'

/** Tells all jobs of the workspace with what hangs on them, and keeps what is known of them in step with the files. */
export const jobTree: Handler = ({ connection, jobs, client, options, onReady }) => {
  const { index } = jobs

  connection.onRequest(jobsRequest, async (params: JobsParams | null, token): Promise<JobTree> => {
    if (params?.soFar === true) jobs.ofWhatIsOpen()
    else await jobs.ofAll(undefined, token)
    return tree()
  })
  if (options.jobs === true) jobs.onChange(() => void connection.sendNotification(jobsChangedNotification))
  onReady(() => {
    const { fileOperations } = client.workspace ?? {}
    if (fileOperations?.dynamicRegistration !== true) return
    // A folder that goes is told of here alone: watchers of files hear nothing of those in it.
    const filters = [{ pattern: { glob: '**/*' } }]
    if (fileOperations.didDelete) void connection.client.register(DidDeleteFilesNotification.type, { filters })
    if (fileOperations.didRename) void connection.client.register(DidRenameFilesNotification.type, { filters })
  })
  connection.workspace.onDidDeleteFiles(({ files }) => jobs.forget(files.map(({ uri }) => uri)))
  connection.workspace.onDidRenameFiles(({ files }) => {
    jobs.forget(files.map(({ oldUri }) => oldUri))
    jobs.search()
  })
  return {}

  function tree(): JobTree {
    const files = [...index.files()].sort((a, b) => (a.uri < b.uri ? -1 : 1))
    const refs: readonly JobRef[] = files.flatMap(({ uri, jobs: told }) => [...told.keys()].map((at) => ({ uri, at })).filter(index.tells))
    const places = new Map(refs.map(({ uri, at }, place) => [`${at} ${uri}`, place]))
    const placesOf = (ref: TieRef) => index.jobsOf(ref).flatMap(({ uri, at }) => places.get(`${at} ${uri}`) ?? [])
    const evidence = refs.map((): TieShown[] => [])
    for (const { uri, evidence: told } of files)
      for (const tie of told) for (const at of placesOf({ uri, tie })) evidence[at]!.push(shown({ uri, tie }))
    const initiatives: InitiativeShown[] = []
    const withoutJob: TieShown[] = []
    const served = new Set<number>()
    for (const { uri, initiatives: told } of files)
      for (const tie of told) {
        const found = placesOf({ uri, tie })
        for (const at of found) served.add(at)
        if (found.length > 0) initiatives.push({ ...shown({ uri, tie }), jobs: found })
        // Whoever names jobs of documents that are not here has given some thought to them.
        else if (tie.mentions.length === 0) withoutJob.push(shown({ uri, tie }))
      }
    return {
      jobs: refs.map((ref, at): JobShown => {
        const job = index.job(ref)
        return {
          label: printable(jobLabel(job)),
          statement: printable(job.statement),
          document: titleOf(ref.uri),
          uri: jobs.spelling(ref.uri),
          range: job.range,
          evidence: evidence[at]!,
        }
      }),
      initiatives,
      unserved: [...refs.keys()].filter((at) => !served.has(at)),
      withoutJob,
      whole: jobs.isWhole(),
    }
  }

  function shown({ uri, tie }: TieRef): TieShown {
    return { label: printable(tie.words), document: titleOf(uri), uri: jobs.spelling(uri), range: tie.range }
  }

  function titleOf(uri: string): string {
    return printable(index.file(uri)?.title ?? '') || printable(lastName(uri))
  }
}
