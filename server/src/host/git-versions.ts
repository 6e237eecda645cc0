import { basename, dirname } from 'node:path'
import { git, neverCommitted } from './git.ts'
import { lfsStored } from './lfs-stored.ts'

/** A file as one commit left it. */
export interface FileVersion {
  /** The commit's hash, whole. */
  readonly commit: string
  /** When it was committed, as an ISO date with its zone. */
  readonly date: string
  readonly bytes: Uint8Array
}

/** More versions than anybody looks at; the latest are kept. */
const mostVersions = 400

/**
 * The versions of a file in the history of the repository that holds it, oldest first, renames followed; of those that Git LFS keeps the
 * text, where that is in this clone. Nothing that a repository
 * configures is run: no pager, no external diff, no text conversion, no file-system monitor.
 *
 * @throws Error in one line where git is missing, or the file is in no repository or never was committed
 */
export async function gitVersions(path: string): Promise<readonly FileVersion[]> {
  const folder = dirname(path)
  const log = await git(folder, [
    'log',
    '--follow',
    '--no-ext-diff',
    '--no-textconv',
    '--no-show-signature',
    '--diff-filter=ACMR',
    `--max-count=${mostVersions}`,
    '--format=%x00%H%x09%cI',
    '--name-status',
    '-z',
    '--',
    basename(path),
  ])
  const commits = entriesOf(log.toString('utf8'))
  if (commits.length === 0) throw new Error(neverCommitted)
  const oldestFirst = commits.toReversed()
  const contents: Uint8Array[] = []
  for (const { commit, name } of oldestFirst) contents.push(await git(folder, ['cat-file', 'blob', `${commit}:${name}`]))
  const kept = await lfsStored(folder, contents)
  return oldestFirst.map(({ commit, date }, at) => ({ commit, date, bytes: kept[at]! }))
}

/**
 * Commits of a log of NUL-parted pieces: hash and date, then what became of the file and its name from the repository's root, two names
 * where it changed. What a copy was made from is another file: its history is none of this one's.
 */
function entriesOf(log: string): { readonly commit: string; readonly date: string; readonly name: string }[] {
  const found: { commit: string; date: string; name: string }[] = []
  const pieces = log.split('\0').map((piece) => piece.replace(/^\n/, ''))
  for (let at = 0; at < pieces.length; at += 1) {
    const head = /^([0-9a-f]{40,64})\t(\S+)/.exec(pieces[at]!)
    if (head === null) continue
    const status = pieces.slice(at + 1).find((piece) => piece !== '') ?? ''
    const names = pieces.slice(pieces.indexOf(status, at) + 1)
    // A merge names no file.
    if (!/^[ACMRT]\d*$/.test(status)) continue
    found.push({ commit: head[1]!, date: head[2]!, name: /^[CR]/.test(status) ? names[1]! : names[0]! })
    if (status.startsWith('C')) break
  }
  return found
}
