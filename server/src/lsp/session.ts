import {
  type CancellationToken,
  type Connection,
  FileChangeType,
  type FileEvent,
  type PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../core/base/finding.ts'
import { createLineIndex } from '../core/base/line-index.ts'
import { fingerprinted } from '../core/compare/fingerprinted.ts'
import type { Config } from '../core/config/config.ts'
import { createEngine, type Engine, type Reading } from '../core/engine/engine.ts'
import { type BaselineFile, createBaselines } from '../host/baselines.ts'
import type { Host } from '../host/host.ts'
import type { LoadedFile } from '../host/load-config.ts'
import { today } from '../host/today.ts'
import { breathe } from './breathe.ts'
import { createConfiguration } from './configuration.ts'
import { defaultSettings, readSettings, type Settings } from './settings.ts'
import { createPositions, type Positions } from './to-lsp.ts'

/** Milliseconds without a keystroke before a changed document is read again. */
const pause = 150

/**
 * Characters of text whose readings are kept, those asked for last; the one asked for last is kept however long it is. All that is known
 * of a text takes some 250 times its room, and reading it again takes a moment: hundreds of open plans that nobody looks at keep their text.
 */
const mostKept = 32_000

/** One document as it was read, at one version of its text and of the settings. */
export interface Read {
  readonly uri: string
  readonly version: number
  readonly text: string
  readonly settings: Settings
  readonly problems: readonly string[]
  readonly reading: Reading
  /** The findings without what a baseline knows, which is not shown: each is about those of its places that are left. */
  readonly unknown: readonly Finding[]
  /** What read it, for whoever wants to know how a changed text would read. */
  readonly engine: Engine
  readonly positions: Positions
  /** Tells apart all results ever given for this document. */
  readonly id: string
}

/** An open document at this moment: its text, and what was last read of it, which may be of an earlier text. */
export interface Now {
  readonly uri: string
  readonly text: string
  readonly version: number
  readonly positions: Positions
  /** Nothing before the first reading is made, or once it had to make room for others. */
  readonly last: Read | undefined
}

/** The open documents, each with its latest reading. Readings are made one at a time, and typing never waits for one. */
export interface Session {
  readonly syncKind: TextDocumentSyncKind
  isOpen(uri: string): boolean
  /** Version of the text that the client sees now. */
  version(uri: string): number | undefined
  /** Whether the text is as it was when it was last opened or saved. */
  isSaved(uri: string): boolean
  /**
   * The reading of the text as it is now; `undefined` when the document is closed meanwhile or the request was given up.
   * A `hurried` one does not wait for a pause in typing.
   */
  read(uri: string, token?: CancellationToken, how?: 'hurried'): Promise<Read | undefined>
  /** Whether a reading of this identity is of the text, settings and configuration as they are now. */
  isCurrent(uri: string, id: string): boolean
  /** For answers that cannot wait for a reading: `undefined` when the document is closed. */
  now(uri: string): Now | undefined
  /** Reads a text that is not open. */
  readClosed(uri: string, text: string): Promise<Read>
  /** Reads every open document again, with settings and configuration files asked for anew. */
  readAllAgain(): void
  /** Settings as the client sent them on its own. */
  useSettings(sent: unknown): void
  setTrusted(trusted: boolean): void
  /** Turns the linter off for these documents and no others, whatever the settings say. */
  setMuted(uris: readonly string[]): void
  settings(uri: string): Promise<Settings>
  onRead(listener: (read: Read) => void): void
  onOpen(listener: (uri: string) => void): void
  onSave(listener: (uri: string) => void): void
  onClose(listener: (uri: string) => void): void
  onReadAllAgain(listener: () => void): void
  /** Configuration files as they are read, each once until all is read again. */
  onConfigurationFile(listener: (file: LoadedFile) => void): void
  /** Reads a configuration file and tells of it, whether or not a document goes by it. Nothing happens where the workspace is not trusted. */
  checkConfigurationFile(uri: string): Promise<void>
  /** Files that changed on disk, as the client watches them. */
  onFileChanges(listener: (changes: readonly FileEvent[]) => void): void
  tellFileChanges(changes: readonly FileEvent[]): void
  folders(): Promise<readonly string[]>
}

export interface SessionOptions {
  readonly connection: Connection
  readonly host: Host
  readonly encoding: PositionEncodingKind
  /** Whether the client answers `workspace/configuration`. */
  readonly asksForSettings: boolean
  readonly trusted: boolean
  readonly muted: readonly string[]
  readonly folders: () => Promise<readonly string[]>
}

interface Entry {
  readonly document: TextDocument
  savedVersion: number
  timer: ReturnType<typeof setTimeout> | undefined
  /** The latest reading, unless others have taken its room. */
  last: Read | undefined
  /** Identity of the latest reading, kept or not. */
  lastId: string | undefined
  waiting: ((read: Read | undefined) => void)[]
}

export function createSession({ connection, host, encoding, asksForSettings, folders, ...options }: SessionOptions): Session {
  const entries = new Map<string, Entry>()
  const configuration = createConfiguration(host, (file) => {
    for (const listener of listeners.configuration) listener(file)
  })
  let baselines = createBaselines(host)
  const engines = new Map<string, Engine>()
  const settings = new Map<string, Promise<Settings>>()
  const listeners = {
    read: [] as ((read: Read) => void)[],
    open: [] as ((uri: string) => void)[],
    save: [] as ((uri: string) => void)[],
    close: [] as ((uri: string) => void)[],
    again: [] as (() => void)[],
    configuration: [] as ((file: LoadedFile) => void)[],
    files: [] as ((changes: readonly FileEvent[]) => void)[],
  }
  let trusted = options.trusted
  let muted: ReadonlySet<string> = new Set(options.muted)
  let sentSettings = defaultSettings
  /** Counts changes of settings and configuration files, so that no result outlives them. */
  let era = 0
  let queue: Promise<unknown> = Promise.resolve()

  // Changes come in the agreed encoding, and the document's own edits know UTF-16 only: other clients send the whole text.
  const syncKind = encoding === 'utf-16' ? TextDocumentSyncKind.Incremental : TextDocumentSyncKind.Full
  const documents = new TextDocuments(TextDocument)
  documents.onDidOpen(({ document }) => {
    if (isHistory(document.uri)) return
    entries.set(document.uri, {
      document,
      savedVersion: document.version,
      timer: undefined,
      last: undefined,
      lastId: undefined,
      waiting: [],
    })
    for (const listener of listeners.open) listener(document.uri)
    schedule(document.uri, 0)
  })
  documents.onDidChangeContent(({ document }) => {
    const entry = entries.get(document.uri)
    // Opening is told as a change, too.
    if (!entry || entry.lastId === undefined) return
    if (entry.lastId !== resultId(document.version)) schedule(document.uri, pause)
  })
  documents.onDidSave(({ document }) => {
    const entry = entries.get(document.uri)
    if (!entry) return
    entry.savedVersion = document.version
    schedule(document.uri, 0)
    for (const listener of listeners.save) listener(document.uri)
  })
  documents.onDidClose(({ document }) => {
    const entry = entries.get(document.uri)
    if (!entry) return
    clearTimeout(entry.timer)
    entries.delete(document.uri)
    settings.delete(document.uri)
    for (const resolve of entry.waiting) resolve(undefined)
    for (const listener of listeners.close) listener(document.uri)
  })
  documents.listen(connection)

  /** Reads the document after `delay` milliseconds; a later call replaces an earlier one. */
  function schedule(uri: string, delay: number): void {
    const entry = entries.get(uri)
    if (!entry) return
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => {
      entry.timer = undefined
      queue = queue
        .then(() => run(uri))
        .catch((error: unknown) => {
          connection.console.error(`Reading ${uri} failed: ${error instanceof Error ? error.stack : String(error)}`)
          for (const resolve of entry.waiting.splice(0)) resolve(undefined)
        })
        .then(breathe)
    }, delay)
  }

  async function run(uri: string): Promise<void> {
    const entry = entries.get(uri)
    if (!entry) return
    const current = entry.last
    if (current && current.id === resultId(entry.document.version)) {
      answer(entry, current)
      return
    }
    const began = era
    const made = await make(uri, () => ({ text: entry.document.getText(), version: entry.document.version }), current)
    // Closed, or configured anew, while files were asked for: what was made is stale, and another run is on its way.
    if (entries.get(uri) !== entry) return
    if (began !== era) {
      schedule(uri, 0)
      return
    }
    const known = entry.lastId === made.id
    entry.last = made
    entry.lastId = made.id
    keep(uri)
    answer(entry, made)
    // One that was read before and given up for room is no news.
    if (known) return
    for (const listener of listeners.read) listener(made)
  }

  /** Documents by when their reading was last made or asked for. */
  const recent = new Set<string>()

  /** Keeps the reading of a document and gives up those that there is no room for beside it. */
  function keep(uri: string): void {
    recent.delete(uri)
    recent.add(uri)
    let room = mostKept
    for (const kept of [...recent].reverse()) {
      const entry = entries.get(kept)
      room -= entry?.last?.text.length ?? 0
      if (kept === uri || (room >= 0 && entry?.last !== undefined)) continue
      if (entry) entry.last = undefined
      recent.delete(kept)
    }
  }

  function answer(entry: Entry, read: Read): void {
    const waiting = entry.waiting
    entry.waiting = []
    for (const resolve of waiting) resolve(read)
  }

  /** Reads the text as it is once settings and configuration are known: from there on nothing is awaited. */
  async function make(uri: string, now: () => { text: string; version: number }, previous?: Read): Promise<Read> {
    const said = await settingsOf(uri)
    const { config, path, problems: faults } = await configuration.of(uri, said, await folders(), trusted)
    const problems = [...faults]
    const engine = engineFor(config)
    const baseline = said.enable && said.baseline && trusted ? await baselineOf(uri, problems) : undefined
    const { text, version } = now()
    const reading = engine.read(text, {
      path,
      previous: previous && engineOf.get(previous.reading) === engine ? previous.reading : undefined,
      today: today(),
    })
    engineOf.set(reading, engine)
    const asked = baseline === undefined ? reading.findings : unknownIn(baseline, uri, reading)
    if (asked instanceof Promise) {
      // What was made of the earlier reading took its place: nobody is to have that while files are looked for.
      const entry = entries.get(uri)
      if (entry !== undefined) entry.last = undefined
    }
    return {
      unknown: await asked,
      uri,
      version,
      text,
      settings: said,
      problems,
      reading,
      engine,
      positions: createPositions(text, reading.lines, encoding),
      id: resultId(version),
    }
  }

  /** The baseline of a document, where it is saved somewhere; one that cannot be read is told among the problems. */
  async function baselineOf(uri: string, problems: string[]): Promise<BaselineFile | undefined> {
    if (!isSavedSomewhere(uri)) return undefined
    try {
      return await baselines.nearest(uri)
    } catch (error) {
      problems.push(`The baseline could not be read: ${(error as Error).message}`)
      return undefined
    }
  }

  function unknownIn(baseline: BaselineFile, uri: string, reading: Reading): readonly Finding[] | Promise<readonly Finding[]> {
    const { findings } = fingerprinted(reading)
    const known = baselines.known(baseline, uri, findings)
    const originals = new Map(findings.map((copy, at) => [copy, reading.findings[at]!] as const))
    const own = (left: readonly Finding[]) => left.map((finding) => originals.get(finding) ?? finding)
    return known instanceof Promise ? known.then((one) => own(one.left)) : own(known.left)
  }

  const engineOf = new WeakMap<Reading, Engine>()
  const engineOfConfig = new WeakMap<Config, Engine>()

  function engineFor(config: Config): Engine {
    // A configuration file is one object until it is read again, and may hold thousands of words: no keystroke writes them out.
    const same = engineOfConfig.get(config)
    if (same) return same
    const key = JSON.stringify(config)
    const engine = engines.get(key) ?? createEngine(config)
    engines.set(key, engine)
    engineOfConfig.set(config, engine)
    return engine
  }

  async function settingsOf(uri: string): Promise<Settings> {
    const said = await saidSettings(uri)
    return muted.has(uri) ? { ...said, enable: false } : said
  }

  function saidSettings(uri: string): Promise<Settings> {
    if (!asksForSettings) return Promise.resolve(sentSettings)
    const known = settings.get(uri)
    if (known) return known
    const asked = connection.workspace.getConfiguration({ scopeUri: uri, section: 'outsideIn' }).then(readSettings, () => defaultSettings)
    settings.set(uri, asked)
    return asked
  }

  const resultId = (version: number) => `${era}.${version}`

  function readAllAgain(): void {
    era += 1
    settings.clear()
    configuration.forget()
    baselines = createBaselines(host)
    engines.clear()
    for (const uri of entries.keys()) schedule(uri, 0)
    for (const listener of listeners.again) listener()
  }

  return {
    syncKind,
    isOpen: (uri) => entries.has(uri),
    version: (uri) => entries.get(uri)?.document.version,
    isSaved: (uri) => entries.get(uri)?.savedVersion === entries.get(uri)?.document.version,
    read(uri, token, how) {
      const entry = entries.get(uri)
      if (!entry || token?.isCancellationRequested) return Promise.resolve(undefined)
      if (entry.last && entry.last.id === resultId(entry.document.version)) {
        keep(uri)
        return Promise.resolve(entry.last)
      }
      // What was read before and given up for room is no text that somebody is typing.
      const given = entry.lastId === resultId(entry.document.version)
      return new Promise((resolve) => {
        entry.waiting.push(resolve)
        token?.onCancellationRequested(() => {
          entry.waiting = entry.waiting.filter((one) => one !== resolve)
          resolve(undefined)
        })
        if (how === 'hurried' || given) schedule(uri, 0)
        else if (entry.timer === undefined) schedule(uri, pause)
      })
    },
    isCurrent(uri, id) {
      const entry = entries.get(uri)
      return entry !== undefined && id === entry.lastId && id === resultId(entry.document.version)
    },
    now(uri) {
      const entry = entries.get(uri)
      if (!entry) return undefined
      const { document, last } = entry
      const text = document.getText()
      const positions = last?.text === text ? last.positions : createPositions(text, createLineIndex(text), encoding)
      return { uri, text, version: document.version, positions, last }
    },
    async readClosed(uri, text) {
      const read = await make(uri, () => ({ text, version: 0 }))
      if (!entries.has(uri)) settings.delete(uri)
      return read
    },
    readAllAgain,
    useSettings(sent) {
      sentSettings = readSettings(sent)
      readAllAgain()
    },
    setTrusted(now) {
      trusted = now
      readAllAgain()
    },
    setMuted(uris) {
      muted = new Set(uris)
      readAllAgain()
    },
    settings: settingsOf,
    onRead: (listener) => void listeners.read.push(listener),
    onOpen: (listener) => void listeners.open.push(listener),
    onSave: (listener) => void listeners.save.push(listener),
    onClose: (listener) => void listeners.close.push(listener),
    onReadAllAgain: (listener) => void listeners.again.push(listener),
    onConfigurationFile: (listener) => void listeners.configuration.push(listener),
    checkConfigurationFile: async (uri) => (trusted ? configuration.check(uri) : undefined),
    onFileChanges: (listener) => void listeners.files.push(listener),
    tellFileChanges(changes) {
      // A document may have been another one only once that is gone.
      if (changes.some(({ uri, type }) => type !== FileChangeType.Changed && baselines.lookedFor(uri))) readAllAgain()
      for (const listener of listeners.files) listener(changes)
    },
    folders,
  }
}

const isSavedSomewhere = (uri: string) => /^(?!untitled:)[a-z][a-z\d+.-]*:\//i.test(uri)

/** Earlier versions of a file, shown beside it: what is found there is past. */
function isHistory(uri: string): boolean {
  return /^(?:git|gitlens|gitlens-git|review|pr|svn|hg|conflictResolution|chat-editing-[a-z-]+|outside-in-rule):/.test(uri)
}
