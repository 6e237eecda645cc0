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
    .option('--today <day>', 'the day that ends of comments are counted by, such as 2027-03-31 (default: the day it is)', day)
    .option('--stdin-filename <path>', 'where the text from standard input would stand')
}
