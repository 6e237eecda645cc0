import type { Format } from './format.ts'

/** The formats of a command, a line each, for its `--help`. */
export function formatHelp(formats: Readonly<Record<string, Pick<Format<never>, 'purpose'>>>): string {
  const widest = Math.max(...Object.keys(formats).map((name) => name.length))
  return ['Formats:', ...Object.entries(formats).map(([name, { purpose }]) => `  ${name.padEnd(widest)}  ${purpose}`)].join('\n')
}
