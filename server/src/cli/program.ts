import { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { declareBaseline } from './declare/baseline.ts'
import { declareExplain } from './declare/explain.ts'
import { declareInit } from './declare/init.ts'
import { declareLint } from './declare/lint.ts'
import { declareLsp } from './declare/lsp.ts'
import { declareMcp } from './declare/mcp.ts'
import { declareMerge } from './declare/merge.ts'
import { declarePrintConfig } from './declare/print-config.ts'
import { declareReport } from './declare/report.ts'
import { declareRules } from './declare/rules.ts'
import { declareScore } from './declare/score.ts'
import { declareSuppressions } from './declare/suppressions.ts'
import { declareTestRules } from './declare/test-rules.ts'
import { declareTrend } from './declare/trend.ts'
import { withoutControls } from './without-controls.ts'

/** The commands with their options; `self` is the file of the program. What a command does is loaded only when it is called. */
export function createProgram(self: URL): Command {
  const program = new Command('outside-in')
    .description('Reads strategy plans, CRM plans and business reviews in markdown the way a customer-minded reviewer would.')
    .version(manifest.version)
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeErr: (text) => process.stderr.write(withoutControls(text)) })
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
  outside-in report plans --output report.html   one page about all of them
  outside-in explain missing-listening   why a rule speaks, with examples
  outside-in init                        write a configuration, by three questions

Nothing is sent anywhere, and your documents are never changed.`,
    )
  declareLint(program, self)
  declareMerge(program)
  declareScore(program, self)
  declareTrend(program, self)
  declareSuppressions(program, self)
  declareBaseline(program, self)
  declareReport(program, self)
  declareExplain(program)
  declareRules(program)
  declareInit(program)
  declareTestRules(program)
  declarePrintConfig(program)
  declareLsp(program)
  declareMcp(program, self)
  return program
}
