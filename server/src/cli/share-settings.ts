import { join, resolve } from 'node:path'
import { git } from '../host/git.ts'
import { gitRoot } from '../host/git-base.ts'
import { nodeHost } from '../host/node.ts'
import { createChainFinder } from './find-chain.ts'
import { hashOf } from './hash-of.ts'
import type { ReadOptions } from './read-paths.ts'

/** What the shares of one run have in common, each where it is given or known. */
export interface ShareSettings {
  /** Hash of what the file of `--config` says, with all that it extends. */
  readonly config?: string
  readonly kind?: string
  readonly today?: string
  /** The commit that is checked out. */
  readonly commit?: string
}

/** How a share is read. @throws CannotRun for a configuration that is not there */
export async function shareSettings(cwd: string, { config, kind, today }: ReadOptions): Promise<ShareSettings> {
  const commit = await commitOf(cwd)
  return {
    ...(config !== undefined && { config: await configHash(cwd, resolve(cwd, config)) }),
    ...(kind !== undefined && { kind }),
    ...(today !== undefined && { today }),
    ...(commit !== undefined && { commit }),
  }
}

/** In what one share was read otherwise than another; `undefined` where both were read alike. */
export function otherwiseRead(one: ShareSettings, other: ShareSettings): string | undefined {
  for (const name of ['config', 'kind', 'today'] as const) if (one[name] !== other[name]) return `with another --${name}`
  // A machine may have the files without their history.
  const known = one.commit !== undefined && other.commit !== undefined
  return known && one.commit !== other.commit ? 'at another commit' : undefined
}

async function configHash(cwd: string, file: string): Promise<string> {
  const chain = await createChainFinder(nodeHost, cwd, file)(file)
  return hashOf(JSON.stringify(chain?.files.map(({ text }) => text)))
}

async function commitOf(cwd: string): Promise<string | undefined> {
  const root = gitRoot(join(cwd, 'plan.md'))
  if (root === undefined) return undefined
  // Before the first commit, or without git.
  return await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(
    (hash) => hash.toString('utf8').trim(),
    () => undefined,
  )
}
