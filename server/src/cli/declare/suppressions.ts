import type { Command } from 'commander'
import { formatHelp } from '../formats/format-help.ts'
import { suppressionsFormats } from '../formats/suppressions-formats.ts'
import type { ReadOptions } from '../read-paths.ts'
import type { WritingOptions } from '../writing-options.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'
import { usageHelp } from './usage-help.ts'
import { writing } from './writing.ts'

/** Adds `outside-in suppressions`. */
export function declareSuppressions(program: Command, self: URL): void {
  const suppressions = writing(
    program
      .command('suppressions')
      .summary('list what was set aside, by whom and until when')
      .description(
        'Lists the comments that silence suggestions, with reason, owner, end and whether they still hold: a register for the meeting that decides.',
      ),
    'stylish',
    'the register',
  ).addHelpText(
    'after',
    `
${usageHelp({
  examples: [
    ['outside-in suppressions', 'what is set aside in all plans below this folder'],
    ['outside-in suppressions --format markdown:register.md', 'a table for the papers of a meeting'],
  ],
})}

${formatHelp(suppressionsFormats)}

Such a comment stands before the line that it is about; rule and reason are yours:
<!-- outside-in-disable-next-line vanity-measure -- the board asks for it (owner: Jo Ash, until: 2027-03-31) -->`,
  )
  redacting(reading(suppressions)).action(async (paths: string[], options: ReadOptions & WritingOptions) =>
    (await import('../commands/suppressions.ts')).suppressions(paths, options, self),
  )
}
