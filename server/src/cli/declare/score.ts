import { type Command, Option } from 'commander'
import type { ScoreOptions } from '../commands/score.ts'
import { formatHelp } from '../formats/format-help.ts'
import { scoreFormats } from '../formats/score-formats.ts'
import { collect } from './collect.ts'
import { reading } from './reading.ts'
import { redacting } from './redacting.ts'

/** Adds `outside-in score`. */
export function declareScore(program: Command, self: URL): void {
  const score = program
    .command('score')
    .summary('show each score with what it rests on')
    .description('Shows how far each plan and each review is about the customer, part by part, with what it rests on.')
    .option(
      '--format <name[:file]>',
      'how to write it, one of the formats below; once more for each further one, :file writes to a file (default: stylish)',
      collect,
    )
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--what-if', 'show by which changes of its agenda a review would gain most').conflicts(['format', 'output', 'redact']),
    )
    .addHelpText('after', `\n${formatHelp(scoreFormats)}`)
  redacting(reading(score)).action(async (paths: string[], options: ScoreOptions & { whatIf?: true }) =>
    options.whatIf
      ? (await import('../commands/what-if.ts')).whatIf(paths, options, self)
      : (await import('../commands/score.ts')).score(paths, options, self),
  )
}
