/** How much of a location names a disk, a server, or a URI's scheme and the authority that it may have: nothing is above it. */
export function rootLength(location: string): number {
  return /^(?:[a-z][a-z\d+.-]+:(?:\/\/[^/]*)?|[a-z]:|\/\/[^/]+|)/i.exec(location)?.[0].length ?? 0
}
