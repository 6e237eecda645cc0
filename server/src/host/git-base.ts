import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { git } from './git.ts'
import { lfsStored } from './lfs-stored.ts'

/** A repository as it was where the present and another line of work parted. */
export interface GitBase {
  /** The merge base's hash, whole; `undefined` before the first commit, when nothing was there. */
  readonly commit: string | undefined
  /** Hashes of the files' contents, by path from the repository's root. */
  readonly files: ReadonlyMap<string, string>
  /** Whether a text is of this hash, byte by byte. */
  isOf(hash: string, text: string): boolean
  /**
   * The contents of these hashes, in their order. In the place of a pointer of Git LFS stands what it points to, where that is in this clone.
   *
   * @throws Error in one line
   */
  contents(hashes: readonly string[]): Promise<readonly Uint8Array[]>
  /** Paths of files that may be others by now, as far as git knows without looking into them. @throws Error in one line */
  touched(): Promise<ReadonlySet<string>>
}

/** The root of the repository that holds a path; `undefined` where none does. */
export function gitRoot(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return undefined
  }
}

/**
 * The files at the merge base of a commit and the present one. Files on disk are compared by nobody but us: git would run the filters that
 * a repository configures.
 *
 * @throws Error in one line or two, without a full stop, that says what to do
 */
export async function gitBase(root: string, ref: string): Promise<GitBase> {
  const commit = await mergeBase(root, ref)
  const tree = commit === undefined ? '' : (await git(root, ['ls-tree', '-r', '-z', '--full-tree', commit])).toString('utf8')
  const files = new Map<string, string>()
  for (const entry of tree.split('\0')) {
    const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? []
    if (hash !== undefined && path !== undefined) files.set(path, hash)
  }
  return {
    commit,
    files,
    isOf(hash, text) {
      const bytes = Buffer.from(text)
      return (
        createHash(hash.length === 40 ? 'sha1' : 'sha256')
          .update(`blob ${bytes.length}\0`)
          .update(bytes)
          .digest('hex') === hash
      )
    },
    async contents(hashes) {
      if (hashes.length === 0) return []
      return lfsStored(root, parted(await git(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`), hashes.length))
    },
    async touched() {
      if (commit === undefined) return new Set(files.keys())
      return new Set((await git(root, ['diff-index', '--name-only', '-z', commit])).toString('utf8').split('\0'))
    },
  }
}

/** `undefined` where HEAD is asked for and has no commit yet: a hook runs before the first one as well. */
async function mergeBase(root: string, ref: string): Promise<string | undefined> {
  // What begins with a hyphen would be an option.
  const known = ref.startsWith('-') ? undefined : await hashOf(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  if (known === undefined && ref === 'HEAD' && (await isUnborn())) return undefined
  if (known === undefined) throw new Error(`there is no commit ${ref} here${await hint('If it is on a server, fetch it first')}`)
  const base = await hashOf(['merge-base', known, 'HEAD'])
  if (base === undefined) throw new Error(`${ref} and HEAD have no commit in common here${await hint('They may be unrelated')}`)
  return base

  async function hashOf(args: readonly string[]): Promise<string | undefined> {
    try {
      return /^[0-9a-f]{40,64}/.exec((await git(root, args)).toString('utf8'))?.[0]
    } catch (error) {
      // Git says nothing where it only found nothing.
      if (/Command failed|Not a valid object name/.test((error as Error).message)) return undefined
      throw error
    }
  }

  /** Whether HEAD is a branch that no commit was made on. */
  async function isUnborn(): Promise<boolean> {
    const branch = await git(root, ['symbolic-ref', '--quiet', 'HEAD']).catch(() => undefined)
    return branch !== undefined && (await hashOf(['rev-parse', '--verify', '--quiet', 'HEAD'])) === undefined
  }

  async function hint(otherwise: string): Promise<string> {
    const shallow = (await git(root, ['rev-parse', '--is-shallow-repository'])).toString('utf8').trim() === 'true'
    return shallow
      ? ': this clone holds only the latest commits. Fetch the others with "git fetch --unshallow origin", or let the checkout of your CI do so (GitHub: fetch-depth: 0, GitLab: GIT_DEPTH: 0)'
      : `. ${otherwise}`
  }
}

/** The parts of what `cat-file --batch` writes: a line with hash, type and size, then so many bytes and a line end. */
function parted(output: Buffer, number: number): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  let at = 0
  while (parts.length < number) {
    const end = output.indexOf('\n', at)
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(output.subarray(at, end).toString('utf8')) ?? []
    if (end < 0 || size === undefined) throw new Error('a file of the earlier version is not in this clone. Fetch it first')
    parts.push(output.subarray(end + 1, end + 1 + Number(size)))
    at = end + 1 + Number(size) + 1
  }
  return parts
}
