import { statSync } from 'node:fs'

/** Whether there is a file at a path; what cannot be looked at is none. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
