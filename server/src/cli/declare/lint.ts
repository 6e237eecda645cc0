import { type Command, Option } from 'commander'
import { formatHelp } from '../formats/format-help.ts'
import { lintFormats } from '../formats/lint-formats.ts'
import type { LintOptions } from '../lint-options.ts'
import { concluding } from './concluding.ts'
import { lintExits } from './lint-exits.ts'
import { reading } from './reading.ts'
import { shardOption } from './shard-option.ts'
import { usageHelp } from './usage-help.ts'

/** Adds `outside-in lint`. */
export function declareLint(program: Command, self: URL): void {
  const lint = concluding(program.command('lint'))
    .summary('suggest what to change')
    .description('Reads plans and reviews and suggests what to change, by document, line and rule. Files that are neither are left alone.')
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
    .addOption(new Option('--watch', 'keep running, and read again what changes').conflicts(['format', 'output', 'shard']))
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in lint', 'read every plan and review below this folder'],
    ['outside-in lint plans/growth.md --all', 'one plan, and all that there is to say of it'],
    ['outside-in lint --since origin/main', 'only what your branch adds'],
    ['outside-in lint --fail-on none --format html:page.html', 'write a page, and fail nothing'],
    ['outside-in lint plans --min-score 40', 'fail where a plan scores less than 40 of 100'],
  ],
  exits: lintExits,
})}

${formatHelp(lintFormats)}

Folders are searched for .md and .markdown; .gitignore and .outside-inignore are honoured, but a file named outright is read.
What a suggestion is about: outside-in explain RULE. To accept what old documents say: outside-in baseline.`,
    )
  reading(lint).action(async (paths: string[], options: LintOptions) => (await import('../commands/lint.ts')).lint(paths, options, self))
}
