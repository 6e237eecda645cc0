/** Milliseconds after which a reader begins to wonder. */
const patience = 1000
/** Milliseconds between two looks at the line. */
const pause = 100

export interface Progress {
  step(): void
  /** Takes the line away again. */
  end(): void
}

/** Shows on stderr how far the reading is, on a terminal and once it takes over a second. */
export function startProgress(total: number): Progress {
  const { stderr } = process
  if (!stderr.isTTY) return { step() {}, end() {} }
  const start = Date.now()
  let done = 0
  let shown = 0
  return {
    step() {
      done += 1
      const now = Date.now()
      if (now - start < patience || now - shown < pause) return
      shown = now
      stderr.write(`\r\u001b[2KReading ${done} of ${total} …`)
    },
    end() {
      if (shown > 0) stderr.write('\r\u001b[2K')
    },
  }
}
