import { rootLength } from './root-length.ts'
import { encodedPart } from './uri-form.ts'

/** The location that a relative path names from a folder; `undefined` where it leads above the root. In a URI its steps are encoded. */
export function locationOf(folder: string, path: string): string | undefined {
  const root = folder.slice(0, rootLength(folder))
  const encoded = root.includes('://')
  const steps = folder.slice(root.length).split('/').filter(Boolean)
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(encoded ? encodedPart(step) : step)
    else if (steps.pop() === undefined) return undefined
  }
  return `${root}/${steps.join('/')}`
}
