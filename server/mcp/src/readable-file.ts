import { realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'

/** Bytes of the longest document that is read: some two hundred printed pages. */
export const longest = 1_000_000

/** What an assistant may be told of why something was not done. */
export class Refused extends Error {}

/**
 * Where a document stands, links followed.
 *
 * @param folder what may be read, links followed
 * @throws Refused where there is none, or it is not inside the folder
 */
export function readableFile(path: string, folder: string): string {
  const named = insidePath(path, folder)
  let file: string
  try {
    file = realpathSync(named)
  } catch {
    throw new Refused(`There is no file ${JSON.stringify(path)} in the folder that this server was started in.`)
  }
  if (!isInside(file, folder))
    throw new Refused(`${JSON.stringify(path)} is a link that leads out of the folder that this server was started in.`)
  const stat = statSync(file)
  if (stat.isDirectory()) throw new Refused(`${JSON.stringify(path)} is a folder: name one markdown document in it.`)
  if (!stat.isFile()) throw new Refused(`${JSON.stringify(path)} is not a file.`)
  if (stat.size > longest) throw new Refused(`${JSON.stringify(path)} is longer than a plan: documents of up to ${longest} bytes are read.`)
  return file
}

/**
 * Where a path that need not exist would stand.
 *
 * @throws Refused where that, or the nearest folder of it that does exist, is not inside the folder
 */
export function insidePath(path: string, folder: string): string {
  if (path.includes('\0')) throw new Refused('A path has no NUL in it.')
  const named = resolve(folder, path)
  if (!isInside(named, folder) || named === folder || !isInside(nearestFolder(dirname(named)), folder))
    throw new Refused(`${JSON.stringify(path)} is not inside the folder that this server was started in; nothing else is read.`)
  return named
}

/** The folder, links followed, or the nearest one above that exists. */
function nearestFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    const above = dirname(folder)
    return above === folder ? folder : nearestFolder(above)
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..'
}
