import { canonicalUri } from './canonical-uri.ts'

/** Whether two locations are one file: clients write URIs in several ways. */
export function isSameLocation(one: string, other: string): boolean {
  return one === other || canonicalUri(one) === canonicalUri(other)
}
