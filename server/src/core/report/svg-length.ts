/** A share of the width or the height, as a picture writes lengths: `12.5%`. */
export function svgLength(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}
