import type { Command } from 'commander'
import type { SuppressionsOptions } from '../commands/suppressions.ts'
import { formatHelp } from '../formats/format-help.ts'
import { suppressionsFormats } from '../formats/suppressions-formats.ts'
import { collect } from './collect.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'

/** Adds `outside-in suppressions`. */
export function declareSuppressions(program: Command, self: URL): void {
  const suppressions = program
    .command('suppressions')
    .summary('list what was set aside, by whom and until when')
    .description(
      'Lists the comments that silence suggestions, with reason, owner, end and whether they still hold: a register for the meeting that decides.',
    )
    .option(
      '--format <name[:file]>',
      'how to write it, one of the formats below; once more for each further one, :file writes to a file (default: stylish)',
      collect,
    )
    .option('--output <file>', 'write the register to a file')
    .addHelpText(
      'after',
      `
${formatHelp(suppressionsFormats)}

<!-- outside-in-disable-next-line vanity-measure -- the board asks for it (owner: Jo Ash, until: 2027-03-31) -->`,
    )
  redacting(reading(suppressions)).action(async (paths: string[], options: SuppressionsOptions) =>
    (await import('../commands/suppressions.ts')).suppressions(paths, options, self),
  )
}
