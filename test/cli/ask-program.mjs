// A thread beside the tests that passes what they ask on to the loaded program and wakes them with the answer: they wait without turning.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { workerData } from 'node:worker_threads'

const { port, answered, cli } = workerData
let program
let asked = 0

port.on('message', (question) => {
  asked = question.number
  program ??= start()
  program.send(question)
})

function start() {
  const child = fork(join(import.meta.dirname, 'warm-program.mjs'), [cli], {
    execArgv: [],
    serialization: 'advanced',
    // What stands at its standard input is looked at, though what is read comes with each question.
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  })
  child.on('message', answer)
  child.once('exit', (code, signal) => {
    if (program !== child) return
    program = undefined
    answer({ number: asked, gone: `The program ended: ${code ?? signal}.` })
  })
  return child
}

function answer(said) {
  port.postMessage(said)
  Atomics.store(answered, 0, 1)
  Atomics.notify(answered, 0)
}
