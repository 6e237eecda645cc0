const head = new TextEncoder().encode('\0GITCRYPT\0')

/** Whether these bytes were encrypted by git-crypt. */
export function isGitCrypt(bytes: Uint8Array): boolean {
  return head.every((byte, at) => bytes[at] === byte)
}
