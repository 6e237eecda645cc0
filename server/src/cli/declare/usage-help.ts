export interface UsageHelp {
  /** Commands as they are typed, each with what it is for. */
  readonly examples: readonly (readonly [typed: string, purpose: string])[]
  /** What exit codes mean, where not only that it was done or could not be. */
  readonly exits?: Readonly<Record<number, string>>
}

/** Of commands that judge nothing. */
const doneOrNot = { 0: 'done', 2: 'something could not be read or run; standard error says what' }

/** Examples and exit codes of a command, for the end of its `--help`. */
export function usageHelp({ examples, exits = doneOrNot }: UsageHelp): string {
  const widest = Math.max(...examples.map(([typed]) => typed.length))
  return [
    'Examples:',
    ...examples.map(([typed, purpose]) => `  ${typed.padEnd(widest)}  ${purpose}`),
    '',
    'Exit codes:',
    ...Object.entries(exits).map(([code, meaning]) => `  ${code}  ${meaning}`),
  ].join('\n')
}
