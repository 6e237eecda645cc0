import { distance } from 'fastest-levenshtein'
import { longestQuote } from './quote-value.ts'

/** A sentence, with a space before it, that names the known name which is nearest to what was said; empty where none is near. */
export function didYouMean(said: unknown, known: readonly string[]): string {
  // What is not to be is false elsewhere, and "off" here.
  if (said === false && known.includes('off')) return ' Did you mean "off"?'
  if (typeof said !== 'string' || said.length > longestQuote) return ''
  const [nearest] = known.map((name) => ({ name, far: distance(said.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.far - b.far)
  return nearest !== undefined && nearest.far <= Math.max(2, nearest.name.length / 3) ? ` Did you mean "${nearest.name}"?` : ''
}
