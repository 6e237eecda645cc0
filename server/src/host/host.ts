/**
 * Access to files, for the doors that have any: a process reads its disk, a web worker asks its editor.
 * A location is an absolute path or a URI, always with forward slashes.
 */
export interface Host {
  /** The text of a file, or `undefined` where there is none. Throws an `Error` whose message says why it cannot be read. */
  readText(location: string): Promise<string | undefined>
}
