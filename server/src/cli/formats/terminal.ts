import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'
import type { WriteOptions } from './format.ts'

/** How wide and in which colours text is written: as the terminal has it, plainly into a file. */
export function terminal({ toFile, color }: WriteOptions) {
  const stream = toFile ? {} : process.stdout
  return { width: lineWidth(stream), colors: paint(stream, toFile ? false : color) }
}
