import { printable } from './printable.ts'
import { shorten } from './shorten.ts'

/** An item of an agenda by its head, as one line, where there is little room: what follows a colon or a dash is left out, the rest cut to `longest`. */
export function itemHead(item: string, longest: number): string {
  const text = printable(item)
  return shorten(/^(.{8,}?)(?:[:;]\s|\s[–—-]\s)/.exec(text)?.[1] ?? text, longest)
}
