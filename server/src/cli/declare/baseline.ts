import type { Command } from 'commander'
import type { BaselineOptions } from '../commands/baseline.ts'
import { reading } from './reading.ts'
import { usageHelp } from './usage-help.ts'

/** Adds `outside-in baseline`. */
export function declareBaseline(program: Command, self: URL): void {
  const baseline = program
    .command('baseline')
    .summary('accept what old documents say now')
    .description('Writes down the suggestions that are there now, so that only new ones are made from now on.')
    .option('--prune', 'only take out what is gone')
    .addHelpText(
      'after',
      `
${usageHelp({
  examples: [
    ['outside-in baseline', 'accept all that is said below this folder now'],
    ['outside-in lint', 'from then on: only what is new'],
    ['outside-in lint --no-baseline', 'everything once more'],
    ['outside-in baseline --prune', 'forget what has been mended'],
  ],
})}

The file .outside-in-baseline holds a line for each suggestion: a hash of its sentence, the rule and the document, and no word of the text.
It is found from each document upwards; where there is none, it is written in this folder. Lint and the editor honour it.`,
    )
  reading(baseline).action(async (paths: string[], options: BaselineOptions) =>
    (await import('../commands/baseline.ts')).baseline(paths, options, self),
  )
}
