import assert from 'node:assert/strict'
import { fixAll } from '../../../server/src/lsp/actions/fix-all.ts'
import { ruleNames } from '../../../server/src/lsp/actions/rule-names.ts'
import { edited, offersAt } from './request.ts'

const plan = `---
kind: startegy
---

# Plan

<!-- outside-in-disable-next-line vanity-mesure, spec_speak -- the board asks for it -->
- Followers on Instagram
`

describe('fixing all that is safe', () => {
  for (const [name, text] of [
    ['', plan],
    [' with CRLF', plan.replaceAll('\n', '\r\n')],
  ] as const)
    it(`mends the kind and the names of rules in comments in one go${name}`, async () => {
      const [offer, ...others] = await offersAt(fixAll, text)
      assert.deepEqual(others, [])
      const fixed = edited(text, offer?.edits)
      assert.equal(
        fixed,
        text.replace('startegy', 'strategy').replace('vanity-mesure', 'vanity-measure').replace('spec_speak', 'spec-speak'),
      )
      assert.deepEqual(await offersAt(fixAll, fixed), [], 'nothing is left to fix')
    })
  it('leaves alone what may mean something else', async () => {
    assert.deepEqual(await offersAt(fixAll, '---\nkind: crm\ncustomer: growers\n---\n\n# How we keep in touch\n'), [])
    assert.deepEqual(await offersAt(fixAll, '<!-- outside-in-disable something-else-entirely -->\n\n# Plan\n'), [])
  })
  it('mends one name where the cursor is on it', async () => {
    const offers = await offersAt(ruleNames, plan.replace('vanity-mesure', '⟦⟧vanity-mesure'))
    assert.deepEqual(
      offers.map(({ title, preferred }) => [title, preferred]),
      [['Change “vanity-mesure” to “vanity-measure”', true]],
    )
    assert.deepEqual(await offersAt(ruleNames, plan.replace('# Plan', '⟦#⟧ Plan')), [])
  })
})
