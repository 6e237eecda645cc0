/** A word that nobody can guess, by which a page's own styles and scripts are told from any that got into its text. */
export function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
