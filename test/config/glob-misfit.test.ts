import assert from 'node:assert/strict'
import fc from 'fast-check'
import { globMisfit } from '../../server/src/core/config/glob-misfit.ts'
import { matchGlobs } from '../../server/src/core/config/match-globs.ts'
import { parseConfig } from '../../server/src/core/config/parse-config.ts'

const instead = (glob: string) => /write "(.*)"/.exec(globMisfit(glob) ?? '')?.[1]

describe('a glob that can fit nothing', () => {
  it('is told, with what to write instead', () => {
    for (const [glob, meant] of [
      ['plans\\**', 'plans/**'],
      ['..\\x', '../x'],
      ['plans\\2026\\*.md', 'plans/2026/*.md'],
      ['/**', '**'],
      ['/plans/*.md', 'plans/*.md'],
      ['!/drafts/**', '!drafts/**'],
      ['./', '**'],
      ['.', '**'],
      ['/', '**'],
      ['plans/', 'plans/**'],
      ['plans//a.md', 'plans/a.md'],
      ['plans/./a.md', 'plans/a.md'],
      ['plans/../notes/**', 'notes/**'],
      [' plans/** ', 'plans/**'],
      ['C:\\Users\\jo\\plans', 'plans/**'],
    ] as const)
      assert.equal(instead(glob), meant, glob)
  })

  it('is told without a proposal where it may have been meant otherwise', () => {
    for (const glob of ['*.md\\', 'plan.md/', 'file:///plans/**', '\\\\server\\share\\**', 'plans\\[2026]\\*.md']) {
      assert.notEqual(globMisfit(glob), undefined, glob)
      assert.equal(instead(glob), undefined, glob)
    }
    assert.equal(instead('plans/**/'), 'plans/**')
  })

  it('is told where a backslash made a character of a letter', () => {
    assert.equal(
      globMisfit('plans\notes/**'),
      'This glob holds a line break, for that is what "\\n" means in double quotes: "/" stands between the folders of a path.',
    )
  })

  it('is none that names brackets, goes up or begins at the folder', () => {
    for (const glob of [
      '**',
      './plans/**',
      '../**',
      '../../team/*.md',
      'Plans \\[2026\\]/**',
      '\\(a\\).md',
      '!drafts/**',
      'our plans/*.md',
      '.hidden/**',
    ])
      assert.equal(globMisfit(glob), undefined, glob)
  })

  it('fits nothing indeed, and what is proposed instead can', () => {
    const paths = ['a', 'a.md', 'a/b', 'a/b.md', '.a/b', '../a', 'b/a/b.md']
    const step = fc.constantFrom('', '.', '..', 'a', 'a.md', '*', '**', '*.md', ' ', '{a,b}', '[ab]', 'file:', 'a\\')
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        const glob = steps.join('/')
        if (globMisfit(glob) === undefined) return
        assert.ok(!paths.some(matchGlobs([glob])), glob)
        assert.equal(globMisfit(instead(glob) ?? '**'), undefined, glob)
      }),
      { numRuns: 2000 },
    )
  })

  it('is told where it stands, in every setting that takes one', () => {
    const text =
      'kinds:\n  /plans/**: strategy\nmeetings:\n  accounts/: customer\noverrides:\n  - files: ["**", "!x\\\\y"]\n    rules: { vanity-measure: off }\n'
    assert.deepEqual(
      parseConfig(text, 'a.yaml').problems.map(({ span, message }) => [
        text.slice(span.start, span.end),
        /write (".*")/.exec(message)?.[1],
      ]),
      [
        ['/plans/**', '"plans/**"'],
        ['accounts/', '"accounts/**"'],
        ['"!x\\\\y"', '"!x/y"'],
      ],
    )
  })
})
