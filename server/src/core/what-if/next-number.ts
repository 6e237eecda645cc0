/** The number that follows one written by hand: "3." → "4.", "b)" → "c)", "1.9" → "1.10", "Item 2" → "Item 3". */
export function nextNumber(text: string): string | undefined {
  const digits = /\d+(?=\D*$)/.exec(text)
  if (digits !== null) return text.slice(0, digits.index) + String(Number(digits[0]) + 1) + text.slice(digits.index + digits[0].length)
  const letter = /(?<![a-z])[a-y](?![a-z])/i.exec(text)
  // Roman numbers of more than one letter, and those that may be one, are left to their author.
  if (letter === null || /[ivx]/i.test(letter[0])) return undefined
  return text.slice(0, letter.index) + String.fromCharCode(letter[0].charCodeAt(0) + 1) + text.slice(letter.index + 1)
}
