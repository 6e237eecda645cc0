import { type Command, Option } from 'commander'
import { severities } from '../../core/base/severity.ts'
import { redacting } from './redacting.ts'
import { scoreNumber } from './score-number.ts'
import { wholeNumber } from './whole-number.ts'
import { writing } from './writing.ts'

/** Adds the options by which suggestions are reported and judged. */
export function concluding(command: Command): Command {
  return writing(redacting(command))
    .addOption(
      new Option('--fail-on <severity>', 'suggestions of this weight or more make the exit code 1')
        .choices([...severities, 'none'])
        .default('warning'),
    )
    .option('--max-warnings <number>', 'allow so many warnings; more make the exit code 1', wholeNumber)
    .option('--min-score <number>', 'a document with a lower score makes the exit code 1', scoreNumber)
    .option('--since <commit>', 'show only what is new since this branch left a commit or another branch, by what sentences say')
    .option('--ratchet', 'with --since: a score that fell makes the exit code 1')
    .option('--no-baseline', 'show what the .outside-in-baseline accepts, too')
    .addOption(new Option('--prune-baseline', 'take out of the baseline what is gone').conflicts('baseline'))
    .option('--quiet', 'show only what is worth changing, warnings and up')
    .option(
      '--max-findings <number>',
      'show the clearest so many of each document, 0 for all (default: 12; what programs read has all)',
      wholeNumber,
    )
    .addOption(new Option('--all', 'show all suggestions of each document').conflicts('maxFindings'))
}
