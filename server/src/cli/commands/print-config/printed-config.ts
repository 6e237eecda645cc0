import type { DocumentSettings } from '../../../core/config/config.ts'

/** Where a value comes from, as people and programs are told. */
export type Told =
  | { readonly preset: string }
  | { readonly flag: string }
  | { readonly file: string; readonly line: number; readonly column: number; readonly files?: readonly string[] }

/** The settings that one document is read by. */
export interface PrintedConfig {
  /** The document, and the configuration files, the nearest first; relative to where the command is run. */
  readonly document: string
  readonly files: readonly string[]
  /** What the document is by its name; nothing where its own words are to tell. */
  readonly kind: string | undefined
  readonly meeting: string | undefined
  readonly settings: DocumentSettings
  /** By the path of the value; what is not among them is as shipped. */
  readonly origins: ReadonlyMap<string, Told>
}
