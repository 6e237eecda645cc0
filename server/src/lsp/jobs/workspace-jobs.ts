import { type CancellationToken, type Connection, FileChangeType, type FileEvent, type PositionEncodingKind } from 'vscode-languageserver'
import { readJobs } from '../../core/engine/read-jobs.ts'
import { jobMap } from '../../core/facts/named-jobs/read-job-map.ts'
import { canonicalUri } from '../../host/location/canonical-uri.ts'
import { breathe } from '../breathe.ts'
import type { Files } from '../files.ts'
import type { Session } from '../session.ts'
import { createPositions } from '../to-lsp.ts'
import { createJobIndex, type JobIndex } from './job-index.ts'
import { type JobsOfFile, jobsOfFile } from './jobs-of-file.ts'

/** The jobs of all documents of the workspace, those that are open as they are read now. */
export interface WorkspaceJobs {
  /** What is known so far. Await `ofOpen` or `ofAll` first. */
  readonly index: JobIndex
  /** Takes in what open documents say, once `uri` has been read; the others are as far as they are known. */
  ofOpen(uri: string, token?: CancellationToken): Promise<void>
  /** The same, once every document of the workspace has been looked at. The first who asks sets it going. */
  ofAll(uri?: string, token?: CancellationToken): Promise<void>
  /** Looks again at documents that are not open: for whoever is about to write into them, and cannot wait until a change is heard of. */
  lookAgain(uris: readonly string[]): Promise<void>
  /** What the client calls a document of the index. */
  spelling(uri: string): string
  /** Hears when what documents say of jobs is known better, or is another. */
  onChange(listener: () => void): void
  /** Takes in what is open as it is typed now, without waiting for anything. */
  ofWhatIsOpen(): void
  /** Whether every document of the workspace has been looked at, once at least. */
  isWhole(): boolean
  /** Looks for documents that have come, if anybody has asked for them yet. */
  search(): void
  /** Files that were deleted or renamed by way of the client, folders among them. */
  forget(uris: readonly string[]): void
}

/** More documents than these are not looked at. */
const mostFiles = 10_000
/** Longer ones are no plans. Characters. */
const longest = 1_000_000
/** Documents that are looked into and not parsed, before other messages get their turn. */
const between = 25

export function createWorkspaceJobs(options: {
  readonly connection: Connection
  readonly session: Session
  readonly files: Files
  readonly encoding: PositionEncodingKind
  /** Whether the client tells of files that change. */
  readonly watches: boolean
}): WorkspaceJobs {
  const { connection, session, files, encoding, watches } = options
  const index = createJobIndex()
  /** Open documents: what the client calls them, and the version that the index knows. */
  const open = new Map<string, { readonly uri: string; version: number | undefined }>()
  /** The documents of the workspace on its disk. */
  let listed: ReadonlySet<string> = new Set()
  const waiting = new Set<string>()
  let listing = false
  let begun = false
  /** Whether all has been looked at once. */
  let whole = false
  /** Whether the index is another than when it was last told of. */
  let touched = false
  let work: Promise<void> | undefined
  const listeners: (() => void)[] = []

  session.onOpen((uri) => void open.set(canonicalUri(uri), { uri, version: undefined }))
  session.onRead((read) => {
    // Who has a plan open will soon ask; a window with other documents is left in peace.
    if (!begun && read.reading.kind !== 'none') begin()
  })
  session.onClose((spelt) => {
    const uri = canonicalUri(spelt)
    open.delete(uri)
    // What was typed and not saved is gone.
    if (listed.has(uri)) again([uri])
    else index.drop(uri)
    // It may have been saved for the first time.
    if (begun && !watches && !listed.has(uri)) list()
  })
  session.onFileChanges(hear)
  session.onReadAllAgain(() => {
    if (begun) list()
  })

  function hear(changes: readonly FileEvent[]): void {
    if (!begun) return
    const changed: string[] = []
    for (const { uri: spelt, type } of changes) {
      const uri = canonicalUri(spelt)
      if (!/\.(?:md|markdown)$/i.test(uri)) continue
      if (type === FileChangeType.Deleted) forget([uri])
      else if (listed.has(uri)) changed.push(uri)
      // Whether a new file counts, only the search knows that found the others.
      else list()
    }
    again(changed)
  }

  function forget(spelt: readonly string[]): void {
    if (!begun) return
    const uris = spelt.map(canonicalUri)
    const gone = [...listed].filter((uri) => uris.some((one) => uri === one || uri.startsWith(`${one}/`)))
    if (gone.length === 0) return
    listed = new Set([...listed].filter((uri) => !gone.includes(uri)))
    for (const uri of gone) if (!open.has(uri)) index.drop(uri)
    tell()
  }

  function begin(): void {
    begun = true
    list()
  }

  function list(): void {
    listing = true
    work ??= run()
  }

  function again(uris: readonly string[]): void {
    if (!begun || uris.length === 0) return
    for (const uri of uris) waiting.add(uri)
    work ??= run()
  }

  /** Does all there is to do, a little at a time, so that whoever types goes first. */
  async function run(): Promise<void> {
    // Several changes come at once more often than not.
    await breathe()
    try {
      while (listing || waiting.size > 0) {
        if (listing) {
          listing = false
          await search()
        }
        await readWaiting()
      }
    } catch (error) {
      connection.console.error(`Jobs: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      work = undefined
    }
    const news = touched || (!whole && index.files().next().done !== true)
    whole = true
    touched = false
    if (news) tell()
  }

  async function search(): Promise<void> {
    const found = (await Promise.all((await session.folders()).map((folder) => files.findFiles(folder)))).flat()
    const all = [...new Set(found.map(canonicalUri))].sort()
    if (all.length > mostFiles) connection.console.warn(`Jobs: of ${all.length} documents only the first ${mostFiles} are looked at.`)
    const before = listed
    listed = new Set(all.slice(0, mostFiles))
    for (const uri of before)
      if (!listed.has(uri) && !open.has(uri) && index.file(uri) !== undefined) {
        touched = true
        index.drop(uri)
      }
    for (const uri of listed) if (!watches || !before.has(uri)) waiting.add(uri)
  }

  async function readWaiting(): Promise<void> {
    const total = waiting.size
    let count = 0
    let parsed = 0
    for (const uri of waiting) {
      waiting.delete(uri)
      count += 1
      if (open.has(uri)) continue
      const text = await files.readText(uri).catch(() => undefined)
      // Opened or deleted meanwhile: then others know better.
      if (open.has(uri) || !listed.has(uri)) continue
      const read = text === undefined || text.length > longest ? undefined : readJobs(text, lastPart(uri))
      touched ||= read !== undefined || index.file(uri) !== undefined
      if (read === undefined) index.drop(uri)
      else index.put(detached(jobsOfFile(uri, read.jobs, createPositions(text!, read.lines, encoding))))
      if (read !== undefined) parsed += 1
      if (read !== undefined || count % between === 0) await breathe()
      if (count % 1000 === 0 && count < total) connection.console.info(`Jobs: looked at ${count} of ${total} documents.`)
    }
    if (total > 1) connection.console.info(`Jobs: looked at ${total} documents; ${parsed} of them speak of jobs.`)
  }

  /** What is open counts as it is typed. A document that nobody asks about is read only for its jobs. */
  function takeIn(): void {
    let changed = false
    for (const [uri, known] of open) {
      if (session.version(known.uri) === known.version) continue
      const now = session.now(known.uri)
      if (now === undefined) continue
      known.version = now.version
      const { text, last, positions } = now
      const jobs = last?.text === text ? last.reading.ask(jobMap) : readJobs(text, lastPart(uri))?.jobs
      const before = outline(index.file(uri))
      if (jobs === undefined || (jobs.jobs.length === 0 && jobs.mentions.length === 0)) index.drop(uri)
      else index.put(jobsOfFile(uri, jobs, positions))
      changed ||= before !== outline(index.file(uri))
    }
    // What is said of jobs here may be shown in other documents.
    if (changed && whole) setTimeout(tell, 0)
  }

  async function ofOpen(uri: string, token?: CancellationToken): Promise<void> {
    await session.read(uri, token)
    takeIn()
  }

  function tell(): void {
    for (const listener of listeners)
      try {
        listener()
      } catch (error) {
        connection.console.error(`Jobs: ${error instanceof Error ? error.message : String(error)}`)
      }
  }

  return {
    index,
    ofOpen,
    async ofAll(uri, token) {
      if (!begun) begin()
      while (work !== undefined && token?.isCancellationRequested !== true) await work
      if (uri === undefined) takeIn()
      else await ofOpen(uri, token)
    },
    async lookAgain(uris) {
      again(uris.filter((uri) => listed.has(uri)))
      while (work !== undefined) await work
    },
    spelling: (uri) => open.get(uri)?.uri ?? uri,
    onChange: (listener) => void listeners.push(listener),
    forget,
    ofWhatIsOpen: takeIn,
    isWhole: () => whole,
    search: () => {
      if (begun) list()
    },
  }
}

/** A copy of its own: a piece of a text keeps all of the text from being forgotten. */
function detached(file: JobsOfFile): JobsOfFile {
  return JSON.parse(JSON.stringify(file)) as JobsOfFile
}

/** What a document says of jobs, wherever it says it. */
function outline(file: JobsOfFile | undefined): string {
  if (file === undefined) return ''
  const ties = [file.initiatives, file.evidence].map((list) => list.map(({ words, mentions, jobs }) => [words, mentions, jobs]))
  const mentions = file.mentions.map((one) =>
    one.kind === 'id' ? one.key : one.kind === 'name' ? one.name : `${one.target}#${one.fragment}`,
  )
  return JSON.stringify([file.title, file.jobs.map(({ key, name, sure }) => [key, name, sure]), mentions, ties])
}

const lastPart = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1)
