import type { Command } from 'commander'

/** Adds `outside-in mcp`. */
export function declareMcp(program: Command, self: URL): void {
  program
    .command('mcp')
    .summary('serve an assistant (Model Context Protocol)')
    .description(
      'Serves an assistant over standard input and output, where the package outside-in-mcp is installed: lint, explain and score.',
    )
    .argument('[folder]', 'the only folder that documents are read in (default: this one)')
    .action(async (folder?: string) => (await import('../commands/mcp.ts')).mcp(folder, self))
}
