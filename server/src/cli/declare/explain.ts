import type { Command } from 'commander'
import { colored } from './colored.ts'
import { usageHelp } from './usage-help.ts'

/** Adds `outside-in explain`. */
export function declareExplain(program: Command): void {
  colored(program.command('explain'))
    .summary('say what a rule looks for, and why')
    .description('Says what a rule looks for, why it matters, and shows it at work.')
    .argument('<rule>', 'name of the rule, as a suggestion shows it')
    .option('--config <file>', 'look for your own rules in this configuration, not in the one that holds for this folder')
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in explain missing-listening', 'what this rule looks for, with texts where it speaks and is silent'],
    ['outside-in rules', 'the names of all rules'],
  ],
  exits: { 0: 'done', 2: 'there is no such rule, or a configuration is broken' },
})}`,
    )
    .action(async (rule: string, options: { color?: boolean; config?: string }) =>
      (await import('../commands/explain.ts')).explain(rule, options),
    )
}
