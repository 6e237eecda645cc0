import type { Pattern } from './pattern.ts'

type Compile = (source: string) => Pattern | string

let compile: Compile | undefined

/**
 * Loads what compiles patterns. To be awaited by whoever reads a configuration that has any, before the configuration is read and run:
 * both are done without waiting.
 */
export async function loadPatternCompiler(): Promise<void> {
  compile ??= (await import('./compile-pattern.ts')).compilePattern
}

/** A pattern that takes time in proportion to the text, or what is wrong with it, as the end of a sentence. */
export function patternOf(source: string): Pattern | string {
  return compile?.(source) ?? 'cannot be read before patterns are loaded'
}
