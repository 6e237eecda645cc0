/** The name of a file or a folder as VS Code writes it in a URI. Half a character, which no URI can write, becomes the sign for a lost one. */
export function encodedPart(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
