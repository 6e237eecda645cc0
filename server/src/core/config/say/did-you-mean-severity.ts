import { didYouMean } from './did-you-mean.ts'

/** What other linters, and people, call our weights. */
const otherNames: Readonly<Record<string, string>> = {
  no: 'off',
  none: 'off',
  never: 'off',
  disable: 'off',
  disabled: 'off',
  ignore: 'off',
  silent: 'off',
  '0': 'off',
  warn: 'warning',
  warnings: 'warning',
  medium: 'warning',
  '1': 'warning',
  err: 'error',
  fatal: 'error',
  critical: 'error',
  high: 'error',
  '2': 'error',
  info: 'information',
  notice: 'information',
  note: 'information',
  low: 'hint',
  suggestion: 'hint',
}

/** To be on says no weight. */
const on: readonly unknown[] = [true, 'on', 'yes', 'true', 'enable', 'enabled']

/** A sentence, with a space before it, that names the weight that was meant; empty where none can be. */
export function didYouMeanSeverity(said: unknown, known: readonly string[]): string {
  const name = typeof said === 'string' ? said.toLowerCase() : said
  if (on.includes(name)) return ' Say how much it weighs: "hint" is the quietest.'
  const key = String(name)
  const meant = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined
  if (meant !== undefined && known.includes(meant)) return ` Did you mean "${meant}"?`
  return didYouMean(said, known)
}
