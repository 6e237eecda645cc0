import type { ConfigLayer } from './config-layer.ts'
import type { GlobFolder } from './glob-folder.ts'
import type { PresetName } from './preset-names.ts'

/** One link of the chain that a file makes with all that it extends. */
export type ConfigLink =
  | { readonly preset: PresetName }
  | {
      readonly layer: ConfigLayer
      /** Where the globs of the layer are relative to another folder than documents' paths. */
      readonly folder?: GlobFolder | undefined
      /** The file; of no matter for what holds. */
      readonly location?: string
    }
