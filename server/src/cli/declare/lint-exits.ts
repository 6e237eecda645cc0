/** What the exit codes of those commands mean that judge documents. */
export const lintExits = {
  0: 'nothing that fails the run; there may be quieter suggestions',
  1: 'suggestions of the --fail-on weight, too many warnings, or a score that is too low or fell',
  2: 'something could not be read or run; standard error says what',
} as const
