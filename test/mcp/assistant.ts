import { type ChildProcess, spawn } from 'node:child_process'
import { plainEnv } from '../cli/run-cli.ts'

export interface ToolResult {
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: Readonly<Record<string, unknown>>
  readonly isError?: boolean
}

export interface Told {
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

export interface Assistant {
  readonly process: ChildProcess
  ask(method: string, params: object): Promise<Told>
  call(name: string, given: object): Promise<ToolResult>
  /** Closes the server's input and gives its exit code. */
  end(): Promise<number | null>
}

/** Starts a server for assistants and speaks to it line by line, as the protocol has it over standard input and output. */
export async function startAssistant(words: readonly string[], cwd: string): Promise<Assistant> {
  const child = spawn(process.execPath, words, { cwd, env: plainEnv(), stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map<number, (told: Told) => void>()
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let rest = ''
  let last = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const { id, ...told } = JSON.parse(line)
      waiting.get(id)?.(told)
      waiting.delete(id)
    }
  })
  // A server that ends answers nobody any more; whoever waits is told.
  void ended.then((code) => {
    for (const answer of waiting.values()) answer({ error: { code: -1, message: `the server ended by ${code}` } })
  })
  const send = (message: object): void => void child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  const assistant: Assistant = {
    process: child,
    ask(method, params) {
      last += 1
      const id = last
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        send({ id, method, params })
      })
    },
    async call(name, given) {
      const { result, error } = await assistant.ask('tools/call', { name, arguments: given })
      if (error !== undefined) return { content: [{ type: 'text', text: error.message }], isError: true }
      return result as ToolResult
    },
    end() {
      child.stdin.end()
      return ended
    },
  }
  await assistant.ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } })
  send({ method: 'notifications/initialized' })
  return assistant
}
