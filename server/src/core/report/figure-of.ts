/** A whole number as a reader takes it in: `1,204`. */
export function figureOf(number: number): string {
  return number.toLocaleString('en-GB')
}
