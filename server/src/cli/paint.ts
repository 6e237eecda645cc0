import { createColors } from 'picocolors'

/** The colours to write with, and whether there are any: by wish first (`NO_COLOR`, `FORCE_COLOR`, `--no-color`), else on terminals. */
export function paint(stream: { readonly isTTY?: boolean }, wanted: boolean | undefined) {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = process.env
  if (wanted === false || NO_COLOR !== '') return createColors(false)
  if (FORCE_COLOR !== undefined) return createColors(FORCE_COLOR !== '0' && FORCE_COLOR !== 'false')
  return createColors(stream.isTTY === true && TERM !== 'dumb')
}
