import { encodedPart } from './encoded-part.ts'
import { isUri } from './is-uri.ts'
import { rootLength } from './root-length.ts'

/** Where steps lead from a folder, `..` one up; `undefined` where they lead above the root. The steps are names, not encoded. */
export function resolveSteps(folder: string, steps: readonly string[]): string | undefined {
  const root = folder.slice(0, rootLength(folder))
  const way = folder.slice(root.length).split('/').filter(Boolean)
  for (const step of steps) {
    if (step === '' || step === '.') continue
    if (step !== '..') way.push(isUri(folder) ? encodedPart(step) : step)
    else if (way.pop() === undefined) return undefined
  }
  return `${root}/${way.join('/')}`
}
