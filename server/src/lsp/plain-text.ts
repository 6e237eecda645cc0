/** The document's own words for markdown, in one line, so that none of their marks is taken for markup. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#!|~&$]/g, '\\$&')
}
