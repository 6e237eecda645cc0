import { sep } from 'node:path'

/** A path of this system as it is told and compared: with slashes between its steps everywhere. */
export function slashed(path: string): string {
  return path.split(sep).join('/')
}
