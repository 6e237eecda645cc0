import assert from 'node:assert/strict'
import {
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  type TextEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { rules } from '../../server/src/core/rules/registry.generated.ts'
import { type ClientSetup, clientsOfTests, type TestClient, usualCapabilities } from './client.ts'

const uri = 'file:///plans/spring.md'
const plan = [
  '---',
  'kind: strategy',
  '---',
  '',
  '# Spring plan',
  '',
  'Our growers sell vegetables to schools in the valley, and we carry the boxes.',
  '',
  '## How we measure success',
  '',
  '- Followers on Instagram',
  '',
  '',
].join('\n')

describe('completion', () => {
  const startedClient = clientsOfTests()
  let version = 1

  const snippets = {
    ...usualCapabilities,
    textDocument: { ...usualCapabilities.textDocument, completion: { completionItem: { snippetSupport: true } } },
  }

  async function start(setup?: ClientSetup): Promise<TestClient> {
    return await startedClient({ capabilities: snippets, settings: { preset: 'all' }, ...setup })
  }

  /** What is offered at `|`, or at `¦` where there are tables; `trigger` is a character that was just typed. Nothing waits for a reading of this text. */
  async function offered(client: TestClient, text: string, trigger?: string): Promise<readonly CompletionItem[]> {
    const offset = text.indexOf(text.includes('¦') ? '¦' : '|')
    const whole = text.slice(0, offset) + text.slice(offset + 1)
    version += 1
    client.change(uri, whole, version)
    const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position: TextDocument.create(uri, 'markdown', 1, whole).positionAt(offset),
      context:
        trigger === undefined
          ? { triggerKind: CompletionTriggerKind.Invoked }
          : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger },
    })
    return list?.items ?? []
  }

  const labels = (items: readonly CompletionItem[]) =>
    [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1)).map(({ label }) => label)

  /** The text with an item taken, places of snippets as they are written. */
  function taken(text: string, item: CompletionItem | undefined): string {
    assert.ok(item?.textEdit)
    const document = TextDocument.create(uri, 'markdown', 1, text.replace('|', ''))
    return TextDocument.applyEdits(document, [item.textEdit as TextEdit])
  }

  /** A client with a document that has been read. */
  async function reading(text: string, setup?: ClientSetup): Promise<TestClient> {
    const client = await start(setup)
    client.open(uri, text, 1)
    version = 1
    await client.push(uri)
    return client
  }

  describe('of front matter', () => {
    it('offers the keys that are read and not there yet, with a word on each', async () => {
      const client = await reading(plan)
      const items = await offered(client, plan.replace('kind: strategy', 'kind: strategy\n|'))
      assert.deepEqual(
        [...labels(items)].sort(),
        ['company', 'customer', 'date', 'jobs', 'meeting', 'product', 'template', 'title'],
        'all but the kind, which is there',
      )
      assert.equal(labels(items).at(-1), 'meeting', 'a strategy has no meeting, so it comes last')
      assert.ok(items.every(({ detail }) => (detail?.length ?? 0) > 8))
      assert.match(
        taken(
          plan.replace('kind: strategy', 'kind: strategy\n|'),
          items.find(({ label }) => label === 'customer'),
        ),
        /\ncustomer: \n---/,
      )
    })
    it('offers the kinds, and puts the space there that is lacking', async () => {
      const client = await reading(plan)
      const bare = '---\nkind:|\n---\n\n# Plan\n'
      const items = await offered(client, bare, ':')
      assert.deepEqual(labels(items), ['strategy', 'crm-plan', 'research-plan', 'qbr', 'none'])
      assert.equal(taken(bare, items[1]), '---\nkind: crm-plan\n---\n\n# Plan\n')
      const begun = '---\nkind: re|\n---\n\n# Plan\n'
      assert.equal(
        taken(
          begun,
          (await offered(client, begun)).find(({ label }) => label === 'research-plan'),
        ),
        bare.replace(':|', ': research-plan'),
      )
    })
    it('offers the kinds of meeting', async () => {
      const client = await reading(plan)
      assert.deepEqual(labels(await offered(client, '---\nkind: qbr\nmeeting: |\n---\n', ' ')), ['internal', 'functional', 'customer'])
    })
    it('works while the front matter has no end yet, with CRLF and a byte order mark', async () => {
      const client = await reading(plan)
      assert.ok(labels(await offered(client, '---\n|')).includes('kind'))
      assert.ok(labels(await offered(client, '\uFEFF---\r\nkind: |\r\n---\r\n', ' ')).includes('strategy'))
    })
    it('works in a document that is no plan and in one of another language', async () => {
      const client = await reading('# Shopping\n\n- Milk\n')
      assert.ok(labels(await offered(client, '---\nki|\n---\n\n# Shopping\n\n- Milk\n')).includes('kind'))
      assert.ok(
        labels(await offered(client, `---\nkind: |\n---\n\n# Plan\n\n${'Wir wollen den Kunden besser zuhören. '.repeat(30)}\n`)).includes(
          'qbr',
        ),
      )
    })
    it('is silent behind other keys, in front of words, and below a rule that opens a text', async () => {
      const client = await reading(plan)
      assert.deepEqual(await offered(client, '---\nlayout: |\n---\n', ' '), [])
      assert.deepEqual(await offered(client, '---\nkind: | strategy\n---\n', ' '), [])
      assert.deepEqual(await offered(client, '---\n\nA text that begins with a rule, and goes on.\n|'), [])
      assert.deepEqual(await offered(client, '---\nkind: strategy\n---\n\nki|'), [])
    })
  })

  describe('of directives', () => {
    it('offers what they can do, closes the comment, and asks for the rule next in VS Code', async () => {
      const client = await reading(plan, { options: { commandLinks: true } })
      const text = `${plan}<!-- outside-|\n`
      const items = await offered(client, text, '-')
      assert.deepEqual(labels(items), [
        'outside-in-disable-next-line',
        'outside-in-disable-file',
        'outside-in-disable',
        'outside-in-enable',
      ])
      assert.equal(taken(text, items[0]), `${plan}<!-- outside-in-disable-next-line $0 -->\n`)
      assert.equal(items[0]?.command?.command, 'editor.action.triggerSuggest')
      const paired = `${plan}<!-- out|>\n`
      assert.equal(
        taken(paired, (await offered(client, paired))[0]),
        `${plan}<!-- outside-in-disable-next-line $0 -->\n`,
        'the bracket that editors add',
      )
      const closed = `${plan}<!-- outside-in-|-->\n`
      assert.equal(taken(closed, (await offered(client, closed))[0]), `${plan}<!-- outside-in-disable-next-line $0 -->\n`)
    })
    it('offers rules, those of the next line first, then those of the document, with what they say', async () => {
      const client = await reading(plan)
      const text = plan.replace('- Followers', '<!-- outside-in-disable-next-line | -->\n- Followers')
      const items = await offered(client, text, ' ')
      assert.equal(items.length, rules.length)
      const [first, second] = labels(items)
      const found = items.find(({ label }) => label === first)
      assert.equal(first, 'vanity-measure')
      assert.match(found?.detail ?? '', /on the next line/)
      assert.match(items.find(({ label }) => label === second)?.detail ?? '', /in this document/)
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', found)
      assert.match(JSON.stringify(resolved.documentation), /"markdown"/)
    })
    it('remembers what was found before the comment was opened, which swallows the rest until it is closed', async () => {
      const client = await reading(plan)
      const text = plan.replace('- Followers', '<!-- outside-in-disable-next-line |\n- Followers')
      client.change(uri, text.replace('|', ''), 50)
      await client.push(uri, (params) => params.version === 50)
      version = 50
      assert.equal(labels(await offered(client, text, ' '))[0], 'vanity-measure')
    })
    it('offers further rules and the reason behind the first, and nothing within the reason', async () => {
      const client = await reading(plan)
      const text = `${plan}<!-- outside-in-disable vanity-measure |-->\n`
      const items = await offered(client, text, ' ')
      assert.ok(!labels(items).includes('vanity-measure'))
      assert.equal(
        taken(
          text,
          items.find(({ label }) => label.startsWith('--')),
        ),
        `${plan}<!-- outside-in-disable vanity-measure -- \${1:why this does not apply here} -->\n`,
      )
      assert.ok(labels(await offered(client, `${plan}<!-- outside-in-disable vanity-measure, inside|-->\n`)).includes('inside-out-goal'))
      assert.deepEqual(await offered(client, `${plan}<!-- outside-in-disable vanity-measure -- because |-->\n`, ' '), [])
    })
    it('leaves other comments alone', async () => {
      const client = await reading(plan)
      assert.deepEqual(await offered(client, `${plan}<!--|`, '-'), [])
      assert.deepEqual(await offered(client, `${plan}<!-- note to |-->`, ' '), [])
      assert.deepEqual(await offered(client, `${plan}<!-- o|-->`, 'o'), [])
    })
  })

  describe('of headings', () => {
    it('offers what the kind is asked for and is not there yet, with its template to fill in', async () => {
      const client = await reading(plan)
      const text = `${plan}## |\n`
      const items = await offered(client, text, ' ')
      assert.ok(labels(items).includes('Jobs to be done'))
      assert.ok(!labels(items).some((label) => /path/i.test(label)), 'a strategy is not asked for a journey')
      const jobs = items.find(({ label }) => label === 'Jobs to be done')
      assert.equal(jobs?.insertTextFormat, InsertTextFormat.Snippet)
      assert.match(taken(text, jobs), /\n## Jobs to be done\n\n[\s\S]*\$\{1:/)
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', jobs)
      assert.match(JSON.stringify(resolved.documentation), /What people are trying to get done/)
    })
    it('inserts the bare heading for a client without snippets', async () => {
      const client = await reading(plan, { capabilities: usualCapabilities })
      const text = `${plan}## Jo|\n`
      const items = await offered(client, text)
      assert.equal(
        taken(
          text,
          items.find(({ label }) => label === 'Jobs to be done'),
        ),
        `${plan}## Jobs to be done\n`,
      )
    })
    it('leaves out a heading that is there, and ends lines as the document does', async () => {
      const client = await reading(plan.replaceAll('\n', '\r\n'))
      const text = `${plan}## Jobs to be done\n\n## |\n`.replaceAll('\n', '\r\n')
      client.change(uri, text.replace('|', ''), 60)
      await client.push(uri, (params) => params.version === 60)
      version = 60
      const items = await offered(client, text, ' ')
      assert.ok(items.length > 0)
      assert.ok(!labels(items).includes('Jobs to be done'))
      assert.doesNotMatch(taken(text, items[0]), /[^\r]\n/)
    })
    it('opens by itself only at the level of chapters', async () => {
      const client = await reading(plan)
      assert.deepEqual(await offered(client, `${plan}# |\n`, ' '), [])
      assert.deepEqual(await offered(client, `${plan}### |\n`, ' '), [])
      assert.ok((await offered(client, `${plan}### |\n`)).length > 0, 'when asked for')
    })
    it('offers the agenda in a review that has none', async () => {
      const review = '---\nkind: qbr\n---\n\n# Autumn review\n\n'
      const client = await reading(review)
      assert.deepEqual(labels(await offered(client, `${review}## |\n`, ' ')), ['Quarterly review'])
    })
    it('offers the parts of a research plan that are not there by name', async () => {
      const research = '---\nkind: research-plan\n---\n\n# Weekends\n\n## What we ask\n\n- What came first?\n\n'
      const client = await reading(research)
      const offers = labels(await offered(client, `${research}## |\n`, ' '))
      assert.ok(offers.includes('Whom we learn from'))
      assert.ok(!offers.includes('What we ask'))
    })
    it('is silent in documents that are no plans, are doubtful, or are in another language', async () => {
      const client = await reading('# Shopping\n\n- Milk\n\n')
      assert.deepEqual(await offered(client, '# Shopping\n\n- Milk\n\n## |\n', ' '), [])
      const german = `# Plan\n\n${'Wir wollen den Kunden besser zuhören und ihnen helfen. '.repeat(30)}\n\n`
      client.change(uri, german, 70)
      await client.push(uri, (params) => params.version === 70)
      version = 70
      assert.deepEqual(await offered(client, `${german}## |\n`, ' '), [])
    })
    it('is silent in code, in hashtags and in issue numbers', async () => {
      const client = await reading(plan)
      assert.deepEqual(await offered(client, `${plan}\`\`\`sh\n## |\n\`\`\`\n`, ' '), [])
      assert.deepEqual(await offered(client, `${plan}~~~\n\`\`\`\n## |\n`, ' '), [])
      assert.deepEqual(await offered(client, `${plan}A text.\n\n    ## |\n`, ' '), [])
      assert.deepEqual(await offered(client, `${plan}#plans|\n`), [])
      assert.deepEqual(await offered(client, `${plan}We talked about #|\n`, '#'), [])
    })
  })

  const withJobs = `${plan}## Jobs to be done

**J1. Get paid.** When the season ends, I want to see what I am owed, so that I can pay the pickers.

**J2. Sell the odd ones.** When a carrot has two legs, I want somebody to cook it, so that nothing rots.

`

  describe('of jobs', () => {
    const other = 'file:///plans/more/work.md'

    it('offers the jobs of the document where something is said to serve one', async () => {
      const client = await reading(withJobs)
      for (const begun of [
        'This serves J|',
        'A stall (J|',
        'Job: |',
        '- **Jobs:** J1, |',
        'This serves J1 and J|',
        '| Serves |\n|---|\n| ¦ |',
      ])
        assert.deepEqual(
          labels(await offered(client, `${withJobs}${begun}\n`, begun.includes('¦') ? ' ' : begun.at(-2))),
          ['J1', 'J2'],
          begun,
        )
      const text = `${withJobs}This serves J|\n`
      const items = await offered(client, text, 'J')
      assert.equal(taken(text, items[1]), `${withJobs}This serves J2\n`)
      assert.match(items[0]?.detail ?? '', /Get paid/)
      assert.match(JSON.stringify(items[0]?.documentation), /When the season ends/)
    })
    it('offers those of another document by what their number means here, and in front matter', async () => {
      const client = await reading(withJobs)
      const text = '---\nkind: strategy\njobs: [J1, |]\n---\n# Work\n'
      client.open(other, text.replace('|', ''), 1)
      await client.push(other)
      const position = { line: 2, character: 'jobs: [J1, '.length }
      const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
        textDocument: { uri: other },
        position,
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' },
      })
      assert.deepEqual(
        list?.items.map(({ label }) => label),
        ['J1', 'J2'],
      )
      assert.match(list?.items[0]?.detail ?? '', /Get paid.*Spring plan/)
    })
    it('opens on a bare letter only where a number may stand', async () => {
      const client = await reading(withJobs)
      for (const begun of ['J|', 'Ask J|', 'Our Job J|', '| Owner |\n|---|\n| J¦ |', '`serves J|`', '```\nserves J|\n```'])
        assert.deepEqual(await offered(client, `${withJobs}${begun}\n`, 'J'), [], begun)
      assert.deepEqual(await offered(client, `${withJobs}The kitchen serves |\n`, ' '), [])
      assert.equal((await offered(client, `${withJobs}The kitchen serves |\n`)).length, 2, 'when asked for')
    })
  })

  it('never opens while ordinary sentences are typed, whatever asks', async () => {
    const client = await reading(withJobs)
    const text =
      'We serve (as ever) schools - about 40 of them: their cooks, J. Smith, and others #now. Jobs, journeys <b>and</b> `code -- here`; serves 12.'
    for (let end = 1; end <= text.length; end += 1) {
      const items = await offered(client, `${withJobs}${text.slice(0, end)}|\n`, text[end - 1])
      assert.deepEqual(items, [], `behind “${text.slice(0, end)}”`)
      if (end % 5 === 0 && !/(?:serves?|\(|,)\s*$/i.test(text.slice(0, end)))
        assert.deepEqual(await offered(client, `${withJobs}${text.slice(0, end)}|\n`), [])
    }
  })

  it('answers in the units of a client that counts bytes', async () => {
    const client = await reading(plan, {
      capabilities: { ...snippets, general: { positionEncodings: ['utf-8'] } },
    })
    const line = '<!-- outside-in-disable vanity-measure -- ö -->'
    const text = `${plan}${line} <!-- outside-in-disable inside\n`
    version += 1
    client.change(uri, text, version)
    const at = { line: plan.split('\n').length - 1, character: Buffer.byteLength(`${line} <!-- outside-in-disable inside`) }
    const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position: at,
      context: { triggerKind: CompletionTriggerKind.Invoked },
    })
    const goal = list?.items.find(({ label }) => label === 'inside-out-goal')
    assert.deepEqual(goal?.textEdit, {
      newText: 'inside-out-goal',
      range: { start: { ...at, character: at.character - 'inside'.length }, end: at },
    })
  })

  it('is off with the linter', async () => {
    const client = await start({ settings: { enable: false } })
    client.open(uri, plan, 1)
    assert.deepEqual(await offered(client, '---\n|\n---\n'), [])
  })
})
