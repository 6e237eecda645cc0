/** Two folders, both by their way down from one that holds both. */
export interface GlobFolder {
  /** The folder that documents' paths are relative to. */
  readonly documents: string
  /** The folder that the globs are relative to. */
  readonly globs: string
}
