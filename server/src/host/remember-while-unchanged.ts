import type { Host } from './host.ts'
import type { StampedHost } from './stamped-host.ts'

interface Entry<T> {
  readonly worked: Promise<T>
  /** By the location of each file that was looked at for it, there or not: what the file was before it was read. */
  readonly stamps: Map<string, string>
  /** While it is still being worked out, whoever asks waits for the same. */
  settled: boolean
}

/**
 * Remembers what is worked out from files, until one of the files that were looked at for it is no longer what it was: for doors that are
 * asked for one document after the other and never told when a run begins. A failure is remembered, too.
 *
 * @param most keys that are remembered at once; the oldest is forgotten first
 * @returns what gives `work`'s answer of this time or an earlier one. `work` must look at files through the host that it is given.
 */
export function rememberWhileUnchanged<T>(host: StampedHost, most: number): (key: string, work: (host: Host) => Promise<T>) => Promise<T> {
  const entries = new Map<string, Entry<T>>()
  return (key, work) => {
    const known = entries.get(key)
    if (known !== undefined && (!known.settled || isUnchanged(known))) return known.worked
    const stamps = new Map<string, string>()
    const noting: Host = {
      readText(location) {
        // Before it is read, so that a change on the way is seen the next time.
        if (!stamps.has(location)) stamps.set(location, host.stamp(location))
        return host.readText(location)
      },
    }
    const entry: Entry<T> = { worked: work(noting), stamps, settled: false }
    const settle = () => {
      entry.settled = true
    }
    entry.worked.then(settle, settle)
    entries.delete(key)
    entries.set(key, entry)
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break
      entries.delete(oldest)
    }
    return entry.worked
  }

  function isUnchanged({ stamps }: Entry<T>): boolean {
    for (const [location, stamp] of stamps) if (host.stamp(location) !== stamp) return false
    return true
  }
}
