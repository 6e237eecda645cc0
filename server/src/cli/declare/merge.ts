import type { Command } from 'commander'
import { formatHelp } from '../formats/format-help.ts'
import { lintFormats } from '../formats/lint-formats.ts'
import type { LintOptions } from '../lint-options.ts'
import { colored } from './colored.ts'
import { concluding } from './concluding.ts'
import { lintExits } from './lint-exits.ts'
import { usageHelp } from './usage-help.ts'

/** Adds `outside-in merge`. */
export function declareMerge(program: Command): void {
  concluding(colored(program.command('merge')))
    .summary('report what several machines read')
    .description('Reports what outside-in lint --shard read on several machines as though one had read it all.')
    .argument('<files...>', 'the files that outside-in lint --shard wrote, all of one run')
    .option('--config <file>', 'the configuration that was given to outside-in lint')
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in lint --shard 1/2 --output 1.json', 'on one machine'],
    ['outside-in lint --shard 2/2 --output 2.json', 'on another'],
    ['outside-in merge 1.json 2.json', 'report both as one run, and judge it'],
  ],
  exits: lintExits,
})}

${formatHelp(lintFormats)}`,
    )
    .action(async (files: string[], options: LintOptions) => (await import('../commands/merge.ts')).merge(files, options))
}
