import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type Location,
  type LocationLink,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver'
import { printable } from '../../core/report/printable.ts'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { lastName } from '../../host/location/last-name.ts'
import type { Handler } from '../handler.ts'
import type { JobRef } from '../jobs/job-index.ts'
import { isSame } from '../jobs/job-index.ts'
import { jobLabel } from '../jobs/job-label.ts'
import { type JobsAt, jobsAt } from '../jobs/jobs-at.ts'

/** Jobs that a search shows. */
const mostSymbols = 200

/** Leads from wherever a job is named to where it is told, and from there to all that name it, over all documents. */
export const jobNavigation: Handler = ({ connection, session, jobs, client }) => {
  const { index } = jobs
  const links = client.textDocument?.definition?.linkSupport === true

  const locationOf = (ref: JobRef): Location => ({ uri: jobs.spelling(ref.uri), range: index.job(ref).range })

  connection.onDefinition(async ({ textDocument: { uri }, position }, token): Promise<Location[] | LocationLink[] | null> => {
    const file = canonicalUri(uri)
    await jobs.ofOpen(uri, token)
    let at = jobsAt(index, file, position)
    // A job that its own document tells needs no look at the others.
    if (at === undefined || !at.jobs.every((ref) => ref.uri === file)) {
      if (!index.file(file)?.mentions.length) return null
      await jobs.ofAll(uri, token)
      at = jobsAt(index, file, position)
    }
    if (at === undefined || !(await enabled(uri))) return null
    const { range, jobs: found } = at
    if (!links) return found.map(locationOf)
    return found.map((ref) => {
      const job = index.job(ref)
      return { originSelectionRange: range, targetUri: jobs.spelling(ref.uri), targetRange: job.whole, targetSelectionRange: job.range }
    })
  })

  connection.onReferences(async ({ textDocument: { uri }, position, context }, token): Promise<Location[] | null> => {
    const at = await everywhere(uri, position, token)
    if (at === undefined || !(await enabled(uri))) return null
    const found = at.jobs.flatMap((job) => {
      const told = index.job(job)
      const mentions = index.mentionsOf(job).map((ref) => ({ uri: ref.uri, range: index.mention(ref).range }))
      const naming = mentions.filter((one) => context.includeDeclaration || one.uri !== job.uri || !beginsWhere(one.range, told.range))
      // A job that is told by its place in a list has no name there.
      return told.counted && context.includeDeclaration ? [{ uri: job.uri, range: told.range }, ...naming] : naming
    })
    return found.map((one) => ({ ...one, uri: jobs.spelling(one.uri) }))
  })

  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }, token): Promise<DocumentHighlight[] | null> => {
    await jobs.ofOpen(uri, token)
    const file = canonicalUri(uri)
    const at = jobsAt(index, file, position)
    if (at === undefined || !(await enabled(uri))) return null
    const { mentions } = index.file(file)!
    return mentions
      .filter((mention) => index.meaning(file, mention).some((ref) => at.jobs.some((job) => isSame(job, ref))))
      .map(({ range }) => ({
        range,
        kind: at.jobs.some((job) => job.uri === file && beginsWhere(index.job(job).range, range))
          ? DocumentHighlightKind.Write
          : DocumentHighlightKind.Read,
      }))
  })

  connection.onDocumentLinks(async ({ textDocument: { uri } }, token): Promise<DocumentLink[] | null> => {
    await jobs.ofOpen(uri, token)
    const file = canonicalUri(uri)
    if (!index.file(file)?.mentions.length || !(await enabled(uri))) return null
    // Nobody asks again once the others are read: better late than without them.
    await jobs.ofAll(uri, token)
    return (index.file(file)?.mentions ?? []).flatMap((mention): DocumentLink[] => {
      // What is a link already leads where its author wants it to, and a job of the same document is near enough.
      if (mention.kind === 'link' || (mention.kind === 'id' && mention.link >= 0)) return []
      const [job, other] = index.meaning(file, mention)
      if (job === undefined || other !== undefined || job.uri === file) return []
      const told = index.job(job)
      const { line, character } = told.range.start
      return [{ range: mention.range, target: `${jobs.spelling(job.uri)}#L${line + 1},${character + 1}`, tooltip: jobLabel(told) }]
    })
  })

  connection.onWorkspaceSymbol(async ({ query }, token): Promise<WorkspaceSymbol[]> => {
    await jobs.ofAll(undefined, token)
    const wanted = query.toLowerCase()
    const found: WorkspaceSymbol[] = []
    for (const file of [...index.files()].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
      if (found.length >= mostSymbols) break
      const uri = jobs.spelling(file.uri)
      const meant = file.jobs.filter(
        (job, at) => index.tells({ uri: file.uri, at }) && matches(`${printable(jobLabel(job))} ${job.statement}`.toLowerCase(), wanted),
      )
      if (meant.length === 0 || !(await enabled(uri))) continue
      for (const job of meant)
        found.push({
          name: printable(jobLabel(job)),
          kind: SymbolKind.Event,
          containerName: printable(file.title) || printable(lastName(file.uri)),
          location: { uri, range: job.range },
        })
    }
    return found.slice(0, mostSymbols)
  })

  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
  }

  async function everywhere(
    uri: string,
    position: Parameters<typeof jobsAt>[2],
    token: Parameters<typeof jobs.ofAll>[1],
  ): Promise<JobsAt | undefined> {
    const file = canonicalUri(uri)
    await jobs.ofOpen(uri, token)
    // Where no job is named, or could be told, nobody need wait for the others.
    if (index.file(file) === undefined) return undefined
    await jobs.ofAll(uri, token)
    return jobsAt(index, file, position)
  }

  async function enabled(uri: string): Promise<boolean> {
    return (await session.settings(uri)).enable
  }
}

function beginsWhere(one: Location['range'], other: Location['range']): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character
}

/** Whether the letters of what is sought stand in the text in that order, as editors search symbols. */
function matches(text: string, wanted: string): boolean {
  let at = 0
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
