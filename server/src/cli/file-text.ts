import { readFileSync, statSync } from 'node:fs'
import { isGitCrypt } from '../host/is-git-crypt.ts'
import { lfsPointer } from '../host/lfs-pointer.ts'

/** Larger files are no plans; bytes. */
export const largest = 16_000_000

/** The bytes of a file. @throws Error whose message says in one clause why it is not read */
export function fileBytes(path: string): Uint8Array {
  const stat = statSync(path)
  // A pipe named as a file would wait for ever.
  if (!stat.isFile()) throw new Error('it is not a file')
  if (stat.size > largest) throw new Error(tooLarge(stat.size))
  return readFileSync(path)
}

/** The text that bytes are, its byte order mark kept. @throws Error whose message says in one clause why they are none */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > largest) throw new Error(tooLarge(bytes.length))
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Error('it is saved as UTF-16 ("Unicode"); save it as UTF-8')
  if (lfsPointer(bytes) !== undefined) throw new Error('Git LFS keeps its text, which is not here; fetch it with "git lfs pull"')
  if (isGitCrypt(bytes)) throw new Error('it is encrypted by git-crypt; open it with "git-crypt unlock"')
  if (bytes.includes(0)) throw new Error('it is not a text file')
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Error(`it is not valid UTF-8 ${firstInvalid(bytes)}; save it as UTF-8`)
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Where bytes stop being UTF-8, as editors count: what was valid up to there is written the same again. */
function firstInvalid(bytes: Uint8Array): string {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  let at = 0
  while (at < bytes.length && bytes[at] === again[at]) at += 1
  // A character of several bytes may have begun before; streaming leaves it out.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at), { stream: true })
  const lines = before.split(/\r\n?|\n/)
  return `at line ${lines.length}, column ${lines.at(-1)!.replace(/^\ufeff/, '').length + 1}`
}

/** Why a file could not be read, in one clause, from what was thrown. */
export function whyUnread({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to read it'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'ENOTDIR') return 'a file stands where a folder should'
  if (code === 'ELOOP') return 'it is a link that leads in a circle'
  return code === 'ENOENT' ? 'there is no such file' : message
}

/** Says that a file is too large, and what to do about it; `size` in bytes. */
function tooLarge(size: number): string {
  const [has, most] = [Math.ceil(size / 100_000) / 10, largest / 1_000_000]
  return `it has ${has} MB, and files of up to ${most} MB are read; split it into several, or name it in .outside-inignore if it is no plan`
}
