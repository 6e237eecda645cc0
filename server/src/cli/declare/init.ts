import { type Command, Option } from 'commander'
import { presetNames } from '../../core/config/preset-names.ts'
import { collect } from './collect.ts'
import { colored } from './colored.ts'
import { usageHelp } from './usage-help.ts'

/** Adds `outside-in init`. */
export function declareInit(program: Command): void {
  colored(program.command('init'))
    .summary('write a configuration, by three questions or by options')
    .description(
      'Writes .outside-in.yaml, or .outside-in.jsonc by --format jsonc, with a word on each setting. Asks three questions on a terminal; what options say is not asked.',
    )
    .argument('[folder]', 'the folder whose documents it is for (default: this folder)')
    .option('--customer <name>', 'what the plans call those you serve; may be given several times', collect)
    .option('--company <name>', 'what the plans call your own organisation', collect)
    .option('--product <name>', 'what you offer is called', collect)
    .option('--kind <folder=kind>', 'what the documents of a folder are, as in reviews=qbr', collect)
    .addOption(new Option('--preset <preset>', 'how much is said: by the surest rules, by all and louder, or by all').choices(presetNames))
    .addOption(new Option('--format <format>', 'how it is written').choices(['yaml', 'jsonc']).default('yaml'))
    .option('--yes', 'ask nothing')
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in init', 'ask, and write .outside-in.yaml here'],
    ['outside-in init plans --customer members --yes', 'for a folder, without a question'],
    ['outside-in init --kind reviews=qbr --preset strict --yes', 'reviews are in reviews/, and more is said'],
  ],
  exits: { 0: 'done', 2: 'there is a configuration already, or it could not be written' },
})}

What each setting can be: docs/configuration.md in this package.`,
    )
    .action(async (folder: string | undefined, options: object) =>
      (await import('../commands/init.ts')).init(folder ?? '.', options as Parameters<typeof import('../commands/init.ts').init>[1]),
    )
}
