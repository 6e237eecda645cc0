import assert from 'node:assert/strict'
import { readPhrase, sameForm } from '../../server/src/core/own-rules/phrase.ts'
import { found } from './found.ts'

describe('phrases of own rules', () => {
  const cases: readonly (readonly [phrase: string, text: string, ...found: string[]])[] = [
    ['user', 'A user, two users and a User.', 'user', 'User'],
    ['user~', 'A user, two users.', 'user', 'users'],
    ['leverage~ {our|the} base', 'We leveraged the base and are leveraging our base.', 'leveraged the base', 'leveraging our base'],
    ['child~', 'One child, two children.', 'child', 'children'],
    ['buy~', 'They buy what they bought.', 'buy', 'bought'],
    ['leverage … base', 'Leverage the whole installed base. Leverage what we have in the old base.', 'Leverage the whole installed base'],
    ['leverage …5 base', 'Leverage what we have in the base.', 'Leverage what we have in the base'],
    ['base of {the|} members', 'Base of the members, base of members.', 'Base of the members', 'base of members'],
    ['self-service', 'Self service and self-service.', 'Self service', 'self-service'],
    ['R&D', 'R&D costs, R and D do not.', 'R&D'],
    ['24/7', 'Open 24/7.', '24/7'],
    ["don't", 'We don’t push.', 'don’t'],
    ['our product', 'Of our, product by product.'],
    ['our product', 'Of our\nproduct.', 'our\nproduct'],
    ['our product', 'Of our **product** and our `product`.', 'our **product'],
    ['número de socios', 'El número\nde socios crece.', 'número\nde socios'],
    ['caf\u00e9', 'Un cafe\u0301 y un caf\u00e9.', 'cafe\u0301', 'caf\u00e9'],
    ['cafe\u0301', 'Un cafe\u0301 y un caf\u00e9.', 'cafe\u0301', 'caf\u00e9'],
    ['push', 'A [push](https://push.example/push) and https://push.example/push.', 'push'],
    ['push', 'A push at HTTPS://push.example/push and WWW.push.example.', 'push'],
    ['push', 'Ana said: “you push too much”.'],
    ['push', '> You push.\n\nWe push.', 'push'],
    ['push', '    push\n\n```\npush\n```\n'],
  ]
  for (const [phrase, text, ...expected] of cases)
    it(`${phrase} in ${JSON.stringify(text)}`, () => assert.deepEqual(found({ phrases: [phrase] }, text), expected))

  it('takes the longest of those that begin at one word', () => {
    assert.deepEqual(found({ phrases: ['install base', 'install base of users'] }, 'The install base of users.'), ['install base of users'])
  })

  const broken: readonly (readonly [phrase: string, problem: RegExp])[] = [
    ['', /is empty/],
    ['… base', /begins with a gap/],
    ['base …', /ends with a gap/],
    ['base {of|', /without its other half/],
    ['a …99 b', /a gap is from 1 to 9/],
    ['{|a} b', /begins with/],
    ['&', /no word/],
    ['a … a … a … a … a … a', /more than 4 gaps/],
    ['a '.repeat(40), /more than 30 words/],
    ['{map~ plan~ stop~ run~|zzz}', /more than 200 ways/],
  ]
  for (const [phrase, problem] of broken)
    it(`says of ${JSON.stringify(phrase.slice(0, 20))} what is wrong`, () => {
      const read = readPhrase(phrase)
      assert.ok(typeof read === 'string')
      assert.match(read, problem)
    })

  it('knows one word in the form of another', () => {
    assert.deepEqual(
      [
        sameForm('users', 'user', 'member'),
        sameForm('user', 'user', 'member'),
        sameForm('leveraging', 'leverage', 'use'),
        sameForm('people', 'person', 'member'),
      ],
      ['members', 'member', 'using', 'members'],
    )
  })

  it('goes through gap after gap without going back over all of them', () => {
    const gaps = `a ${'…9 a '.repeat(3)}…9 b`
    assert.deepEqual(found({ phrases: [gaps] }, 'a '.repeat(5_000)), [])
  })
})

describe('a phrase with many gaps', () => {
  const phrases = ['a …9 a …9 a …9 a …9 last']

  it('is looked for once in a sentence of thousands of words, wherever it may begin', () => {
    assert.deepEqual(found({ phrases }, `${'a '.repeat(20_000)}end.\n`), [])
  })

  it('is found at the end of one', () => {
    assert.deepEqual(found({ phrases }, `${'b '.repeat(2_000)}${'a b '.repeat(8)}last one.\n`), [`${'a b '.repeat(8)}last`])
  })

  it('is found where its gap is as long as it may be, after a beginning that leads nowhere', () => {
    assert.deepEqual(found({ phrases: ['a …3 last'] }, 'a a b c d last one.\n'), ['a b c d last'])
  })
})
