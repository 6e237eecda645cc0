import { type Command, Option } from 'commander'
import { documentKinds } from '../../core/base/document-kind.ts'
import { colored } from './colored.ts'

/** Adds `outside-in print-config`. */
export function declarePrintConfig(program: Command): void {
  colored(program.command('print-config'))
    .summary('say by which settings a document is read, and where each comes from')
    .description('Says by which settings a document is read, and where each comes from: a file and line, a preset, or nobody.')
    .argument('<file>', 'the document; it need not be there')
    .option('--config <file>', 'use this configuration instead of the nearest')
    .addOption(new Option('--kind <kind>', 'as for lint: what documents are that do not say it').choices(documentKinds))
    .addOption(new Option('--format <format>', 'how to say it').choices(['stylish', 'text', 'json']).default('stylish'))
    .action(async (file: string, options: { config?: string; kind?: string; format: string; color?: boolean }) =>
      (await import('../commands/print-config.ts')).printConfig(file, options),
    )
}
