/** One way to write what a command has to tell. */
export interface Format<Told> {
  /** What it is for, in a few words, as `--help` shows them. */
  readonly purpose: string
  write(told: Told, options: WriteOptions): Promise<string>
}

export interface WriteOptions {
  /** Whether the report goes to a file, and not to standard output. */
  readonly toFile: boolean
  /** False for `--no-color`. */
  readonly color: boolean | undefined
  /** Findings to show of one document, 0 for all; `undefined` leaves it to the format. */
  readonly most?: number | undefined
}
