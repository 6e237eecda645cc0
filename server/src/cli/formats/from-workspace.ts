import { realpathSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { ReportedRun } from '../../core/report/reported-run.ts'
import { slashed } from '../../host/location/slashed.ts'

/** The run with paths from the root of GitHub's checkout, where it looks for them whatever folder a step works in. Elsewhere as it is. */
export function fromWorkspace(run: ReportedRun): ReportedRun {
  const way = wayFromWorkspace()
  if (way === '') return run
  const placed = <One extends { readonly path: string }>(one: One): One => ({ ...one, path: slashed(join(way, one.path)) })
  return { ...run, readings: run.readings.map(placed), unread: run.unread.map(placed) }
}

/** From the root of the checkout to the working directory; empty where there is none, or the working directory is not inside. */
function wayFromWorkspace(): string {
  const { GITHUB_WORKSPACE: named = '' } = process.env
  if (named === '') return ''
  const way = relative(real(named), real(process.cwd()))
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? '' : way
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
