import { readFileSync, statSync } from 'node:fs'

/** Larger files are no plans; bytes. */
const largest = 16_000_000

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
  if (bytes.includes(0)) throw new Error('it is not a text file')
  return decoder.decode(bytes)
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Why a file could not be read, in one clause, from what was thrown. */
export function whyUnread({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not valid UTF-8; save it as UTF-8'
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission to read it'
  return code === 'ENOENT' ? 'there is no such file' : message
}

/** Says that a file is too large, and what to do about it; `size` in bytes. */
function tooLarge(size: number): string {
  const [has, most] = [Math.ceil(size / 100_000) / 10, largest / 1_000_000]
  return `it has ${has} MB, and files of up to ${most} MB are read; split it into several, or name it in .outside-inignore if it is no plan`
}
