/**
 * `npm run quality`: measures the judgement on the labelled corpus and the contrast pairs beside the project, for the half of the
 * organisations that may be looked at and the one that may not, and stores the figures, never a text, in `test/quality/`. Rule by rule
 * it stores the half that nobody looked at; `npm run generate` brings that to users.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byRuleFile } from './measured-rules.ts'
import { figuresByRule, type Half, measuringTools, qualityFigures } from './quality-figures.ts'

if (measuringTools() === undefined) {
  console.error('There is no corpus beside this project (../shared), so its judgement cannot be measured here.')
  process.exitCode = 2
} else {
  for (const half of ['read', 'unread'] as const satisfies readonly Half[]) {
    const figures = qualityFigures(half)
    const path = join(import.meta.dirname, `../../test/quality/${half}.json`)
    writeFileSync(path, `${JSON.stringify(figures, null, 2)}\n`)
    console.log(`\n${half} half`)
    for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(52)} ${value}`)
  }
  writeFileSync(byRuleFile, `${JSON.stringify(figuresByRule(), null, 2)}\n`)
  console.log('\nRule by rule: test/quality/by-rule.json. To show it to users: npm run generate')
}
