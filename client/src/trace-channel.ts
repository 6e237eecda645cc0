import * as vscode from 'vscode'

/**
 * The channel for the talk between editor and server, which is the output channel itself. The client library traces only into a channel
 * whose log level is Trace, which few know how to set: here the setting `outsideIn.trace.server` is enough.
 */
export function createTraceChannel(output: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const isOn = () => vscode.workspace.getConfiguration('outsideIn').get('trace.server', 'off') !== 'off'
  const level = () => (isOn() ? vscode.LogLevel.Trace : output.logLevel)
  const changed = new vscode.EventEmitter<vscode.LogLevel>()
  const listening = vscode.Disposable.from(
    changed,
    output.onDidChangeLogLevel(() => changed.fire(level())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('outsideIn.trace.server')) changed.fire(level())
    }),
  )
  return {
    name: output.name,
    get logLevel() {
      return level()
    },
    onDidChangeLogLevel: changed.event,
    trace: (message) => output.info(message),
    debug: (message, ...more) => output.debug(message, ...more),
    info: (message, ...more) => output.info(message, ...more),
    warn: (message, ...more) => output.warn(message, ...more),
    error: (message, ...more) => output.error(message, ...more),
    append: (value) => output.append(value),
    appendLine: (value) => output.appendLine(value),
    replace: (value) => output.replace(value),
    clear: () => output.clear(),
    show: () => output.show(),
    hide: () => output.hide(),
    dispose: () => listening.dispose(),
  }
}
