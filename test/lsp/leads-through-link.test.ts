import assert from 'node:assert/strict'
import { leadsThroughLink } from '../../client/src/leads-through-link.ts'

describe('a file that an assistant asks for', () => {
  const links = (...paths: readonly string[]) => {
    const known = new Set(paths)
    return async (path: string) => known.has(path)
  }

  it('leads through a link where it is one', async () =>
    assert.equal(await leadsThroughLink('/w', '/w/plan.md', links('/w/plan.md')), true))
  it('leads through a link where any folder above it is one', async () => {
    assert.equal(await leadsThroughLink('/w', '/w/out/plan.md', links('/w/out')), true)
    assert.equal(await leadsThroughLink('/w/', '/w/a/out/b/plan.md', links('/w/a/out')), true)
  })
  it('leads through none below the folder that is open, which may itself be one', async () =>
    assert.equal(await leadsThroughLink('/w', '/w/a/b/plan.md', links('/w', '/w/else')), false))
  it('is not below a folder whose name only begins like it', async () =>
    assert.equal(await leadsThroughLink('/w', '/work/plan.md', links()), true))
})
