import type { Command } from 'commander'
import { collect } from './collect.ts'

/**
 * Adds the options by which a command is told what to write, and where.
 *
 * @param usual the format of those who ask for none
 * @param what what is written, as in "the report"
 */
export function writing(command: Command, usual = 'stylish', what = 'the report'): Command {
  return command
    .option(
      '--format <name[:file]>',
      `how to write it, one of the formats below; once more for each further one, :file writes to a file (default: ${usual})`,
      collect,
    )
    .option('--output <file>', `write ${what} to a file`)
}
