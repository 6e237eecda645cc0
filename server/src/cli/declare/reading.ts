import { type Command, Option } from 'commander'
import { documentKinds } from '../../core/base/document-kind.ts'
import { colored } from './colored.ts'
import { day } from './day.ts'

/** Adds the arguments and options of those commands that read documents. */
export function reading(command: Command): Command {
  return colored(command)
    .argument('[paths...]', 'files, folders or globs, and - for standard input (default: this folder)')
    .option('--config <file>', 'use this configuration instead of the nearest .outside-in.yaml, .json or .jsonc')
    .addOption(new Option('--kind <kind>', 'read documents that do not name their kind in front matter as this').choices(documentKinds))
    .option('--today <day>', 'read as on this day, such as 2027-03-31: comments that silence may end (default: the day it is)', day)
    .option('--cache', 'keep results, and read only what changed since the last run')
    .option('--no-cache', 'read everything anew')
    .option('--cache-location <folder>', 'keep results in this folder (default: node_modules/.cache/outside-in, else .outside-in-cache)')
    .option('--stdin-filename <path>', 'the path that text from standard input is read as having')
}
