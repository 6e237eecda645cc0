import { type Command, Option } from 'commander'
import { formatHelp } from '../formats/format-help.ts'
import { lintFormats } from '../formats/lint-formats.ts'
import type { LintOptions } from '../lint-options.ts'
import { concluding } from './concluding.ts'
import { reading } from './reading.ts'
import { shardOption } from './shard-option.ts'

/** Adds `outside-in lint`. */
export function declareLint(program: Command, self: URL): void {
  const lint = concluding(program.command('lint'))
    .summary('suggest what to change')
    .description('Reads documents and suggests what to change.')
    .addOption(
      new Option('--shard <number/of>', 'read only this share of the documents, for outside-in merge, which reports and judges')
        .argParser(shardOption)
        .conflicts([
          'format',
          'redact',
          'failOn',
          'maxWarnings',
          'minScore',
          'since',
          'ratchet',
          'baseline',
          'pruneBaseline',
          'quiet',
          'maxFindings',
          'all',
        ]),
    )
    .addOption(new Option('--watch', 'go on, and read what changes').conflicts(['format', 'output', 'shard']))
    .addHelpText(
      'after',
      `
${formatHelp(lintFormats)}

Exit code: 0 nothing to suggest at that weight, 1 suggestions, too many warnings, or a score that is too low or fell, 2 something could not be
read or run.
Folders are searched for .md and .markdown; .gitignore and .outside-inignore are honoured, but a file named outright is read.`,
    )
  reading(lint).action(async (paths: string[], options: LintOptions) => (await import('../commands/lint.ts')).lint(paths, options, self))
}
