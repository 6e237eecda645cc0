import { RE2JS, RE2JSSyntaxException } from 're2js'
import { ownRuleLimits } from './own-rule.ts'
import type { Pattern, PatternMatch } from './pattern.ts'

/**
 * Compiles a pattern in RE2's syntax. The library is large and few need it: `pattern-compiler.ts` imports this module when a file has patterns.
 *
 * @returns the pattern, or what is wrong with it, as the end of a sentence ("… is no pattern: missing closing )")
 */
export function compilePattern(source: string): Pattern | string {
  if (source === '') return 'is empty'
  if (source.length > ownRuleLimits.pattern) return `is longer than ${ownRuleLimits.pattern} characters`
  let compiled: RE2JS
  try {
    compiled = RE2JS.compile(source)
  } catch (error) {
    if (/\(\?(?:[=!]|<[=!])/.test(source)) return 'looks ahead or behind, which RE2 patterns cannot; use "unless", or say it as phrases'
    if (/\\[1-9]/.test(source)) return 'refers back to a group, which RE2 patterns cannot'
    const said = error instanceof RE2JSSyntaxException ? error.getDescription() : error instanceof Error ? error.message : String(error)
    return `is no pattern in RE2 syntax: ${said}`
  }
  const size = compiled.programSize()
  if (size > ownRuleLimits.program) return `comes to ${size} steps, and ${ownRuleLimits.program} are the most; repeat fewer times`
  if (compiled.test('')) return 'matches where nothing stands; let it ask for one character at least'
  return { source, find: (text, most) => matches(compiled, text, most) }
}

function matches(compiled: RE2JS, text: string, most: number): readonly PatternMatch[] {
  // Asks for less than where a match is, and most texts have none.
  if (!compiled.test(text)) return none
  const found: PatternMatch[] = []
  const matcher = compiled.matcher(text)
  while (found.length < most && matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()]
    if (end === start) continue
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at) ?? '')
    found.push({ start, end, groups })
  }
  return found
}

const none: readonly PatternMatch[] = []
