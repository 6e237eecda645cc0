/** Whether a location is a URI, which writes some letters by their numbers, and not a path, which has all as they are. A disk is no scheme. */
export function isUri(location: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(location)
}
