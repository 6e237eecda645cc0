import assert from 'node:assert/strict'
import { jobsRequest } from '../../server/src/lsp/protocol/jobs.ts'
import { planOutlineRequest } from '../../server/src/lsp/protocol/plan-outline.ts'
import { reportFileRequest, reportRequest } from '../../server/src/lsp/protocol/report-page.ts'
import { findingsMarkdownRequest } from '../../server/src/lsp/protocol/review-pages.ts'
import { explainRuleRequest, listRulesRequest } from '../../server/src/lsp/protocol/rule-pages.ts'
import { whoActsRequest } from '../../server/src/lsp/protocol/who-acts.ts'
import { buildServer, startClient, startProcess, temporaryFolder } from './client.ts'

const plan = `---
kind: strategy
---

# Plan for the spring

Our goal is to push the app to every account, and to increase revenue by 40 %.

## Aims

- Drive adoption of the app.

## How we measure success

- Followers on Instagram
`
const review =
  '---\nkind: qbr\n---\n\n# Business review\n\n## Agenda\n\n1. Our sales results (30 min)\n2. Our product roadmap (40 min)\n3. Questions (5 min)\n'
/** Each with the number of a line where there is something to say. */
const documents = [
  ['plan.md', plan, 6],
  ['review.md', review, 8],
] as const

/** What an editor asks about one document. */
const questions = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/documentSymbol',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/codeAction',
] as const

/** What only our own client asks about one document. */
const ownQuestions = [reportRequest, planOutlineRequest, findingsMarkdownRequest, whoActsRequest] as const

/** The other tests talk to a server in their own process; that the one which is built and shipped is no other is seen here. */
describe('the server in a process of its own', function () {
  this.timeout(60_000)
  before(buildServer)

  it('answers as the one that other tests talk to, and ends when it is told to', async () => {
    const folder = temporaryFolder()
    const heard: unknown[][] = []
    try {
      for (const start of [startProcess, startClient]) {
        const client = await start({ folders: [folder.uri] })
        const answers: unknown[] = [client.initialized]
        for (const [name, text, line] of documents) {
          const uri = `${folder.uri}/${name}`
          client.open(uri, text)
          const diagnostics = await client.push(uri)
          answers.push(diagnostics)
          const position = { line, character: 14 }
          const asked = { textDocument: { uri }, position, range: { start: position, end: position }, context: { diagnostics } }
          for (const question of questions) answers.push(await client.connection.sendRequest(question, asked))
          for (const question of ownQuestions) answers.push(await client.connection.sendRequest(question, { uri }))
          for (const format of ['html', 'svg']) answers.push(await client.connection.sendRequest(reportFileRequest, { uri, format }))
          client.change(uri, text.replace('Our ', 'Once more our '), 2)
          answers.push(await client.push(uri, ({ version }) => version === 2))
          answers.push(await client.connection.sendRequest(reportRequest, { uri }))
        }
        answers.push(await client.connection.sendRequest(listRulesRequest))
        answers.push(await client.connection.sendRequest(explainRuleRequest, { rule: 'inside-out-goal' }))
        answers.push(await client.connection.sendRequest(jobsRequest, {}))
        await client.stop()
        heard.push(answers)
      }
    } finally {
      folder.remove()
    }
    assert.deepEqual(heard[0], heard[1])
    assert.match(JSON.stringify(heard[0]), /inside-out-goal.*increase revenue.*Our product roadmap/s)
  })
})
