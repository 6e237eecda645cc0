/** Whether two texts have a word of some length in common. */
export function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  return (b.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word))
}
