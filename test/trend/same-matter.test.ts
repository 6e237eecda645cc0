import assert from 'node:assert/strict'
import { sameMatter } from '../../server/src/core/trend/same-matter.ts'

describe('one matter in two meetings', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Call ten customers who cancelled', 'Calls to customers who cancelled: what we heard'],
    ['Customer interviews', 'Customer interview findings'],
    ['Complaints', 'Complaint handling'],
    ['Send the renewal letters to members', 'Renewal letters for all members were sent'],
  ]
  const other: readonly (readonly [string, string])[] = [
    ['Call ten customers who cancelled', 'Customers'],
    ['Customer interviews', 'Customer complaints'],
    ['Review of the pipeline', 'Review of complaints'],
    ['Send the board the forecast', 'Send the members their letters'],
    ['Actions', 'Actions'],
    ['', 'Complaints'],
    ['Complaints', 'What the new office, its tenants, the lease and the complaints of neighbours cost'],
  ]
  for (const [a, b] of same)
    it(`“${a}” and “${b}”`, () => {
      assert.equal(sameMatter(a, b), true)
      assert.equal(sameMatter(b, a), true)
    })
  for (const [a, b] of other)
    it(`not “${a}” and “${b}”`, () => {
      assert.equal(sameMatter(a, b), false)
      assert.equal(sameMatter(b, a), false)
    })
})
