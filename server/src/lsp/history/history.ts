import type { Connection } from 'vscode-languageserver'
import type { Reading } from '../../core/engine/engine.ts'
import {
  type EarlierVersion,
  type HistoryParams,
  type HistoryPoint,
  historyChangedNotification,
  historyRequest,
} from '../protocol/history.ts'
import type { Read, Session } from '../session.ts'
import { createPositions, type Positions } from '../to-lsp.ts'

/** How a document read at a commit. */
export interface EarlierRead {
  /** The commit's whole hash, its short one, and its ISO date where it is known. */
  readonly ref: string
  readonly label: string
  readonly date: string | null
  readonly text: string
  readonly reading: Reading
  readonly positions: Positions
}

/** Earlier versions of open documents, read by what reads them now, so that only the text makes a difference. */
export interface History {
  /** `undefined` where the client knows no such version. Asked once for each commit, and read once. */
  earlier(read: Read, of: HistoryPoint): Promise<EarlierRead | undefined>
  /** After commits, checkouts and the like: answers may be others now. */
  onChange(listener: () => void): void
}

/** Longer texts are no plans, and reading them would hold up those that are; UTF-16 units. */
const longest = 4_000_000

interface Known {
  readonly read: EarlierRead
  readonly engine: Read['engine']
}

export function createHistory(
  connection: Connection,
  session: Session,
  encoding: Parameters<typeof createPositions>[2],
  offered: boolean,
): History {
  const versions = new Map<string, Map<HistoryPoint, Promise<EarlierVersion | null>>>()
  const readings = new Map<string, Map<string, Known>>()
  const listeners: (() => void)[] = []
  connection.onNotification(historyChangedNotification, () => {
    versions.clear()
    for (const listener of listeners) listener()
  })
  session.onClose((uri) => {
    versions.delete(uri)
    readings.delete(uri)
  })

  function versionOf(uri: string, of: HistoryPoint): Promise<EarlierVersion | null> {
    const ofDocument = versions.get(uri) ?? new Map<HistoryPoint, Promise<EarlierVersion | null>>()
    versions.set(uri, ofDocument)
    const known = ofDocument.get(of)
    if (known) return known
    const asked = connection.sendRequest<EarlierVersion | null>(historyRequest, { uri, of } satisfies HistoryParams).catch(() => null)
    ofDocument.set(of, asked)
    return asked
  }

  return {
    async earlier({ uri, engine, reading: now }, of) {
      if (!offered) return undefined
      const version = await versionOf(uri, of)
      if (version === null || version.text.length > longest) return undefined
      const { text, ref, label, date } = version
      const ofDocument = readings.get(uri) ?? new Map<string, Known>()
      const known = ofDocument.get(ref)
      if (known && known.engine === engine) return known.read
      const reading = engine.read(text, { path: now.path })
      const read: EarlierRead = { ref, label, date, text, reading, positions: createPositions(text, reading.lines, encoding) }
      // Closed meanwhile: nothing is kept of it.
      if (session.isOpen(uri)) readings.set(uri, ofDocument.set(ref, { read, engine }))
      return read
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
