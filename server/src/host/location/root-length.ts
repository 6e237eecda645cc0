/** How much of a location names a disk, a server or a URI's authority: nothing is above it. */
export function rootLength(location: string): number {
  return /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*|[a-z]:|\/\/[^/]+|)/i.exec(location)?.[0].length ?? 0
}
