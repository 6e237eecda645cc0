/** Settings as in a configuration file. They hold over those of the file that is nearest to a document. */
export interface OutsideInOptions {
  readonly extends?: string | readonly string[]
  /** Severities, or severities with options, by the name of the rule. */
  readonly rules?: Readonly<Record<string, string | readonly [severity: string, options: Readonly<Record<string, unknown>>]>>
  readonly kinds?: Readonly<Record<string, string>>
  readonly meetings?: Readonly<Record<string, string>>
  readonly customer?: string | readonly string[]
  readonly company?: string | readonly string[]
  readonly product?: string | readonly string[]
  readonly [setting: string]: unknown
}
