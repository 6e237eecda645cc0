// The command line, kept loaded: runs it once for each message, as a process of its own would, and answers with what it wrote.
// The entry is imported anew each time, and runs as it is; what it loads stays.
import { setMaxListeners } from 'node:events'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

const [, , cli] = process.argv
const listened = [process, process.stdout, process.stderr]
const exit = process.exit.bind(process)
let runs = 0

process.once('disconnect', () => exit())
setMaxListeners(0, ...listened)
process.on('message', async ({ number, words, cwd, input, env }) => {
  process.chdir(cwd)
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
  Object.assign(process.env, env)
  process.argv = [process.execPath, cli, ...words]
  Object.defineProperty(process, 'stdin', { value: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]), configurable: true })
  process.exitCode = undefined
  const own = new Map(listened.map((emitter) => [emitter, listenersOf(emitter)]))
  const written = { stdout: [], stderr: [] }
  for (const [name, chunks] of Object.entries(written))
    process[name].write = (chunk, ...rest) => {
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
      const done = rest.at(-1)
      if (typeof done === 'function') done()
      return true
    }
  const behindTheEnd = new Error('Nothing runs behind the end.')
  await new Promise((ended) => {
    process.exit = (code = process.exitCode) => {
      process.exitCode = code
      ended()
      throw behindTheEnd
    }
    runs += 1
    import(`${pathToFileURL(cli).href}?run=${runs}`)
      .catch((error) => {
        // What nobody catches ends a process of its own too, with its stack.
        if (error === behindTheEnd) return
        process.stderr.write(`${error?.stack ?? error}\n`)
        process.exitCode = 1
      })
      .finally(ended)
  })
  const status = process.exitCode ?? 0
  process.exitCode = undefined
  for (const [emitter, before] of own)
    for (const [event, listener] of listenersOf(emitter))
      if (!before.some(([name, other]) => name === event && other === listener)) emitter.removeListener(event, listener)
  const [stdout, stderr] = [written.stdout, written.stderr].map((chunks) => Buffer.concat(chunks).toString('utf8'))
  process.send({ number, status, stdout, stderr })
})

function listenersOf(emitter) {
  return emitter.eventNames().flatMap((event) => emitter.rawListeners(event).map((listener) => [event, listener]))
}
