/** `npm run new-rule <family> <id>`: writes a rule's file, whole but for what only its author knows, and a test of its fixtures. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { families } from '../src/core/rules/rule.ts'

const root = join(import.meta.dirname, '../..')
const [family = '', id = ''] = process.argv.slice(2)

if (!families.some((known) => known === family) || !/^[a-z]+(?:-[a-z]+)+$/.test(id)) {
  console.error(`Usage: npm run new-rule <family> <id>
  family  ${families.join(', ')}
  id      two words or more with hyphens, naming the defect: one-sided-value-exchange`)
  process.exit(2)
}

const rule = join(root, 'server/src/core/rules', family, `${id}.ts`)
if (existsSync(rule)) {
  console.error(`There is a rule ${id} already: ${relative(root, rule)}`)
  process.exit(2)
}

mkdirSync(join(rule, '..'), { recursive: true })
writeFileSync(rule, ruleText())
console.log(`Wrote ${relative(root, rule)}.

Next:
  1. Fill in what it says and why, and its examples: bad ones with ⟦marks⟧ around the exact place, near misses as good ones.
  2. Ask a fact in server/src/core/facts, or add one. Words belong in server/src/core/lexicon/data.
  3. npm run generate && npm test`)

function ruleText(): string {
  return `import { documentHead } from '../../facts/document-head.ts'
import { fact } from '../../facts/fact.ts'
import { defineRule } from '../rule.ts'

const places = fact((analysis) => [documentHead(analysis)])

export default defineRule({
  id: '${id}',
  family: '${family}',
  scope: 'sentence',
  severity: 'hint',
  // Off in \`recommended\` until it has been measured on documents that nobody looked at.
  recommended: false,
  kinds: ['strategy'],
  summary: 'What is wrong, in one line without a full stop',
  why: \`Why it matters to the customers of whoever reads this.

What to do about it.\`,
  idea: { source: '000', thinker: 'whose idea it is' },
  options: {},
  examples: {
    bad: ['# A plan\\n\\n⟦The words it points at.⟧\\n'],
    good: ['# A plan\\n\\nThe nearest thing that is right.\\n'],
  },
  query: places,
  *check(at) {
    yield { at, data: {} }
  },
  message: () => 'What a kind reviewer would say, and what to write instead.',
})
`
}
