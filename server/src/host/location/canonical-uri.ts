import { decoded } from './decoded.ts'
import { encodedPart } from './encoded-part.ts'

/**
 * One spelling for the many that clients and file systems have for one document: as VS Code writes URIs, with all escaped that may be, and
 * drives and servers in lower case. What is no URI with a path stays as it is.
 */
export function canonicalUri(uri: string): string {
  const [, scheme, authority = '', path] = /^([a-z][a-z\d+.-]+:)(\/\/[^/]*)?(\/.*)$/is.exec(uri) ?? []
  if (scheme === undefined || path === undefined) return uri
  const parts = path.split('/').map((part) => encodedPart(decoded(part)))
  return `${scheme}${authority.toLowerCase()}${parts.join('/').replace(/^\/([A-Z])(?=%3A)/, (drive) => drive.toLowerCase())}`
}
