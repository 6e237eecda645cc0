import type { Span } from '../../base/span.ts'

/** What one key of an object is given. */
export interface ConfigMember {
  readonly key: string
  readonly keySpan: Span
  readonly value: ConfigNode
}

interface Placed {
  /** Where it stands in the text of its file. */
  readonly span: Span
  /** The same as plain data. */
  readonly value: unknown
}

/** A value of a configuration file with its place, whatever the file is written in: keys are read from this, once for all formats. */
export type ConfigNode =
  | (Placed & { readonly kind: 'text'; readonly value: string })
  | (Placed & { readonly kind: 'number'; readonly value: number })
  | (Placed & { readonly kind: 'boolean'; readonly value: boolean })
  | (Placed & { readonly kind: 'null'; readonly value: null })
  | (Placed & { readonly kind: 'list'; readonly items: readonly ConfigNode[] })
  /** No key is there twice. */
  | (Placed & { readonly kind: 'object'; readonly members: readonly ConfigMember[] })
