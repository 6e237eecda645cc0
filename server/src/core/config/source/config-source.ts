import type { ConfigNode } from './config-node.ts'
import type { ConfigProblem } from './config-problem.ts'

/** A configuration file as a tree of values. */
export interface ConfigSource {
  /** `undefined` where the file says nothing, or nothing that can be read. */
  readonly root: ConfigNode | undefined
  readonly problems: readonly ConfigProblem[]
  /** Whether the text is not what its name says, so that what it seems to hold may be meant otherwise; only the `problems` are worth telling. */
  readonly broken?: boolean
}

/** Brackets and indents inside one another; a configuration needs six at most, and a parser has an end somewhere. */
export const deepest = 32

/** Values of a file, those that aliases repeat among them. */
export const mostValues = 100_000
