import type { Command } from 'commander'
import type { TrendOptions } from '../commands/trend.ts'
import { formatHelp } from '../formats/format-help.ts'
import { trendFormats } from '../formats/trend-formats.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'
import { usageHelp } from './usage-help.ts'
import { writing } from './writing.ts'

/** Adds `outside-in trend`. */
export function declareTrend(program: Command, self: URL): void {
  const trend = writing(
    program
      .command('trend')
      .summary('show what drives reviews over time')
      .description(
        'Puts dated reviews, agendas and minutes, in a row: how far each is about customers, what had to give way, and which actions were forgotten.',
      )
      .option('--git', 'read the versions of one file in its git history instead of several files'),
  ).addHelpText(
    'after',
    `
${usageHelp({
  examples: [
    ['outside-in trend reviews', 'all dated reviews of a folder'],
    ['outside-in trend --git reviews/weekly.md', 'one agenda that is written over each time'],
    ['outside-in trend reviews --format html:trend.html', 'a page with a chart'],
  ],
})}

${formatHelp(trendFormats)}

A review's date is what it says itself, else what its file or folder is called: 2026-Q1-review.md, 2026/Q1/review.md, 2026-04-14.md.
Its agenda and its minutes become one meeting where they name the same date. Different kinds of meetings are never mixed.`,
  )
  redacting(reading(trend)).action(async (paths: string[], options: TrendOptions) =>
    (await import('../commands/trend.ts')).trend(paths, options, self),
  )
}
