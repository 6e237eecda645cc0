import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export type Half = 'read' | 'unread'

const root = join(import.meta.dirname, '../..')

/** The folder with the corpus and the tools that measure on it, where there is one. */
export function measuringTools(): string | undefined {
  const shared = join(root, '../shared')
  return existsSync(join(shared, 'tools/evaluate.mjs')) && existsSync(join(shared, 'corpus')) ? shared : undefined
}

/** Every figure by name: rates as numbers from 0 to 1, counts as they are. */
export function qualityFigures(half: Half): Readonly<Record<string, number>> {
  const shared = measuringTools()
  if (shared === undefined) throw new Error('There is no corpus beside this project (../shared).')
  return { ...run('evaluate.mjs', ''), ...run('contrast.mjs', 'contrast.') }

  function run(tool: string, prefix: string): Readonly<Record<string, number>> {
    const printed = execFileSync(process.execPath, [join(shared!, 'tools', tool), '--half', half], { cwd: root, encoding: 'utf8' })
    return Object.fromEntries(flatten(JSON.parse(printed), prefix))
  }
}

function flatten(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]]
  // Rates are printed as "0.75 (3/4)"; those per label or rule as "3/4", too few cases each to hold on to.
  if (typeof value === 'string') return /^[\d.]+ \(\d+\/\d+\)$/.test(value) ? [[path, Number.parseFloat(value)]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'otherRules' ? [] : flatten(part, path === '' || path.endsWith('.') ? `${path}${key}` : `${path}.${key}`),
  )
}
