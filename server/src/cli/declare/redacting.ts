import type { Command } from 'commander'

/** Adds the option of those commands that can leave out what documents say. */
export function redacting(command: Command): Command {
  return command.option('--redact', 'leave out all words of the documents; paths, lines, numbers, rules and hashes stay')
}
