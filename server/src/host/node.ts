import { statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { StampedHost } from './stamped-host.ts'

/** No configuration or baseline is near it. */
const mostBytes = 32_000_000

/** The disk. Reads paths and `file:` URIs as UTF-8. */
export const nodeHost: StampedHost = {
  async readText(location) {
    try {
      const path = pathOf(location)
      const stats = await stat(path)
      // A pipe would wait for ever.
      if (!stats.isFile() && !stats.isDirectory()) throw new Error('it is not a file')
      if (stats.isFile() && stats.size > mostBytes) throw new Error('it is larger than 32 MB')
      return await readFile(path, 'utf8')
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
      if (code === 'ELOOP') throw new Error('it is a link that leads back to itself')
      throw new Error(code === 'EACCES' ? 'no permission to read it' : code === 'EISDIR' ? 'it is a folder' : message)
    }
  },
  stamp(location) {
    try {
      const stats = statSync(pathOf(location), { throwIfNoEntry: false, bigint: true })
      // The time of the change of what is known of a file, too: another leave to read it is no change of the file.
      return stats === undefined ? 'none' : `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size} ${stats.ino}`
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? 'fault'
    }
  },
}

function pathOf(location: string): string {
  return location.startsWith('file:') ? fileURLToPath(location) : location
}
