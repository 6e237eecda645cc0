import { spawn } from 'node:child_process'
import { Refused } from './readable-file.ts'

/** Characters of an answer; more would crowd out what an assistant was asked about. */
const longestAnswer = 4_000_000

/** Runs at one time; an assistant may ask for all plans of a folder at once. */
const mostAtOnce = 2

let running = 0
const waiting: (() => void)[] = []

export interface CommandLine {
  /** The file of the program `outside-in`. */
  readonly program: string
  readonly cwd: string
}

/**
 * Runs `outside-in` and gives what it wrote to standard output.
 *
 * @param input the text of the document, for commands that read one
 * @param signal ends the run when nobody waits for it any more
 * @throws Refused with what it says, where it could not do what it was asked
 */
export async function runCommandLine(
  line: CommandLine,
  words: readonly string[],
  input: string | Uint8Array,
  signal: AbortSignal,
): Promise<string> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await run(line, words, input, signal)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function run({ program, cwd }: CommandLine, words: readonly string[], input: string | Uint8Array, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { cwd, signal, env: plainEnv(), stdio: ['pipe', 'pipe', 'pipe'] })
    let [written, said] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written += text
      if (written.length > longestAnswer) child.kill()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(0, longestAnswer)
    })
    // A program that does not want its input closes it; what it wrote and its code tell the rest.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', (error) => reject(error))
    child.on('close', (code) => {
      if (code === 0 || code === 1) resolve(written)
      else reject(new Refused(said.trim() || 'outside-in ended without an answer.'))
    })
  })
}

/** Nothing of the surroundings asks for colours, or is taken for a run in CI with a summary to write. */
function plainEnv(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, GITHUB_STEP_SUMMARY: _summary, ...env } = process.env
  return { ...env, NO_COLOR: '1' }
}
