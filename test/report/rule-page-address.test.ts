import assert from 'node:assert/strict'
import { rulePageAddress } from '../../server/src/core/report/rule-page-address.ts'

describe('the address of a rule’s page', () => {
  it('is none while the project has no home: no address is made up', () => {
    assert.equal(rulePageAddress('vanity-measure', ''), undefined)
  })

  it('is the page in the repository of a project that lives on GitHub', () => {
    const page = 'https://github.com/someone/outside-in/blob/HEAD/server/docs/rules/vanity-measure.md'
    assert.equal(rulePageAddress('vanity-measure', 'https://github.com/someone/outside-in#readme'), page)
  })

  it('is below the home of any other', () => {
    assert.equal(rulePageAddress('vanity-measure', 'https://plans.example/'), 'https://plans.example/rules/vanity-measure')
  })
})
