import type { Command } from 'commander'
import type { TrendOptions } from '../commands/trend.ts'
import { formatHelp } from '../formats/format-help.ts'
import { trendFormats } from '../formats/trend-formats.ts'
import { collect } from './collect.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'

/** Adds `outside-in trend`. */
export function declareTrend(program: Command, self: URL): void {
  const trend = program
    .command('trend')
    .summary('show what drives reviews over time')
    .description(
      'Puts dated reviews, agendas and minutes, in a row: how far each is about customers, what had to give way, and which actions were forgotten.',
    )
    .option('--git', 'read the versions of one file in its git history instead of several files')
    .option(
      '--format <name[:file]>',
      'how to write it, one of the formats below; once more for each further one, :file writes to a file (default: stylish)',
      collect,
    )
    .option('--output <file>', 'write the report to a file')
    .addHelpText(
      'after',
      `
${formatHelp(trendFormats)}

A review's date is what it says itself, else what its file or folder is called: 2026-Q1-review.md, 2026/Q1/review.md, 2026-04-14.md.
Its agenda and its minutes become one meeting where they name the same date. Different kinds of meetings are never mixed.`,
    )
  redacting(reading(trend)).action(async (paths: string[], options: TrendOptions) =>
    (await import('../commands/trend.ts')).trend(paths, options, self),
  )
}
