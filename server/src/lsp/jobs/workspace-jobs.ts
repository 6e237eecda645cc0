import { type Connection, FileChangeType, type FileEvent, type PositionEncodingKind } from 'vscode-languageserver'
import { readJobs } from '../../core/engine/read-jobs.ts'
import type { Files } from '../files.ts'
import type { Read, Session } from '../session.ts'
import { createPositions } from '../to-lsp.ts'
import { createJobIndex, type JobIndex } from './job-index.ts'
import { jobsOfFile } from './jobs-of-file.ts'

/** The jobs of all documents of the workspace, those that are open as they are read now. */
export interface WorkspaceJobs {
  /** What is known so far. Await `ofOpen` or `ofAll` first. */
  readonly index: JobIndex
  /** Takes in what the readings of open documents say; the others are as far as they have been read. */
  ofOpen(): Promise<void>
  /** The same, once every document of the workspace has been read. The first who asks sets it going. */
  ofAll(): Promise<void>
  /** Hears when documents that are not open have been read, or are gone. */
  onChange(listener: () => void): void
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
}): WorkspaceJobs {
  const { connection, session, files, encoding } = options
  const index = createJobIndex()
  /** The latest readings of open documents, and those among them that the index has not seen. */
  const open = new Map<string, Read | undefined>()
  const unseen = new Set<string>()
  /** The documents of the workspace on its disk. */
  let listed: ReadonlySet<string> = new Set()
  const waiting = new Set<string>()
  let listing = false
  let begun = false
  let work: Promise<void> | undefined
  const listeners: (() => void)[] = []

  session.onOpen((uri) => void open.set(uri, undefined))
  session.onRead((read) => {
    if (!open.has(read.uri)) return
    open.set(read.uri, read)
    unseen.add(read.uri)
    // Who has a plan open will soon ask; a window with other documents is left in peace.
    if (!begun && read.reading.kind !== 'none') begin()
  })
  session.onClose((uri) => {
    open.delete(uri)
    unseen.delete(uri)
    // What was typed and not saved is gone.
    if (listed.has(uri)) again([uri])
    else index.drop(uri)
  })
  session.onFileChanges(hear)
  session.onReadAllAgain(() => {
    if (begun) list()
  })

  function hear(changes: readonly FileEvent[]): void {
    if (!begun) return
    const changed: string[] = []
    for (const { uri, type } of changes) {
      if (!/\.(?:md|markdown)$/i.test(uri)) continue
      if (type === FileChangeType.Deleted) forget([uri])
      else if (listed.has(uri)) changed.push(uri)
      // Whether a new file counts, only the search knows that found the others.
      else if (!open.has(uri)) list()
    }
    again(changed)
  }

  function forget(uris: readonly string[]): void {
    if (!begun) return
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
    tell()
  }

  async function search(): Promise<void> {
    const found = (await Promise.all((await session.folders()).map((folder) => files.findFiles(folder)))).flat()
    const all = [...new Set(found)].sort()
    if (all.length > mostFiles) connection.console.warn(`Jobs: of ${all.length} documents only the first ${mostFiles} are looked at.`)
    const before = listed
    listed = new Set(all.slice(0, mostFiles))
    for (const uri of before) if (!listed.has(uri) && !open.has(uri)) index.drop(uri)
    for (const uri of listed) if (!before.has(uri)) waiting.add(uri)
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
      if (read === undefined) index.drop(uri)
      else index.put(jobsOfFile(uri, read.jobs, createPositions(text!, read.lines, encoding)))
      if (read !== undefined) parsed += 1
      if (read !== undefined || count % between === 0) await breathe()
      if (count % 1000 === 0 && count < total) connection.console.info(`Jobs: looked at ${count} of ${total} documents.`)
    }
    if (total > 1) connection.console.info(`Jobs: looked at ${total} documents; ${parsed} of them speak of jobs.`)
  }

  function takeIn(): void {
    for (const uri of unseen) {
      const read = open.get(uri)
      // Typed on meanwhile: that reading must not be asked any more, and the next one is on its way.
      if (read === undefined || session.version(uri) !== read.version) continue
      unseen.delete(uri)
      const { jobs } = read.reading
      if (jobs.jobs.length === 0 && jobs.mentions.length === 0) index.drop(uri)
      else index.put(jobsOfFile(uri, jobs, read.positions))
    }
  }

  async function ofOpen(): Promise<void> {
    await Promise.all([...open.keys()].map((uri) => session.read(uri)))
    takeIn()
  }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  return {
    index,
    ofOpen,
    async ofAll() {
      if (!begun) begin()
      while (work !== undefined) await work
      await ofOpen()
    },
    onChange: (listener) => void listeners.push(listener),
    forget,
  }
}

const lastPart = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1)

/** Lets other messages be heard. */
const breathe = () => new Promise<void>((next) => setTimeout(next, 0))
