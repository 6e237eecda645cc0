/**
 * One spelling for the many that clients and file systems have for one document: as VS Code writes URIs, with all escaped that may be, and
 * drives in lower case.
 */
export function canonicalUri(uri: string): string {
  const parts = /^([a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)(\/.*)$/i.exec(uri)
  if (parts === null) return uri
  const path = parts[2]!.split('/').map(canonicalPart).join('/')
  return `${parts[1]}${path.replace(/^\/([A-Z])(%3A)/, (_, drive: string, colon: string) => `/${drive.toLowerCase()}${colon}`)}`
}

/** A part of a path as it stands in such a URI. */
export function canonicalPart(part: string): string {
  let plain = part
  try {
    plain = decodeURIComponent(part)
  } catch {
    // A lone per cent sign means itself.
  }
  return encodedPart(plain)
}

/** The name of a file or a folder as VS Code writes it in a URI. */
export function encodedPart(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
