import type { Command } from 'commander'
import { colored } from './colored.ts'

/** Adds `outside-in rules`. */
export function declareRules(program: Command): void {
  colored(program.command('rules'))
    .summary('list all rules')
    .description('Lists all rules by family, with their weight.')
    .action(async (options: { color?: boolean }) => (await import('../commands/rules.ts')).listRules(options))
}
