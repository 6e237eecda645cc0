/** The anchor that a heading's readable text makes, as code hosts and editors make it: `## J1. Get home` is reached by `#j1-get-home`. */
export function headingAnchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .replace(/ /g, '-')
}
