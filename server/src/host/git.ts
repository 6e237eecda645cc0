import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Bytes of an answer. */
const largest = 256_000_000
export const neverCommitted = 'it was never committed, so it has no history'

/**
 * The output of git in a folder. Nothing that a repository configures is run: no pager, no external diff, no text conversion, no file-system
 * monitor, and no way to another machine.
 *
 * @param input what is written to its standard input
 * @throws Error in one line where git is missing or fails
 */
export async function git(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  try {
    const running = run(
      'git',
      [
        '--no-pager',
        '--literal-pathspecs',
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.quotePath=false',
        '-c',
        'protocol.allow=never',
        ...args,
      ],
      {
        cwd: folder,
        encoding: 'buffer',
        maxBuffer: largest,
        windowsHide: true,
        env: { ...ownEnvironment(), GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      },
    )
    if (input !== undefined) {
      // Git that ended early says why itself.
      running.child.stdin?.on('error', () => {})
      running.child.stdin?.end(input)
    }
    return (await running).stdout
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: Buffer }
    if (code === 'ENOENT') throw new Error('git is not installed, or not on the PATH')
    const said = stderr?.toString('utf8').split('\n')[0]?.trim() ?? ''
    if (/not a git repository/i.test(said)) throw new Error('it is in no git repository')
    if (/does not have any commits yet/i.test(said)) throw new Error(neverCommitted)
    throw new Error(`git says: ${said === '' ? (error as Error).message.split('\n')[0] : said}`)
  }
}

/** What a git hook sets would point elsewhere. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
}
