import { resolveSteps } from './resolve-steps.ts'

/** The location that a relative path names from a folder; `undefined` where it leads above the root. In a URI its steps are encoded. */
export function locationBelow(folder: string, path: string): string | undefined {
  return resolveSteps(folder, path.split('/'))
}
