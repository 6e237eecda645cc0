import { decoded } from './decoded.ts'
import { isUri } from './is-uri.ts'

/**
 * The path of a location as seen from a folder above it, which is spelt as the location is, with a slash at its end or without:
 * its names as they are, `/` between them.
 */
export function pathBelow(folder: string, location: string): string {
  const below = location.slice(folder.length).replace(/^\//, '')
  return isUri(location) ? below.split('/').map(decoded).join('/') : below
}
