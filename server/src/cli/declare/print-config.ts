import { type Command, Option } from 'commander'
import { documentKinds } from '../../core/base/document-kind.ts'
import { colored } from './colored.ts'
import { usageHelp } from './usage-help.ts'

/** Adds `outside-in print-config`. */
export function declarePrintConfig(program: Command): void {
  colored(program.command('print-config'))
    .summary('say by which settings a document is read, and where each comes from')
    .description('Says by which settings a document is read, and where each comes from: a file and line, a preset, or nobody.')
    .argument('<file>', 'the document; it need not be there')
    .option('--config <file>', 'use this configuration instead of the nearest')
    .addOption(new Option('--kind <kind>', 'take the document for this where it does not say its kind').choices(documentKinds))
    .addOption(new Option('--format <format>', 'how to say it').choices(['stylish', 'text', 'json']).default('stylish'))
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in print-config plans/growth.md', 'what holds for this plan, and where it is said'],
    ['outside-in print-config plans/growth.md --format json', 'the same for programs'],
  ],
})}`,
    )
    .action(async (file: string, options: { config?: string; kind?: string; format: string; color?: boolean }) =>
      (await import('../commands/print-config.ts')).printConfig(file, options),
    )
}
