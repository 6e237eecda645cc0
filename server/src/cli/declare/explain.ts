import type { Command } from 'commander'
import { colored } from './colored.ts'

/** Adds `outside-in explain`. */
export function declareExplain(program: Command): void {
  colored(program.command('explain'))
    .summary('say what a rule looks for, and why')
    .description('Says what a rule looks for, why it matters, and shows it at work.')
    .argument('<rule>', 'name of the rule, as a suggestion shows it')
    .option('--config <file>', 'look for your own rules in this configuration, not in the one that holds for this folder')
    .action(async (rule: string, options: { color?: boolean; config?: string }) =>
      (await import('../commands/explain.ts')).explain(rule, options),
    )
}
