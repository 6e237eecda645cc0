import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { git } from './git.ts'
import { lfsPointer } from './lfs-pointer.ts'

/**
 * Contents as they are, with what Git LFS keeps in the place of its pointers, where that is in this clone; other pointers stay.
 *
 * @param folder of the repository
 * @throws Error in one line
 */
export async function lfsStored(folder: string, contents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  if (!contents.some((bytes) => lfsPointer(bytes) !== undefined)) return contents
  const store = join(resolve(folder, (await git(folder, ['rev-parse', '--git-common-dir'])).toString('utf8').trim()), 'lfs/objects')
  return contents.map((bytes) => {
    const hash = lfsPointer(bytes)
    const file = hash === undefined ? undefined : join(store, hash.slice(0, 2), hash.slice(2, 4), hash)
    return file !== undefined && existsSync(file) ? readFileSync(file) : bytes
  })
}
