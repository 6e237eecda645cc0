import type { Command } from 'commander'
import { colored } from './colored.ts'

/** Adds `outside-in test-rules`. */
export function declareTestRules(program: Command): void {
  colored(program.command('test-rules'))
    .summary('run the examples of your own rules as tests')
    .description(
      'Runs the examples of your own rules as tests: in bad ones exactly the marked words must be found, in good ones nothing. Exits with 1 where one fails.',
    )
    .argument('[files...]', 'configurations or packs (default: the configuration of this folder, with all that it extends)')
    .option('--strict', 'fail rules that have no bad or no good example')
    .action(async (files: readonly string[], options: { strict?: boolean; color?: boolean }) =>
      (await import('../commands/test-rules.ts')).testRules(files, options),
    )
}
