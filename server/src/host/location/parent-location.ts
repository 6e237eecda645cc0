import { rootLength } from './root-length.ts'

/** The folder of a location, without a slash at its end; `undefined` at the root of a disk or of a URI's authority. */
export function parentLocation(location: string): string | undefined {
  const slash = location.lastIndexOf('/')
  return slash < rootLength(location) ? undefined : location.slice(0, slash)
}
