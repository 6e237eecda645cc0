/** A step of a URI's path as people write it; what is no encoding stays as it is. */
export function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
