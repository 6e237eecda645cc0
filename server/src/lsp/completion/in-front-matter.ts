import type { Cursor } from './cursor.ts'

/** A line that YAML could have: a key, an item, something indented, a remark, or nothing. */
const yamlLine = /^(?:\s*|[\w-]+\s*:.*|[\w-]*|\s+.*|-\s.*|#.*)$/

/** Longest front matter that is looked at, in characters. */
const longest = 20_000

/**
 * The lines of the front matter that the cursor is in, without the cursor's own; `undefined` elsewhere. Front matter that is still being
 * typed has no end yet: it goes on as long as its lines look like it.
 */
export function linesOfFrontMatter({ text, offset, before }: Cursor): readonly string[] | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  const start = offset - before.length
  if (opening === null || start < opening[0].length || start > longest) return undefined
  const above = text
    .slice(opening[0].length, start)
    .split(/\r\n|\n|\r/)
    .slice(0, -1)
  if (above.some((line) => /^(?:---|\.\.\.)\s*$/.test(line) || !yamlLine.test(line))) return undefined
  const below = text
    .slice(offset, offset + longest)
    .split(/\r\n|\n|\r/)
    .slice(1)
  const end = below.findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line) || !yamlLine.test(line))
  return [...above, ...below.slice(0, end < 0 ? 0 : end)]
}
