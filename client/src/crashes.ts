import * as vscode from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'

/** What to do when the server ends without being asked to. */
export interface Crashes {
  /** Watches over one life of the server. `failed` is for a server that does not even start. */
  watch(): ErrorHandler & { failed(error: unknown): void }
}

/** So often the server is started anew by itself, within the milliseconds below. */
const mostRestarts = 4
const lately = 3 * 60 * 1000

/**
 * A server that ends by itself is started again, quietly. When that happens over and over, it stays down, and the user is told so once, with
 * what can be done. The client library could start it again, too, but not one that dies while it starts.
 */
export function createCrashes(log: vscode.LogOutputChannel, restart: () => Promise<void>): Crashes {
  let times: readonly number[] = []

  const crashed = () => {
    const now = Date.now()
    times = [...times.filter((time) => now - time < lately), now]
    if (times.length <= mostRestarts) {
      log.warn('The server ended by itself. It is started again.')
      void restart()
      return
    }
    log.error(`The server ended by itself ${times.length} times in three minutes. It stays off.`)
    times = []
    void tell()
  }

  return {
    watch() {
      let over = false
      const once = () => {
        if (!over) crashed()
        over = true
      }
      return {
        error: (error, _message, count) => {
          log.warn(`The talk with the server is disturbed: ${error.message}`)
          return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }
        },
        closed() {
          once()
          return { action: CloseAction.DoNotRestart, message: 'The connection to the server is closed.', handled: true }
        },
        failed(error) {
          log.error(`The server did not start: ${error instanceof Error ? error.message : String(error)}`)
          once()
        },
      }
    },
  }
}

async function tell(): Promise<void> {
  const again = vscode.l10n.t('Start again')
  const output = vscode.l10n.t('Show output')
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t('Outside-In stopped working several times in a row and is off now. Your documents are as they were.'),
    again,
    output,
  )
  if (chosen === again) await vscode.commands.executeCommand('outsideIn.restartServer')
  if (chosen === output) await vscode.commands.executeCommand('outsideIn.showOutput')
}
