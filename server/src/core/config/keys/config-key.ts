import type { Span } from '../../base/span.ts'
import type { ConfigNode } from '../source/config-node.ts'

/** What a reader of a key tells of its value, besides giving it. */
export interface Telling {
  /** Something that cannot be meant, in one sentence or two for the author of the file. */
  complain(at: Span, message: string): void
  /** Where a part of the value stands, by its path below the key: `['vanity-measure', 'least']`. Shown to whoever asks where a value comes from. */
  place(path: readonly string[], at: Span): void
}

/** One key of a configuration: how it is read and how a later layer goes over an earlier one. */
export interface ConfigKey<T> {
  /** What a layer says that does not have the key. */
  readonly nothing: T
  /** Reads what can be meant; the rest is a complaint. Never throws. */
  read(node: ConfigNode, telling: Telling): T
  merge(earlier: T, later: T): T
}
