/** What somebody wants of a new configuration. */
export interface Wishes {
  readonly preset: string
  readonly customer: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
  /** Kinds by glob. */
  readonly kinds: readonly (readonly [glob: string, kind: string])[]
}
