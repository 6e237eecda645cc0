import type { Silenced } from '../facts/suppression.ts'
import { count } from './count.ts'

/** Rules that are named; the others are counted. */
const mostNamed = 5

/** How many suggestions are hidden, and of which rules: “3 suggestions: control-language (2), vanity-measure”. Empty for none. */
export function silencedPhrase(silenced: readonly Silenced[]): string {
  if (silenced.length === 0) return ''
  const totals = new Map<string, number>()
  for (const { rule, suggestions } of silenced) totals.set(rule, (totals.get(rule) ?? 0) + suggestions)
  const all = [...totals].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
  const sum = all.reduce((total, [, number]) => total + number, 0)
  const named = all.slice(0, mostNamed).map(([rule, number]) => (number === 1 ? rule : `${rule} (${number})`))
  const others = all.length - named.length
  return `${count(sum, 'suggestion')}: ${named.join(', ')}${others > 0 ? ` and ${count(others, 'other rule')}` : ''}`
}
