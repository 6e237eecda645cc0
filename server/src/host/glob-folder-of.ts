import type { GlobFolder } from '../core/config/glob-folder.ts'
import { decoded } from './location/decoded.ts'

/** How the folder that globs are relative to lies to the folder that documents' paths are relative to; `undefined` where they are one. */
export function globFolderOf(documents: string, globs: string): GlobFolder | undefined {
  if (documents === globs) return undefined
  const [one, other] = [documents.split('/').map(decoded), globs.split('/').map(decoded)]
  let shared = 0
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1
  return { documents: one.slice(shared).join('/'), globs: other.slice(shared).join('/') }
}
