import { type Command, Option } from 'commander'
import { formatHelp } from '../formats/format-help.ts'
import { scoreFormats } from '../formats/score-formats.ts'
import type { ReadOptions } from '../read-paths.ts'
import type { WritingOptions } from '../writing-options.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'
import { usageHelp } from './usage-help.ts'
import { writing } from './writing.ts'

/** Adds `outside-in score`. */
export function declareScore(program: Command, self: URL): void {
  const score = writing(
    program
      .command('score')
      .summary('show each score with what it rests on')
      .description('Shows how far each plan and each review is about the customer, part by part, with what it rests on.'),
  )
    .addOption(
      new Option('--what-if', 'show by which changes of its agenda a review would gain most').conflicts(['format', 'output', 'redact']),
    )
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in score plans/growth.md', 'the score of one plan, part by part'],
    ['outside-in score reviews/q3.md --what-if', 'what would raise the score of an agenda'],
    ['outside-in score plans --format markdown:scores.md', 'all scores, to paste into a comment'],
  ],
})}

${formatHelp(scoreFormats)}

A score fails nothing here: outside-in lint --min-score does.`,
    )
  redacting(reading(score)).action(async (paths: string[], options: ReadOptions & WritingOptions & { whatIf?: true }) =>
    options.whatIf
      ? (await import('../commands/what-if.ts')).whatIf(paths, options, self)
      : (await import('../commands/score.ts')).score(paths, options, self),
  )
}
