import type { History } from '../history/history.ts'
import type { Read, Session } from '../session.ts'

/** The scores of documents as last committed. */
export interface ScoreBefore {
  /** What is known now: `undefined` while it is being found out, and where there is no such version or no score of it. */
  of(read: Read): number | undefined
}

interface Known {
  readonly engine: Read['engine']
  readonly total: number | undefined
}

/** Finds out behind the lenses' back, once for each commit and configuration; `onKnown` hears when an answer is another than it was. */
export function createScoreBefore(history: History, session: Session, onKnown: () => void): ScoreBefore {
  const scores = new Map<string, Known>()
  const asked = new Map<string, Read['engine']>()
  session.onClose((uri) => {
    scores.delete(uri)
    asked.delete(uri)
  })
  history.onChange(() => {
    // What was known is shown until the new commit is read.
    asked.clear()
    onKnown()
  })

  async function find(read: Read): Promise<void> {
    const { uri, engine, reading } = read
    const earlier = await history.earlier(read, 'lastCommit')
    if (asked.get(uri) !== engine || !session.isOpen(uri)) return
    // Scores of different kinds of documents are not compared.
    const total = earlier?.reading.kind === reading.kind ? earlier.reading.orientation?.total : undefined
    const before = scores.get(uri)
    scores.set(uri, { engine, total })
    if (before?.engine !== engine || before.total !== total) onKnown()
  }

  return {
    of(read) {
      const { uri, engine } = read
      if (asked.get(uri) !== engine) {
        asked.set(uri, engine)
        // After the answer that asks, so that lenses never wait for git.
        setTimeout(() => void find(read).catch(() => undefined), 0)
      }
      const known = scores.get(uri)
      return known?.engine === engine ? known.total : undefined
    },
  }
}
