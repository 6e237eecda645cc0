import { createHash } from 'node:crypto'

/** What tells one content from another, the same on all machines: 32 hex digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}
