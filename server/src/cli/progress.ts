import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { printable } from '../core/report/printable.ts'
import { shorten } from '../core/report/shorten.ts'
import { slashed } from '../host/location/slashed.ts'

/** Milliseconds after which a reader begins to wonder. */
const patience = 1000
/** Milliseconds between two looks at the line. */
const pause = 100
/** Bytes from which on one document alone takes longer than people expect of one. */
const large = 300_000

export interface Progress {
  /** Called before a file is read. */
  begin(file: string): void
  /** Called once a file has been read. */
  step(file: string): void
  /** Takes the line away again. */
  end(): void
}

/**
 * Shows on stderr how far the reading is once it takes over a second, and which document is being read where that is a large one. Only on
 * a terminal: in a log it would be told again and again, and nobody waits before it.
 */
export function startProgress(total: number): Progress {
  const { stderr, env } = process
  if (!stderr.isTTY || !/^(?:|0|false)$/i.test(env.CI ?? '')) return { begin() {}, step() {}, end() {} }
  const start = Date.now()
  const reading = new Map<string, string>()
  let done = 0
  let shown = 0
  return {
    begin(file) {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size < large) return
      reading.set(file, `${printable(slashed(relative(process.cwd(), file)))} (${(size / 1_000_000).toFixed(1)} MB)`)
      show()
    },
    step(file) {
      done += 1
      const wasLarge = reading.delete(file)
      const now = Date.now()
      if (shown > 0 && wasLarge) show()
      else if (now - start >= patience && now - shown >= pause) show()
    },
    end() {
      if (shown > 0) stderr.write('\r\u001b[2K')
    },
  }

  function show(): void {
    shown = Date.now()
    const [named] = reading.values()
    const count = total === 1 ? '' : ` ${done} of ${total}`
    const line = named === undefined ? `Reading${count} …` : `Reading${count === '' ? '' : `${count}:`} ${named}, which takes a while …`
    // A line that wraps could not be taken away again.
    stderr.write(`\r\u001b[2K${shorten(line, (stderr.columns ?? 80) - 1)}`)
  }
}
