import { writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseConfig } from '../../core/config/parse-config.ts'
import { createConfigFinder } from '../../host/find-config.ts'
import { slashed } from '../../host/location/slashed.ts'
import { nodeHost } from '../../host/node.ts'
import { CannotRun } from '../cannot-run.ts'
import { isFolder } from '../is-folder.ts'
import { paint } from '../paint.ts'
import { askWishes } from './init/ask-wishes.ts'
import { configFile } from './init/config-file.ts'
import { kindOfFolder } from './init/kind-of-folder.ts'
import type { Wishes } from './init/wishes.ts'

export interface InitOptions {
  readonly customer?: readonly string[]
  readonly company?: readonly string[]
  readonly product?: readonly string[]
  /** As `reviews=qbr`. */
  readonly kind?: readonly string[]
  readonly preset?: string
  readonly format: 'yaml' | 'jsonc'
  readonly yes?: boolean
  /** False for `--no-color`. */
  readonly color?: boolean
}

/** Writes a configuration into a folder that has none, and says what to do next. @throws CannotRun where there is one, or it cannot be written */
export async function init(folder: string, options: InitOptions): Promise<void> {
  const cwd = process.cwd()
  const home = resolve(cwd, folder)
  if (!isFolder(home)) throw new CannotRun(`There is no folder "${folder}".`)
  const name = `.outside-in.${options.format}`
  const above = await nearest(join(home, name))
  if (above !== undefined && above.folder === slashed(home))
    throw new CannotRun(
      `${shown(above.location)} is there already, and is left as it is. To see what it does for a document: outside-in print-config FILE`,
    )

  const { customer, company, product, preset } = options
  const known: Partial<Wishes> = {
    ...(customer && { customer }),
    ...(company && { company }),
    ...(product && { product }),
    ...(preset !== undefined && { preset }),
    ...(options.kind && { kinds: options.kind.map(kindOfFolder) }),
  }
  const asks = options.yes !== true && process.stdin.isTTY === true && process.stdout.isTTY === true
  const said = asks ? await askWishes(known) : known
  const wishes: Wishes = { preset: 'recommended', customer: [], company: [], product: [], kinds: [], ...said }
  const text = configFile(wishes, options.format)
  const { problems } = parseConfig(text, name)
  if (problems.length > 0) throw new CannotRun(problems.map(({ message }) => message).join('\n'))
  const target = join(home, name)
  try {
    // Never over a file that came meanwhile.
    writeFileSync(target, text, { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'there is no permission to write here' : message
    throw new CannotRun(`${shown(target)} could not be written: ${why}.`)
  }
  const colors = paint(process.stdout, options.color)
  const lines = [
    `Written: ${colors.bold(shown(target))}`,
    '',
    'Next:',
    '  outside-in lint                read the documents here',
    '  outside-in print-config FILE   see what holds for a document, and why',
    '  Keep the file with your plans: every editor and your CI then read them alike.',
    ...(above === undefined
      ? []
      : [
          '',
          `Until now ${shown(above.location)} held here, and it does not any more. To build on it, add to "extends":`,
          `  ${slashed(relative(home, above.location))}`,
        ]),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)

  async function nearest(path: string) {
    try {
      return await createConfigFinder(nodeHost)(slashed(path))
    } catch (error) {
      throw new CannotRun(`A configuration file could not be read: ${(error as Error).message}.`)
    }
  }

  function shown(path: string): string {
    return slashed(relative(cwd, path))
  }
}
