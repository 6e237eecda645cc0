import { type AgendaLine, childrenOf } from './agenda-lines.ts'
import { aspectName } from './agenda-names.ts'

/** Headings by which each topic is told the same way: "Discussion", "Decision" below one, and again below the next. */
export function repeatedAspects(lines: readonly AgendaLine[]): ReadonlySet<number> {
  const parents = new Map<string, Set<number>>()
  const named = lines.flatMap((line, index) => (line.form === 'heading' && aspectName.test(line.text) ? [index] : []))
  for (const index of named) {
    const name = lines[index]!.text.toLowerCase()
    parents.set(name, (parents.get(name) ?? new Set()).add(lines[index]!.parent))
  }
  const below = childrenOf(lines)
  const only = (parent: number): boolean => {
    const headings = parent === -1 ? [] : below[parent]!.filter((child) => lines[child]!.form === 'heading')
    return headings.length >= 2 && headings.every((child) => aspectName.test(lines[child]!.text) && lines[child]!.style === undefined)
  }
  return new Set(
    named.filter((index) => {
      const { parent, text } = lines[index]!
      // A title holds the parts of the meeting, not those of one topic.
      return parents.get(text.toLowerCase())!.size >= 2 || (parent !== -1 && lines[parent]!.parent !== -1 && only(parent))
    }),
  )
}
