/** Bytes that a pointer has at most. */
const longest = 1024
const pointer = /^version https:\/\/\S+\/spec\/v1\n(?:\S+ .*\n)*?oid sha256:([0-9a-f]{64})\nsize \d+\n?$/

/** The hash (SHA-256) of what Git LFS keeps in the place of these bytes; `undefined` where they are no pointer of it. */
export function lfsPointer(bytes: Uint8Array): string | undefined {
  if (bytes.length > longest) return undefined
  return pointer.exec(new TextDecoder().decode(bytes))?.[1]
}
