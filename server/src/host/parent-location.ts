/** The folder of a location; `undefined` at the root of a disk or of a URI's authority. */
export function parentLocation(location: string): string | undefined {
  const root = /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*|[a-z]:|)/i.exec(location)?.[0].length ?? 0
  const slash = location.lastIndexOf('/')
  return slash < root ? undefined : location.slice(0, slash)
}
