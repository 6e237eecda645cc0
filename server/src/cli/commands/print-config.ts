import { relative, resolve } from 'node:path'
import { createLineIndex } from '../../core/base/line-index.ts'
import { createSettingsFor } from '../../core/config/create-settings-for.ts'
import { type Origin, originsOf } from '../../core/config/origins.ts'
import { resolveConfig } from '../../core/config/resolve-config.ts'
import { printable } from '../../core/report/printable.ts'
import { slashed } from '../../host/location/slashed.ts'
import { nodeHost } from '../../host/node.ts'
import { CannotRun } from '../cannot-run.ts'
import { createChainFinder } from '../find-chain.ts'
import { isFolder } from '../is-folder.ts'
import { paint } from '../paint.ts'
import { settledChain } from '../settled-chain.ts'
import { configText } from './print-config/config-text.ts'
import { kindFor } from './print-config/kind-for.ts'
import type { PrintedConfig, Told } from './print-config/printed-config.ts'

export interface PrintConfigOptions {
  readonly config?: string
  readonly kind?: string
  readonly format: string
  /** False for `--no-color`. */
  readonly color?: boolean
}

/** Prints by which settings a document is read, and where each comes from. @throws CannotRun for a broken configuration */
export async function printConfig(file: string, options: PrintConfigOptions): Promise<void> {
  const cwd = process.cwd()
  const path = resolve(cwd, file)
  if (isFolder(path))
    throw new CannotRun(`"${printable(file)}" is a folder: name a document in it, as in outside-in print-config plans/growth.md`)
  const fixed = options.config === undefined ? undefined : resolve(cwd, options.config)
  const chain = await createChainFinder(nodeHost, cwd, fixed)(path)
  const loaded = chain && settledChain(chain, cwd)
  const seen = slashed(relative(loaded?.folder ?? cwd, path))
  const config = loaded?.config ?? resolveConfig()
  const texts = new Map(loaded?.files.map(({ location, text }) => [location, createLineIndex(text)]))
  const origins = new Map([...originsOf(loaded?.links ?? [], seen)].map(([key, origin]) => [key, told(origin)]))
  if (options.kind !== undefined) origins.set('kind', { flag: '--kind' })
  const printed: PrintedConfig = {
    document: slashed(relative(cwd, path)),
    files: loaded?.files.map(({ location }) => shown(location)) ?? [],
    kind: options.kind ?? kindFor(config.kinds, seen)?.kind,
    meeting: kindFor(config.meetings, seen)?.meeting,
    settings: createSettingsFor(config)(seen),
    origins,
  }
  process.stdout.write(
    options.format === 'json' ? asJson(printed) : `${configText(printed, paint(process.stdout, options.color)).join('\n')}\n`,
  )

  function told(origin: Origin): Told {
    if ('preset' in origin) return { preset: origin.preset }
    const { line, column } = texts.get(origin.location)?.position(origin.span.start) ?? { line: 1, column: 1 }
    return { file: shown(origin.location), line, column, ...(origin.files && { files: origin.files }) }
  }

  function shown(location: string): string {
    return slashed(relative(cwd, location))
  }
}

function asJson({ document, files, kind, meeting, settings, origins }: PrintedConfig): string {
  const { rules, customer, company, product, minScore, reviewWeights, words, sections } = settings
  const said = { kind, meeting, rules, customer, company, product, minScore, review: { weights: reviewWeights }, words, sections }
  return `${JSON.stringify({ document, files, settings: said, origins: Object.fromEntries(origins) }, null, 2)}\n`
}
