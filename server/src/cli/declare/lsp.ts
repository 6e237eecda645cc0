import { type Command, Option } from 'commander'
import type { LspOptions } from '../commands/lsp.ts'

/** Adds `outside-in lsp`. */
export function declareLsp(program: Command): void {
  program
    .command('lsp')
    .summary('serve an editor (language server)')
    .description('The language server, for editors to start: suggestions, hovers and changes while you write.')
    .option('--stdio', 'talk over standard input and output')
    // Whoever names a file is told how it is meant, instead of how many arguments there are.
    .allowExcessArguments()
    // Some editors' clients say which process they are, so that a server can end with it; ours is told in the protocol, too.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText('after', '\nHow to set up Neovim, Emacs, Helix and others: docs/editors.md in this package.')
    .action(async (options: LspOptions) => (await import('../commands/lsp.ts')).lsp(options))
}
