import type { Command } from 'commander'
import type { LintOptions } from '../lint-options.ts'
import { colored } from './colored.ts'
import { concluding } from './concluding.ts'

/** Adds `outside-in merge`. */
export function declareMerge(program: Command): void {
  concluding(colored(program.command('merge')))
    .summary('report what several machines read')
    .description('Reports what outside-in lint --shard read on several machines as though one had read it all.')
    .argument('<files...>', 'the files that outside-in lint --shard wrote, all of one run')
    .option('--config <file>', 'the configuration that was given to outside-in lint')
    .addHelpText('after', '\nThe exit code is that of outside-in lint.')
    .action(async (files: string[], options: LintOptions) => (await import('../commands/merge.ts')).merge(files, options))
}
