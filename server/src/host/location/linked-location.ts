import { decoded } from './decoded.ts'
import { parentLocation } from './parent-location.ts'
import { resolveSteps } from './resolve-steps.ts'

/**
 * The location that a relative link in a document leads to; `undefined` where it leads above the root. Links are written as URIs are,
 * wherever the document is.
 */
export function linkedLocation(document: string, link: string): string | undefined {
  const folder = parentLocation(document)
  return folder === undefined ? undefined : resolveSteps(folder, link.split('/').map(decoded))
}
