import { readdir, readlink, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A place that could not be searched or read. */
export interface Unsearched {
  readonly path: string
  /** A clause without a full stop. */
  readonly reason: string
}

export interface FoundDocuments {
  /** Absolute paths. */
  readonly files: readonly string[]
  /** Folders that must not be looked into, links that lead nowhere or in a circle. */
  readonly unsearched: readonly Unsearched[]
  /** Links that lead somewhere else, which are not followed: what they lead to is read where it stands. */
  readonly links: readonly string[]
}

/** Name endings of documents. */
const documentName = /\.(?:md|markdown)$/i
/** Folders in which nobody keeps plans of their own. */
const skipped = new Set(['node_modules', '.git'])

/** Searches a folder and those below it, without following links, so that it ends in any case. */
export async function findDocuments(folder: string): Promise<FoundDocuments> {
  const files: string[] = []
  const unsearched: Unsearched[] = []
  const links: string[] = []
  await search(folder)
  return { files, unsearched, links }

  async function search(here: string): Promise<void> {
    const entries = await readdir(here, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      // A folder that goes away while it is searched holds nothing any more.
      if (error.code !== 'ENOENT') unsearched.push({ path: here, reason: whyNot(error) })
      return []
    })
    const below: Promise<void>[] = []
    for (const entry of entries) {
      const path = join(here, entry.name)
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) below.push(search(path))
      } else if (entry.isSymbolicLink()) {
        if (!skipped.has(entry.name)) below.push(look(path))
      } else if (entry.isFile() && documentName.test(entry.name)) files.push(path)
    }
    await Promise.all(below)
  }

  /** Says of a link what it is, where it would have mattered. */
  async function look(path: string): Promise<void> {
    try {
      const target = await stat(path)
      if (target.isDirectory()) {
        const real = await realpath(path)
        if (`${await realpath(join(path, '..'))}${sep}`.startsWith(`${real}${sep}`))
          unsearched.push({ path, reason: 'it is a link back to a folder that it stands in, and is not followed' })
        else links.push(path)
      } else if (documentName.test(path)) links.push(path)
    } catch (error) {
      // Of what leads nowhere, only the name tells whether a document was meant.
      if (documentName.test(path)) unsearched.push({ path, reason: await whyNoTarget(path, error as NodeJS.ErrnoException) })
    }
  }
}

/** Why a path that is a link cannot be read, as a clause. */
export async function whyNoTarget(path: string, error: NodeJS.ErrnoException): Promise<string> {
  if (error.code === 'ELOOP') return 'it is a link that leads in a circle'
  const target = await readlink(path).catch(() => undefined)
  return target === undefined ? whyNot(error) : `it is a link that leads nowhere, to ${target}`
}

/** Why a path cannot be looked at, as a clause. */
function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to look into it'
  if (code === 'ENAMETOOLONG') return 'no file has so long a name'
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such file or folder' : message
}
