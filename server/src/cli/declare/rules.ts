import type { Command } from 'commander'
import { colored } from './colored.ts'

/** Adds `outside-in rules`. */
export function declareRules(program: Command): void {
  colored(program.command('rules'))
    .summary('list all rules')
    .description('Lists all rules by family, with their weight; those that your team wrote for itself last.')
    .option('--config <file>', 'list the own rules of this configuration, not of the one that holds for this folder')
    .action(async (options: { color?: boolean; config?: string }) => (await import('../commands/rules.ts')).listRules(options))
}
