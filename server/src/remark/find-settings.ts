import { createLineIndex } from '../core/base/line-index.ts'
import type { Config } from '../core/config/config.ts'
import { type ConfigLayer, type ConfigProblem, parseConfig } from '../core/config/parse-config.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { findConfig } from '../host/find-config.ts'
import { nodeHost } from '../host/node.ts'
import type { OutsideInOptions } from './outside-in.ts'

export interface Settings {
  readonly config: Config
  /** The folder that globs are relative to. */
  readonly folder: string
}

/**
 * What a file is judged by: the configuration nearest to it, from its folder upwards, and the plugin's options over that.
 *
 * @param file absolute path with forward slashes
 * @throws Error whose message names each fault with its place, a line each
 */
export async function findSettings(file: string, options: OutsideInOptions, cwd: string): Promise<Settings> {
  const found = await findConfig(nodeHost, file)
  const beside = found === undefined ? undefined : parseConfig(found.text)
  if (found !== undefined && beside !== undefined && beside.problems.length > 0)
    throw new Error(told(beside.problems, found.location, found.text))
  const given = JSON.stringify(options, null, 2)
  const over = parseConfig(given)
  if (over.problems.length > 0) throw new Error(over.problems.map(({ message }) => `Options of outside-in: ${message}`).join('\n'))
  return { config: resolveConfig(merged(beside?.layer, over.layer)), folder: found?.folder ?? cwd }
}

function told(problems: readonly ConfigProblem[], location: string, text: string): string {
  const lines = createLineIndex(text)
  return problems
    .map(({ span, message }) => {
      const { line, column } = lines.position(span.start)
      return `${location}:${line}:${column}  ${message}`
    })
    .join('\n')
}

/** What `over` says holds; what it does not say stays as it is below. */
function merged(below: ConfigLayer | undefined, over: ConfigLayer): ConfigLayer {
  if (below === undefined) return over
  return {
    extends: over.extends ?? below.extends,
    rules: { ...below.rules, ...over.rules },
    kinds: [...over.kinds, ...below.kinds],
    meetings: [...over.meetings, ...below.meetings],
    reviewWeights: { ...below.reviewWeights, ...over.reviewWeights },
    customer: over.customer.length > 0 ? over.customer : below.customer,
    company: over.company.length > 0 ? over.company : below.company,
    product: over.product.length > 0 ? over.product : below.product,
  }
}
