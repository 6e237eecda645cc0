import { type Command, Option } from 'commander'
import { formatHelp } from '../formats/format-help.ts'
import { scoreFormats } from '../formats/score-formats.ts'
import type { ReadOptions } from '../read-paths.ts'
import type { WritingOptions } from '../writing-options.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'
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
    .addHelpText('after', `\n${formatHelp(scoreFormats)}`)
  redacting(reading(score)).action(async (paths: string[], options: ReadOptions & WritingOptions & { whatIf?: true }) =>
    options.whatIf
      ? (await import('../commands/what-if.ts')).whatIf(paths, options, self)
      : (await import('../commands/score.ts')).score(paths, options, self),
  )
}
