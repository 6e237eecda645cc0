import type { Command } from 'commander'
import type { PortfolioCommandOptions } from '../commands/report.ts'
import { formatHelp } from '../formats/format-help.ts'
import { portfolioFormats } from '../formats/portfolio-formats.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'
import { usageHelp } from './usage-help.ts'
import { writing } from './writing.ts'

/** Adds `outside-in report`. */
export function declareReport(program: Command, self: URL): void {
  const report = writing(
    program
      .command('report')
      .summary('show all plans and reviews on one page')
      .description(
        'Puts all plans and reviews of a folder on one page: scores, what plans contain, talk against listening, reviews over time, and what is suggested where.',
      ),
    'html',
  )
    .option('--title <words>', 'what stands over the page', 'Our plans and reviews')
    .option(
      '--link <pattern>',
      'where links lead instead of to the files: an address with {path} and {line}, as https://git.example/our/plans/blob/main/{path}#L{line}',
    )
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in report --output report.html', 'all plans and reviews below this folder'],
    ['outside-in report plans --title "Plans for 2027" --output plans.html', 'those of one folder'],
    ['outside-in report --redact --output figures.html', 'without a word of the documents'],
  ],
})}

${formatHelp(portfolioFormats)}

The page needs nothing from anywhere and can be printed. To read one document closely: outside-in lint FILE --format html:page.html`,
    )
  redacting(reading(report)).action(async (paths: string[], options: PortfolioCommandOptions) =>
    (await import('../commands/report.ts')).report(paths, options, self),
  )
}
