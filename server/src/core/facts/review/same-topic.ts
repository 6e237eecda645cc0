const letters = /[^\p{L}\p{N}]+/gu

/** Whether two texts name the same topic: alike but for marks, or the one beginning with the other. */
export function sameTopic(a: string, b: string): boolean {
  const left = a.toLowerCase().replace(letters, ' ').trim()
  const right = b.toLowerCase().replace(letters, ' ').trim()
  if (left === '' || right === '') return false
  if (Math.min(left.length, right.length) >= 4 && (`${left} `.startsWith(`${right} `) || `${right} `.startsWith(`${left} `))) return true
  return left === right || (Math.min(left.length, right.length) >= 6 && (left.startsWith(right) || right.startsWith(left)))
}
