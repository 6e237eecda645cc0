import { statSync } from 'node:fs'

/** Whether there is a folder at a path; what cannot be looked at is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
