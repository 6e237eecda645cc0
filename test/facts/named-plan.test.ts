import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const engine = createEngine(resolveConfig())

function kindOf(title: string, body = lockIn): string {
  const { kind, doubtful } = engine.read(`# ${title}\n\n${body}`, { path: 'document.md' })
  return doubtful ? `${kind}, in doubt` : kind
}

/** Terms of contract make up most of it, as in a page for lawyers. */
const lockIn = `## Objective

Make it costly for customers to leave us. Switching costs are our best protection.

## Terms and conditions

- Contracts: minimum term 24 months for all new accounts
- Exit fee: remaining fees plus 10 %
- Exclusive supply clause
- Loyalty rebate paid out only after the second year

## Risks

The regulator may look at exit fees.
`

const readme = `This package polls the CRM.

## Install

\`\`\`
npm install crm-poll
\`\`\`

## Usage

Run \`crm-poll --customer 5\`.
`

const terms = `## 1. Term

The contract runs for two years. It renews for another year unless either party gives notice in writing.

## 2. Fees

The customer pays the monthly fee in advance. An exit fee of €150 is due if the customer ends the contract before the end of the term.

## 3. Liability

The company is liable only for damage caused by gross negligence.
`

describe('a plan that is called one', () => {
  for (const title of [
    'CRM plan: keeping our accounts',
    'Harbour Energy customer plan 2027',
    'Customer retention strategy',
    'Member loyalty programme – 2027',
    'Lock-in plan',
  ])
    it(`is one beyond doubt, whatever it sets out to do: ${title}`, () =>
      assert.equal(kindOf(title), title === 'Customer retention strategy' ? 'strategy' : 'crm-plan'))

  for (const [title, body] of [
    ['Customer service programme', readme],
    ['CRM plan', terms],
    ['Terms of service', terms],
  ] as const)
    it(`is none for its name alone: ${title}`, () => assert.match(kindOf(title, body), /^none$|in doubt$/))

  it('is not known by a title that names something else', () => {
    for (const title of ['CRM migration plan', 'Customer plan API', 'How to write a customer retention plan', 'Test plan'])
      assert.notEqual(kindOf(title), 'crm-plan', title)
  })
})
