import type { Host } from './host.ts'

/** A host that can say, without reading it, whether a file is still what it was. */
export interface StampedHost extends Host {
  /** Another text than before for what has changed since, come or gone. Cheap beside reading. */
  stamp(location: string): string
}
