import type { Command } from 'commander'
import { colored } from './colored.ts'
import { usageHelp } from './usage-help.ts'

/** Adds `outside-in test-rules`. */
export function declareTestRules(program: Command): void {
  colored(program.command('test-rules'))
    .summary('run the examples of your own rules as tests')
    .description('Runs the examples of your own rules as tests: in bad ones exactly the marked words must be found, in good ones nothing.')
    .argument('[files...]', 'configurations or packs (default: the configuration of this folder, with all that it extends)')
    .option('--strict', 'fail rules that have no bad or no good example')
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in test-rules', 'the rules of the configuration of this folder'],
    ['outside-in test-rules packs/plain-words.yaml --strict', 'one pack, in which each rule must have examples'],
  ],
  exits: { 0: 'all as expected', 1: 'an example fails, or lacks where --strict asks for it', 2: 'something could not be read' },
})}

How rules are written: docs/rule-packs.md in this package.`,
    )
    .action(async (files: readonly string[], options: { strict?: boolean; color?: boolean }) =>
      (await import('../commands/test-rules.ts')).testRules(files, options),
    )
}
