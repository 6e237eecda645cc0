/** What the command line says about writing a report, for every command that writes one. */
export interface WritingOptions {
  /** Names of formats, each with `:file` behind it or not. */
  readonly format?: readonly string[]
  readonly output?: string
  /** Whether to leave out all words of the documents. */
  readonly redact?: boolean
}
