import { createLineIndex } from '../core/base/line-index.ts'
import type { Config } from '../core/config/config.ts'
import type { ConfigLink } from '../core/config/config-link.ts'
import { parseConfig } from '../core/config/parse-config.ts'
import { isPresetName } from '../core/config/preset-names.ts'
import { resolveChain } from '../core/config/resolve-chain.ts'
import { unknownOwnNames } from '../core/config/unknown-own-names.ts'
import { loadPatternCompiler } from '../core/own-rules/pattern-compiler.ts'
import type { Host } from '../host/host.ts'
import { type LoadedFile, loadConfig } from '../host/load-config.ts'
import type { OutsideInOptions } from './options.ts'

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
export async function findSettings(host: Host, file: string, options: OutsideInOptions, cwd: string): Promise<Settings> {
  const found = await loadConfig(host, file)
  const problems = found?.files.flatMap(told) ?? []
  if (problems.length > 0) throw new Error(problems.join('\n'))
  if (options['ownRules'] !== undefined) await loadPatternCompiler()
  const given = JSON.stringify(options, null, 2)
  const over = parseConfig(given)
  const layers = [...(found?.links ?? []).flatMap((link) => ('layer' in link ? [link.layer] : [])), over.layer]
  const faults = [...over.problems, ...unknownOwnNames(over.layer, layers)]
  if (faults.length > 0) throw new Error(faults.map(({ message }) => `Options of outside-in: ${message}`).join('\n'))
  const said = over.layer.extends
  const other = said?.find(({ name }) => !isPresetName(name))
  if (other !== undefined)
    throw new Error(
      `Options of outside-in: "extends" takes presets here, not "${other.name}". Files and packages are named in a configuration file.`,
    )
  const presets = (said ?? []).flatMap(({ name }) => (isPresetName(name) ? [{ preset: name }] : []))
  // Other presets take the place of those that the file extends.
  const below: readonly ConfigLink[] = (found?.links ?? []).filter((link) => said === undefined || !('preset' in link))
  const own = below.at(-1)
  const layer = said === undefined && own !== undefined && 'layer' in own ? { ...over.layer, extends: own.layer.extends } : over.layer
  return { config: resolveChain([...presets, ...below, { layer }]), folder: found?.folder ?? cwd }
}

function told({ location, text, problems }: LoadedFile): readonly string[] {
  const lines = createLineIndex(text)
  return problems.map(({ span, message }) => {
    const { line, column } = lines.position(span.start)
    return `${location}:${line}:${column}  ${message}`
  })
}
