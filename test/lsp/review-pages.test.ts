import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type EarlierVersion,
  type HistoryParams,
  historyChangedNotification,
  historyRequest,
} from '../../server/src/lsp/protocol/history.ts'
import { type PlanOutline, planOutlineRequest, type SilenceEdit, silenceRequest } from '../../server/src/lsp/protocol/plan-outline.ts'
import { type ReportPage, reportRequest } from '../../server/src/lsp/protocol/report-page.ts'
import {
  type ComparisonPage,
  compareRequest,
  type FindingsMarkdown,
  findingsMarkdownRequest,
  type QuestionsPage,
  reviewQuestionsRequest,
} from '../../server/src/lsp/protocol/review-pages.ts'
import { type ClientSetup, clientsOfTests, temporaryFolder } from './client.ts'

const uri = 'file:///plans/spring.md'
const plan = (...measures: readonly string[]) =>
  `---\nkind: strategy\n---\n\n# Spring plan\n\n## How we measure success\n\n${measures.map((one) => `- ${one}\n`).join('')}`
const committedPlan = plan('Balconies that gave a first harvest', 'Followers on Instagram')

describe('pages beside a document', () => {
  const startedClient = clientsOfTests()

  async function start(history: (params: HistoryParams) => EarlierVersion | null, setup: ClientSetup = { options: { history: true } }) {
    const client = await startedClient({ settings: { preset: 'all' }, ...setup })
    const asked: HistoryParams[] = []
    client.connection.onRequest(historyRequest, (params: HistoryParams) => {
      asked.push(params)
      return history(params)
    })
    const compare = (of: HistoryParams['of'] = 'lastCommit') =>
      client.connection.sendRequest<ComparisonPage | null>(compareRequest, { uri, of })
    return { client, asked, compare }
  }
  const committed = (text: string) => (): EarlierVersion => ({
    text,
    ref: 'a1b2c3d4e5f6a7b8',
    label: 'a1b2c3d',
    date: '2026-11-21T10:00:00.000Z',
  })

  it('takes a document whose name is no proper URI', async () => {
    const { client } = await start(() => null)
    const odd = 'untitled:100% ours.md'
    client.open(odd, committedPlan)
    const page = await client.connection.sendRequest<QuestionsPage | null>(reviewQuestionsRequest, { uri: odd })
    assert.match(page?.title ?? '', /100% ours\.md/)
    const report = await client.connection.sendRequest<ReportPage | null>(reportRequest, { uri: odd })
    assert.match(report?.title ?? '', /100% ours\.md/)
  })
  it('reads no closed file, and no earlier version, that is far too long for a plan', async () => {
    const folder = temporaryFolder()
    const long = committedPlan + 'A word more of this.\n\n'.repeat(20_000)
    writeFileSync(join(folder.path, 'long.md'), long)
    writeFileSync(join(folder.path, 'spring.md'), committedPlan)
    const { client, compare } = await start(committed(long), { options: { history: true }, folders: [folder.uri] })
    const outline = (name: string) =>
      client.connection.sendRequest<PlanOutline | null>(planOutlineRequest, { uri: `${folder.uri}/${name}` })
    assert.equal(await outline('long.md'), null)
    assert.equal((await outline('spring.md'))?.kind, 'strategy')
    client.open(uri, committedPlan)
    assert.equal(await compare(), null)
    folder.remove()
  })
  it('tells of a version that is wrapped otherwise that nothing has changed', async () => {
    const { client, compare } = await start(committed(committedPlan))
    client.open(uri, committedPlan.replaceAll('\n', '\r\n').replace('first harvest', 'first\r\n  harvest'))
    const page = await compare()
    assert.ok(page)
    assert.deepEqual([page.fresh, page.fixed, page.changed], [[], 0, 0])
    assert.ok(page.kept > 0)
    assert.match(page.since, /last commit, a1b2c3d of 2026-11-21/)
  })

  it('tells of what was rewritten and has the like fault as of neither new nor fixed', async () => {
    const { client, compare } = await start(committed(committedPlan))
    client.open(uri, plan('Balconies that gave a first harvest', 'Likes of our @team posts'))
    const page = await compare('mergeBase')
    assert.ok(page)
    assert.equal(page.changed, 1, 'likes in place of followers mend nothing')
    assert.match(page.html, /Rewritten, and not yet fixed/)
    assert.match(page.markdown, /`spring\.md:10`/)
    assert.doesNotMatch(page.markdown, /@team/, 'nobody is mentioned by accident')
    assert.match(page.html, /data-line="10"/)
    assert.doesNotMatch(page.html, /<script/)
  })

  it('tells what is new and what is fixed, with its line', async () => {
    const { client, compare } = await start(committed(`${committedPlan}\nWe will own the customer relationship.\n`))
    client.open(
      uri,
      `${plan('Balconies that gave a first harvest', 'Followers on Instagram')}\nRent is paid by the quarter.\n\n## Aim\n\nEverybody wants a faster checkout.\n`,
    )
    const page = await compare('mergeBase')
    assert.ok(page)
    const fresh = page.fresh.find(({ rule }) => rule === 'assumed-motivation')
    assert.equal(fresh?.range.start.line, 15)
    assert.ok(page.fixed >= 1)
    assert.match(page.markdown, /`spring\.md:16`/)
    assert.match(page.html, /data-line="16"/)
    assert.doesNotMatch(page.html, /<script/)
  })

  it('asks for each version once, until there are new commits', async () => {
    let text = committedPlan
    const { client, asked, compare } = await start(() => committed(text)())
    client.open(uri, committedPlan)
    await compare()
    await compare()
    assert.equal(asked.length, 1)
    text = plan('Balconies that gave a first harvest')
    await client.connection.sendNotification(historyChangedNotification)
    // The hash is the same in this test, so the reading is kept: only the question is asked anew.
    await compare()
    assert.equal(asked.length, 2)
  })

  it('has nothing to show without an earlier version, and asks no client that did not offer one', async () => {
    const none = await start(() => null)
    none.client.open(uri, committedPlan)
    assert.equal(await none.compare(), null)
    const silent = await start(committed(committedPlan), { options: {} })
    silent.client.open(uri, committedPlan)
    assert.equal(await silent.compare(), null)
    assert.deepEqual(silent.asked, [])
  })

  it('asks questions of a plan, and none of what is no plan', async () => {
    const { client } = await start(() => null)
    client.open(uri, committedPlan)
    const ask = (of: string) => client.connection.sendRequest<QuestionsPage | null>(reviewQuestionsRequest, { uri: of })
    const page = await ask(uri)
    assert.ok(page && page.questions > 0 && page.questions <= 5)
    assert.match(page.markdown, /`spring\.md:10`.*Followers/)
    assert.match(page.html, /data-line="10"/)
    const notes = 'file:///plans/notes.md'
    client.open(notes, '# Build\n\nRun `make`.\n')
    assert.equal((await ask(notes))?.questions, 0)
  })

  it('outlines documents, and tells of those that nobody has open', async () => {
    const { client } = await start(committed(committedPlan))
    client.open(uri, plan('Balconies that gave a first harvest', 'Likes of our posts'))
    const outline = await client.connection.sendRequest<PlanOutline | null>(planOutlineRequest, { uri, since: 'lastCommit' })
    assert.ok(outline)
    assert.equal(outline.sections?.length, 8)
    assert.equal(outline.items.find(({ rule }) => rule === 'vanity-measure')?.fresh, true)
    assert.ok(outline.items.some(({ fresh }) => fresh === false))
    assert.equal(await client.connection.sendRequest(planOutlineRequest, { uri: 'file:///plans/none.md' }), null)
    const silence = await client.connection.sendRequest<SilenceEdit | null>(silenceRequest, {
      uri,
      rule: 'vanity-measure',
      line: 9,
      character: 2,
    })
    assert.match(silence?.edits[0]?.newText ?? '', /outside-in-disable-next-line vanity-measure/)
  })

  it('gives findings as a comment, of the selection where there is one', async () => {
    const { client } = await start(() => null)
    client.open(uri, committedPlan)
    const ask = (selection?: object) =>
      client.connection.sendRequest<FindingsMarkdown | null>(findingsMarkdownRequest, { uri, ...(selection ? { selection } : {}) })
    const whole = await ask()
    const part = await ask({ start: { line: 9, character: 0 }, end: { line: 9, character: 20 } })
    assert.ok(whole && part)
    assert.ok(whole.findings > part.findings && part.findings === 1)
    assert.match(part.markdown, /`spring\.md:10`.*vanity-measure/)
    const empty = { line: 9, character: 3 }
    assert.deepEqual(await ask({ start: empty, end: empty }), whole)
  })
})
