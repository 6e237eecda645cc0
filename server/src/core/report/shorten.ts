/** Text cut at a space, with an ellipsis, to at most `longest` characters. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.lastIndexOf(' ', longest - 1)
  // A cut through a surrogate pair would leave half a character.
  return `${text.slice(0, cut > longest / 2 ? cut : longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
