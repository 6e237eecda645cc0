import assert from 'node:assert/strict'
import type { ActionProvider } from '../../../server/src/lsp/actions/action-provider.ts'
import { fixAll } from '../../../server/src/lsp/actions/fix-all.ts'
import { fixes } from '../../../server/src/lsp/actions/fixes.ts'
import { misspeltComments } from '../../../server/src/lsp/actions/misspelt-comments.ts'
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
  it('mends one name where the cursor is on it, offered once, whether a rule speaks of it or not', async () => {
    const mend = [['Change “vanity-mesure” to “vanity-measure”', true]]
    const offered = async (provider: ActionProvider, text: string) =>
      (await offersAt(provider, text.replace('vanity-mesure', '⟦⟧vanity-mesure'))).map(({ title, preferred }) => [title, preferred])
    assert.deepEqual([await offered(fixes, plan), await offered(misspeltComments, plan)], [mend, []])
    const none = plan.replace('startegy', 'none')
    assert.deepEqual([await offered(fixes, none), await offered(misspeltComments, none)], [[], mend])
    assert.deepEqual(await offersAt(misspeltComments, plan.replace('# Plan', '⟦#⟧ Plan')), [])
  })
})
