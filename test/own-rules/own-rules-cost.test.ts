import assert from 'node:assert/strict'
import { countedCalls } from '../counted-calls.ts'
import { engineOf } from './found.ts'
import { phraseOf } from './own-rule-of.ts'

describe('what own rules cost', () => {
  const shapes: Readonly<Record<string, (count: number) => string>> = {
    'many headings': (count) =>
      Array.from({ length: count }, (_, at) => `${'#'.repeat(2 + (at % 4))} Customer journey ${at}\n\nTheir wallet.\n`).join('\n'),
    'one long heading': (count) => `## Customer journey ${'of many words '.repeat(count)}\n\n${'Their wallet.\n\n'.repeat(count)}`,
    'a sentence of many quotations': (count) => `## Customer journey\n\n${'“a wallet” is a wallet and '.repeat(count)}.\n`,
    'a paragraph of many sentences': (count) => `## Customer journey\n\n${'Their “wallet” is a wallet.\n'.repeat(count)}`,
  }
  for (const [name, make] of Object.entries(shapes))
    it(`grows with the document and not with its square: ${name}`, async () => {
      const cost = (count: number) => {
        const text = `---\nkind: strategy\n---\n\n# Plan\n\n${make(count)}`
        const engine = engineOf({
          phrases: ['wallet'],
          patterns: ['wal\\w+'],
          sections: ['customer-journey', 'chapter'].map(phraseOf),
          outside: ['appendix'].map(phraseOf),
        })
        return countedCalls('/server/src/core/own-rules/', () => engine.read(text, { path: 'plan.md' }))
      }
      await cost(20)
      const [few, many] = [await cost(150), await cost(1200)]
      assert.ok(few > 1000, String(few))
      assert.ok(many < few * 8 * 1.3, `${few} calls become ${many}`)
    })
})
