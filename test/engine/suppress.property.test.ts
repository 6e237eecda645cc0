import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLineIndex } from '../../server/src/core/base/line-index.ts'
import type { Directive } from '../../server/src/core/document/directives.ts'
import type { Claim } from '../../server/src/core/engine/claim.ts'
import { suppress } from '../../server/src/core/engine/suppress.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'
import { countedCalls } from '../counted-calls.ts'

const [first, second] = rules

/** A text of lines that hold a place, a comment, one behind the other, or nothing. */
interface Line {
  readonly action?: Directive['action']
  readonly names?: readonly string[]
  readonly rule?: number
}

const line: fc.Arbitrary<Line> = fc.oneof(
  fc.record({
    action: fc.constantFrom<Directive['action']>('disable', 'enable', 'disable-next-line', 'disable-next-line', 'disable-file'),
    names: fc.constantFrom<readonly string[]>([], [first!.id], [second!.id], [first!.id, second!.id]),
  }),
  fc.record({ rule: fc.constantFrom(0, 1) }),
  // A place with a comment behind it in its line.
  fc.record({
    action: fc.constantFrom<Directive['action']>('disable', 'enable', 'disable-next-line'),
    names: fc.constantFrom<readonly string[]>([], [first!.id], [second!.id]),
    rule: fc.constantFrom(0, 1),
  }),
  fc.constant({}),
)

function read(lines: readonly Line[]) {
  const width = 12
  const text = lines.map((one) => (Object.keys(one).length === 0 ? '' : 'words words').padEnd(width - 1)).join('\n')
  const directives = lines.flatMap(({ action, names = [] }, at): readonly Directive[] =>
    action === undefined
      ? []
      : [{ action, rules: names, reason: '', owner: '', until: '', span: { start: at * width + 6, end: at * width + 11 } } as Directive],
  )
  const claims = lines.flatMap(({ rule }, at): readonly Claim[] =>
    rule === undefined ? [] : [{ rule: rules[rule]!, hit: { at: { start: at * width, end: at * width + 5 }, data: undefined } }],
  )
  return { text, directives, claims, lineOf: ({ hit }: Claim) => hit.at.start / width }
}

describe('silencing', () => {
  it('hears the comments as one would who reads from the top', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
        const { text, directives, claims, lineOf } = read(lines)
        const left = suppress(claims, directives, text, createLineIndex(text)).claims
        const expected = claims.filter((claim) => {
          const naming = (one: Line) => one.action !== undefined && (one.names!.length === 0 || one.names!.includes(claim.rule.id))
          if (lines.some((one) => naming(one) && one.action === 'disable-file')) return false
          let off = false
          for (const [at, one] of lines.entries()) {
            if (at >= lineOf(claim)) break
            if (!naming(one)) continue
            if (one.action === 'disable') off = true
            else if (one.action === 'enable') off = false
            else if (lines.findIndex((next, below) => below > at && Object.keys(next).length > 0) === lineOf(claim)) return false
          }
          return !off
        })
        assert.deepEqual(left.map(lineOf), expected.map(lineOf))
      }),
    )
  })

  it('costs as much as there are comments and places, and not their product', async () => {
    const cost = (count: number) => {
      const { text, directives, claims } = read(
        Array.from({ length: count }, (): Line[] => [{ action: 'disable-next-line', names: [first!.id] }, { rule: 0 }]).flat(),
      )
      return countedCalls('/server/src/core/', () => suppress(claims, directives, text, createLineIndex(text)))
    }
    await cost(10)
    const [few, many] = [await cost(100), await cost(1000)]
    assert.ok(few > 300, String(few))
    assert.ok(many < few * 10 * 1.3, `${few} calls become ${many}`)
  })
})
