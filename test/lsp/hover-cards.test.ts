import assert from 'node:assert/strict'
import type { Hover } from 'vscode-languageserver/node'
import { type ClientSetup, clientsOfTests, type TestClient, usualCapabilities } from './client.ts'

const uri = 'file:///plans/ferries.md'
const plan = `---
kind: strategy
---
# Ferries

We sail to two islands, so that people can live there.

## Jobs to be done

### J1 Get *home* tonight

When the wind gets up while I am at work, I want to know by three whether the last boat will sail, so that I can sleep in my own bed.

- *Functional:* a word that can be trusted.
- *Emotional:* not standing on the quay with a sinking heart.

### J2 Keep an appointment

When a letter comes for a morning on the mainland, I want a place on the first boat.

## Listening and feedback

- Twice a month one of us shadows islanders on the quay and writes down what they do.
- Customers can post ideas in our ideas portal.
- Every spring we ask ten families about the last time a boat was cancelled, and what we hear is read out in April.

## How we measure success

| Measure | Now | Aim |
|---|---|---|
| Annual revenue | 2.1m | 2.4m |
| Followers on Instagram | 400 | 900 |

## Initiatives

| Initiative | Serves |
|---|---|
| A word by three, with the reason | J1 |
| Beds kept at the inn | J1 |
| Seats held until the evening | J2 |
| New colours | |
`

describe('hover cards', () => {
  const startedClient = clientsOfTests()

  async function reading(text: string, setup?: ClientSetup): Promise<TestClient> {
    // Findings have their own tests; without them a place has only its cards.
    const client = await startedClient({ settings: { preset: 'recommended', rules: {} }, ...setup })
    client.open(uri, text, 1)
    await client.push(uri)
    return client
  }

  /** What is told at the first character of `words`, and of which words. */
  async function told(
    client: TestClient,
    text: string,
    words: string,
  ): Promise<{ readonly value: string; readonly of: string } | undefined> {
    const offset = text.indexOf(words)
    assert.ok(offset >= 0, words)
    const lines = text.slice(0, offset).split(/\r\n|\n/)
    const position = { line: lines.length - 1, character: lines.at(-1)!.length + 1 }
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position })
    if (hover === null) return undefined
    const line = text.split(/\r\n|\n/)[hover.range!.start.line] ?? ''
    const { value } = hover.contents as { value: string }
    return { value, of: line.slice(hover.range!.start.character, hover.range!.end.character) }
  }

  it('tells of a section what it holds, with its lines, and what it lacks', async () => {
    const client = await reading(plan)
    const jobs = await told(client, plan, 'Jobs to be done')
    assert.match(jobs?.value ?? '', /^\*\*Jobs to be done\*\* · (?:present|in part)/)
    assert.match(jobs?.value ?? '', /✓ What people want.*“When the wind .*” \(line 12\)/)
    assert.equal(jobs?.of, '## Jobs to be done')
    const listening = await told(client, plan, 'Listening and feedback')
    assert.match(listening?.value ?? '', /^\*\*Listening\*\*/)
  })
  it('takes a job apart, tells its sides, and what serves it', async () => {
    const client = await reading(plan)
    const card = (await told(client, plan, 'J1 Get'))?.value ?? ''
    assert.match(card, /^\*\*J1 Get home tonight\*\*/)
    assert.match(card, /\| Situation \| When the wind gets up while I am at work \|/)
    assert.match(card, /\| Wish \| I want to know by three whether the last boat will sail \|/)
    assert.match(card, /\| Outcome \| so that I can sleep in my own bed \|/)
    assert.match(card, /✓ the task \(functional\) · ✓ how it feels \(emotional\)/)
    assert.match(card, /Served by 2 initiatives:\s+- A word by three, with the reason\s+- Beds kept at the inn/)
  })
  it('tells the same where the job is named, and where it is told', async () => {
    const client = await reading(plan)
    assert.match((await told(client, plan, 'J1 |'))?.value ?? '', /^\*\*J1 Get home tonight\*\*/)
    const statement = await told(client, plan, 'When the wind')
    assert.match(statement?.value ?? '', /^\*\*J1 Get home tonight\*\*/)
  })
  it('says which part of a job is not found', async () => {
    const client = await reading(plan)
    assert.match((await told(client, plan, 'J2 Keep'))?.value ?? '', /Not found yet: the outcome\./)
  })
  it('tells of a measure whose success it is, and by which words', async () => {
    const client = await reading(plan)
    const money = await told(client, plan, 'Annual revenue')
    assert.match(money?.value ?? '', /\*\*Measure · our money\*\*[\s\S]*because of “[^”]*revenue”/)
    assert.match((await told(client, plan, 'Followers on'))?.value ?? '', /\*\*Measure · attention\*\*[\s\S]*“Followers/)
  })
  it('tells of research its level and what would come nearer', async () => {
    const client = await reading(plan)
    const watching = await told(client, plan, 'shadows islanders')
    assert.match(watching?.value ?? '', /\*\*Research, level 4 of 5: watches people\*\* · ●●●●○/)
    assert.match(watching?.value ?? '', /One up:\*\* do it yourself/)
    const features = await told(client, plan, 'can post ideas')
    assert.match(features?.value ?? '', /level 2 of 5[\s\S]*ask about the problem/)
  })
  it('says of a study that only is named that its level is not told', async () => {
    const research = '---\nkind: research-plan\n---\n# Weekends\n\n## What we do\n\n- Interviews with twelve members in May.\n'
    const client = await reading(research)
    assert.match((await told(client, research, 'Interviews'))?.value ?? '', /its level is not said/)
  })
  it('joins at most two cards, a finding always among them', async () => {
    const client = await reading(plan, { settings: { preset: 'all' } })
    const card = (await told(client, plan, 'Followers on'))?.value ?? ''
    assert.equal(card.split('\n\n---\n\n').length, 2)
    assert.match(card, /vanity-measure/)
    assert.match(card, /Measure · attention/)
  })
  it('escapes the words of the document', async () => {
    const text = plan.replace('know by three whether', 'know `by` <b>three</b> whether [x](y) | or')
    const client = await reading(text)
    const card = (await told(client, text, 'J1 Get'))?.value ?? ''
    assert.doesNotMatch(card, /<b>|\]\(y\)|(?<!\\)`/)
  })
  it('points at the same words with CRLF, and in bytes', async () => {
    const crlf = plan.replaceAll('\n', '\r\n')
    const client = await reading(crlf)
    assert.equal((await told(client, crlf, 'Annual revenue'))?.of, 'Annual revenue')
    const text = plan.replace('| Annual revenue |', '| Ärger → Annual revenue |')
    const bytes = await startedClient({ capabilities: { ...usualCapabilities, general: { positionEncodings: ['utf-8'] } } })
    bytes.open(uri, text, 1)
    await bytes.push(uri)
    const lines = text.split('\n')
    const line = lines.findIndex((one) => one.includes('Annual revenue'))
    const character = Buffer.byteLength(lines[line]!.slice(0, lines[line]!.indexOf('revenue')))
    const hover = await bytes.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    })
    assert.match(JSON.stringify(hover?.contents), /Measure/)
    assert.ok((hover?.range?.end.character ?? 0) >= character + 'revenue'.length)
  })
  it('is silent in documents that are no plans, are doubtful, are forms or in another language', async () => {
    const none = plan.replace('kind: strategy', 'kind: none').replace(/J\d/g, 'Job')
    const client = await reading(none)
    for (const words of ['Jobs to be done', 'Annual revenue', 'shadows islanders', 'When the wind'])
      assert.equal(await told(client, none, words), undefined)
    const form = plan.replace('kind: strategy', 'kind: strategy\ntemplate: true').replace(/J\d/g, 'Job')
    client.change(uri, form, 2)
    await client.push(uri, ({ version }) => version === 2)
    assert.equal(await told(client, form, 'Jobs to be done'), undefined)
    const spanish = `---\nkind: strategy\n---\n# Plan\n\n## Tareas\n\n${'Queremos escuchar a los clientes y saber qué les pasa cuando el barco no sale. '.repeat(20)}\n`
    client.change(uri, spanish, 3)
    await client.push(uri, ({ version }) => version === 3)
    assert.equal(await told(client, spanish, 'Tareas'), undefined)
    assert.equal(await told(client, spanish, 'Queremos'), undefined)
  })
  it('speaks the language of the editor', async () => {
    const client = await reading(plan, { options: { translations: { 'Measure · our money': 'Medida · nuestro dinero' } } })
    assert.match((await told(client, plan, 'Annual revenue'))?.value ?? '', /\*\*Medida · nuestro dinero\*\*/)
  })
})
