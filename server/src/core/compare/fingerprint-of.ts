import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** Bytes of a hash that are kept: of a million findings, two are the same by chance once in forty million such collections. */
const bytes = 8

/**
 * What a place is known again by: 16 hexadecimal digits.
 *
 * @param words those of its sentence; none for what is said of a whole document
 * @param time counts the places of a document with the same rule and words, from 1
 */
export function fingerprintOf(rule: string, words?: string, time = 1): string {
  const key = words === undefined ? rule : `${rule}\n${words}`
  return bytesToHex(sha256(time === 1 ? key : `${key}\n${time}`).subarray(0, bytes))
}
