import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Host } from './host.ts'

/** The disk. Reads paths and `file:` URIs as UTF-8. */
export const nodeHost: Host = {
  async readText(location) {
    try {
      return await readFile(location.startsWith('file:') ? fileURLToPath(location) : location, 'utf8')
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
      throw new Error(code === 'EACCES' ? 'no permission to read it' : code === 'EISDIR' ? 'it is a folder' : message)
    }
  },
}
