import { Command, InvalidArgumentError, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { documentKinds } from '../core/base/document-kind.ts'
import { severities } from '../core/base/severity.ts'
import type { LintOptions } from './commands/lint.ts'
import type { LspOptions } from './commands/lsp.ts'
import type { ScoreOptions } from './commands/score.ts'
import type { TrendOptions } from './commands/trend.ts'

/** The commands with their options; `self` is the file of the program. What a command does is loaded only when it is called. */
export function createProgram(self: URL): Command {
  const program = new Command('outside-in')
    .description('Reads strategy plans, CRM plans and business reviews in markdown the way a customer-minded reviewer would.')
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError('(outside-in --help tells more.)')
    .addHelpText(
      'after',
      `
Examples:
  outside-in lint                        read every plan below this folder
  outside-in lint plans/growth.md        read one plan
  outside-in lint plans --format stylish --format html:report.html
  outside-in score plans                 show how each score comes about
  outside-in trend reviews               show what drives reviews over time
  outside-in explain missing-listening   why a rule speaks, with examples

Nothing is sent anywhere, and your documents are never changed.`,
    )
  const lint = program
    .command('lint')
    .summary('suggest what to change')
    .description('Reads documents and suggests what to change.')
    .option(
      '--format <name[:file]>',
      'stylish, json or html; give it more than once for several, :file writes to a file (default: stylish)',
      collect,
    )
    .option('--output <file>', 'write the report to a file')
    .addOption(
      new Option('--fail-on <severity>', 'suggestions of this weight or more make the exit code 1')
        .choices([...severities, 'none'])
        .default('warning'),
    )
    .option('--quiet', 'show only what is worth changing, warnings and up')
    .option('--max-findings <number>', 'show the clearest so many of each document, 0 for all (default: 12; json has all)', wholeNumber)
    .addOption(new Option('--all', 'show all suggestions of each document').conflicts('maxFindings'))
    .addHelpText(
      'after',
      `
Exit code: 0 nothing to suggest at that weight, 1 suggestions, 2 something could not be read or run.
Folders are searched for .md and .markdown; .gitignore and .outside-inignore are honoured, but a file named outright is read.`,
    )
  reading(lint).action(async (paths: string[], options: LintOptions) => (await import('./commands/lint.ts')).lint(paths, options, self))

  const score = program
    .command('score')
    .summary('show each score with what it rests on')
    .description('Shows how far each plan and each review is about the customer, part by part, with what it rests on.')
    .option(
      '--format <name[:file]>',
      'text, json, html, svg (a picture of one document) or markdown (for a pull request); give it more than once for several (default: text)',
      collect,
    )
    .option('--output <file>', 'write the report to a file')
    .addOption(new Option('--what-if', 'show by which changes of its agenda a review would gain most').conflicts(['format', 'output']))
  reading(score).action(async (paths: string[], options: ScoreOptions & { whatIf?: true }) =>
    options.whatIf
      ? (await import('./commands/what-if.ts')).whatIf(paths, options, self)
      : (await import('./commands/score.ts')).score(paths, options, self),
  )

  const trend = program
    .command('trend')
    .summary('show what drives reviews over time')
    .description(
      'Puts dated reviews, agendas and minutes, in a row: how far each is about customers, what had to give way, and which actions were forgotten.',
    )
    .option('--git', 'read the versions of one file in its git history instead of several files')
    .option(
      '--format <name[:file]>',
      'table, json or html; give it more than once for several, :file writes to a file (default: table)',
      collect,
    )
    .option('--output <file>', 'write the report to a file')
    .addHelpText(
      'after',
      `
A review's date is what it says itself, else what its file or folder is called: 2026-Q1-review.md, 2026/Q1/review.md, 2026-04-14.md.
Its agenda and its minutes become one meeting where they name the same date. Different kinds of meetings are never mixed.`,
    )
  reading(trend).action(async (paths: string[], options: TrendOptions) => (await import('./commands/trend.ts')).trend(paths, options, self))

  colored(program.command('explain'))
    .summary('say what a rule looks for, and why')
    .description('Says what a rule looks for, why it matters, and shows it at work.')
    .argument('<rule>', 'name of the rule, as a suggestion shows it')
    .action(async (rule: string, options: { color?: boolean }) => (await import('./commands/explain.ts')).explain(rule, options))

  colored(program.command('rules'))
    .summary('list all rules')
    .description('Lists all rules by family, with their weight.')
    .action(async (options: { color?: boolean }) => (await import('./commands/rules.ts')).listRules(options))

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
    .action(async (options: LspOptions) => (await import('./commands/lsp.ts')).lsp(options))

  return program
}

function reading(command: Command): Command {
  return colored(command)
    .argument('[paths...]', 'files, folders or globs, and - for standard input (default: this folder)')
    .option('--config <file>', 'use this configuration instead of the nearest .outside-in.json')
    .addOption(new Option('--kind <kind>', 'read documents that do not name their kind in front matter as this').choices(documentKinds))
    .option('--stdin-filename <path>', 'where the text from standard input would stand')
}

function colored(command: Command): Command {
  return command.option('--no-color', 'no colours (NO_COLOR and FORCE_COLOR are honoured too)')
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It is a whole number, 0 for all.')
  return Number(value)
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}
