/**
 * The words of a stretch of text as they are told apart from others: small letters and figures alone, one space between. How the text is
 * wrapped, indented, marked and quoted makes no difference.
 */
export function plainWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}
