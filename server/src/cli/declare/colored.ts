import type { Command } from 'commander'

/** Adds the option of those commands that write in colours. */
export function colored(command: Command): Command {
  return command.option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are honoured too)')
}
