import type { Connection } from 'vscode-languageserver'
import type { Reading } from '../../core/engine/engine.ts'
import { today } from '../../host/today.ts'
import { longestPlan } from '../longest-plan.ts'
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

/**
 * Characters of text whose readings are kept, those asked for last; the last one is kept however long it is. A reading takes some hundred
 * times the room of its text.
 */
const mostKept = 64_000

interface Known {
  readonly uri: string
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
  /** The one asked for last comes last. */
  let readings: readonly Known[] = []
  const listeners: (() => void)[] = []
  connection.onNotification(historyChangedNotification, () => {
    versions.clear()
    for (const listener of listeners) listener()
  })
  session.onClose((uri) => {
    versions.delete(uri)
    readings = readings.filter((known) => known.uri !== uri)
  })

  function versionOf(uri: string, of: HistoryPoint): Promise<EarlierVersion | null> {
    const ofDocument = versions.get(uri) ?? new Map<HistoryPoint, Promise<EarlierVersion | null>>()
    versions.set(uri, ofDocument)
    const known = ofDocument.get(of)
    if (known) return known
    const asked = connection.sendRequest<EarlierVersion | null>(historyRequest, { uri, of } satisfies HistoryParams).catch(() => null)
    ofDocument.set(of, asked)
    // Nobody tells when a document goes that was never opened: of such a one nothing is kept.
    void asked.then(() => {
      if (!session.isOpen(uri)) versions.delete(uri)
    })
    return asked
  }

  function keep(last: Known): void {
    if (!session.isOpen(last.uri)) return
    const others = readings.filter((one) => one !== last)
    let room = mostKept - last.read.text.length
    readings = [
      // From the latest back, as far as there is room.
      ...others
        .toReversed()
        .filter(({ read }) => {
          room -= read.text.length
          return room >= 0
        })
        .toReversed(),
      last,
    ]
  }

  return {
    async earlier({ uri, engine, reading: now }, of) {
      if (!offered) return undefined
      const version = await versionOf(uri, of)
      if (version === null || version.text.length > longestPlan) return undefined
      const { text, ref, label, date } = version
      const known = readings.find((one) => one.uri === uri && one.read.ref === ref && one.engine === engine)
      if (known) {
        keep(known)
        return known.read
      }
      const reading = engine.read(text, { path: now.path, today: today() })
      const read: EarlierRead = { ref, label, date, text, reading, positions: createPositions(text, reading.lines, encoding) }
      keep({ uri, read, engine })
      return read
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
