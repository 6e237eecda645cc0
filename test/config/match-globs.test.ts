import assert from 'node:assert/strict'
import fc from 'fast-check'
import { globFault } from '../../server/src/core/config/glob-fault.ts'
import { matchGlobs } from '../../server/src/core/config/match-globs.ts'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'

const fits = (glob: string, path: string): boolean => matchGlobs([glob])(path)

describe('a glob', () => {
  it('means by its round brackets nothing but themselves', () => {
    assert.ok(fits('Plans (2026)/**', 'Plans (2026)/a.md'))
    assert.ok(fits('C++ | D/*.md', 'C++ | D/a.md'))
    assert.ok(fits('\\(a\\).md', '(a).md'))
    assert.ok(!fits('+(a).md', 'aa.md'))
  })

  it('knows stars, choices, classes and the folder itself', () => {
    for (const [glob, path] of [
      ['{plans,notes}/**/*.{md,markdown}', 'notes/x/y.markdown'],
      ['[a-c]*.md', 'b1.md'],
      ['./plans/**', 'plans/a.md'],
      ['**/q?/*.md', 'x/q3/a.md'],
      ['../**', '../a/b.md'],
      ['**', '.hidden/a.md'],
    ] as const)
      assert.ok(fits(glob, path), glob)
    assert.ok(!fits('**', '../a.md'))
  })

  it('takes out what others take in', () => {
    const matches = matchGlobs(['archive/**', '!archive/2026/**'])
    assert.deepEqual(['archive/a.md', 'archive/2026/a.md', 'b.md'].map(matches), [true, false, false])
  })

  it('that would take long to match is told where it is written, and fits nothing', () => {
    const slow = `${'*a'.repeat(15)}b`
    assert.match(globFault(slow) ?? '', /too many stars/)
    assert.ok(!fits(slow, `${'a'.repeat(200)}b`))
    const text = JSON.stringify({ kinds: { [slow]: 'qbr' }, overrides: [{ files: `**/${'x'.repeat(400)}` }] })
    assert.deepEqual(
      parseConfig(text).problems.map(({ message }) => message.slice(0, 30)),
      ['This glob has too many stars o', 'A glob has 300 characters at m'],
    )
  })

  it('that tries all folders of a path again and again is none, in braces or not, and the slowest that is one is quick', () => {
    for (const slow of ['**/a/**/a/**/a/**/a/**/a/**/b', '{**,x}/'.repeat(6), '{**/a,**/b}/**/**/c'])
      assert.match(globFault(slow) ?? '', /too many stars/, slow)
    const deep = ['a/'.repeat(120), `${'a'.repeat(40)}/`.repeat(12)]
    for (const taken of ['**/a/**/a/**/b', '{**,x}/{**,x}/**/*a/b', '**/*a*/**/*a*/**/b', '*a*/*a*/?*/*a*/{**,x}/b']) {
      assert.equal(globFault(taken), undefined, taken)
      const start = performance.now()
      for (const folders of deep) assert.ok(!fits(taken, `${folders}c.md`), taken)
      const took = performance.now() - start
      assert.ok(took < 3000, `${taken}: ${took.toFixed(0)} ms`)
    }
  })

  it('never fails, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '!', '(', ')', '{', '}', ',', '[', ']', '\\', '/', '.', 'a', '+', '?', '|', '^') }),
        (glob) => {
          matchGlobs([glob])('a/a.a')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
