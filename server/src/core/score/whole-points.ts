/** Whole numbers that add up to what the given ones add up to: the largest remainders are rounded up. */
export function wholePoints(numbers: readonly number[]): readonly number[] {
  const whole = numbers.map(Math.floor)
  const missing = Math.round(numbers.reduce((sum, number) => sum + number, 0)) - whole.reduce((sum, number) => sum + number, 0)
  const order = numbers
    .map((number, index) => ({ index, rest: number - Math.floor(number) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, missing)) whole[index]! += 1
  return whole
}
