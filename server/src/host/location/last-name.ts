import { decoded } from './decoded.ts'
import { isUri } from './is-uri.ts'

/** What a file is called, as people read it. */
export function lastName(location: string): string {
  const name = location.slice(location.lastIndexOf('/') + 1)
  // What is saved nowhere yet has a name and no folder: untitled:Untitled-1.
  return isUri(location) ? decoded(name.length < location.length ? name : name.slice(name.indexOf(':') + 1)) : name
}
