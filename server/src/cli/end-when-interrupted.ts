/** Signals that ask a program to end, a terminal that is closed among them, with the exit code that shells know them by. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * Ends at an interrupt, and not in the middle of a file: what is being written is written whole first, for signals are heard between two
 * steps only. Workers end with the process.
 */
export function endWhenInterrupted(): void {
  for (const [signal, code] of Object.entries(signals))
    process.once(signal, () => {
      // The line that shows how far the reading is stays behind otherwise.
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
      process.exit(code)
    })
}
