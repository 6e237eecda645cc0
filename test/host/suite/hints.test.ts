import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { until } from './until.ts'

/** Never saved, as much of what is written is while it is written. */
const plan = `---
kind: crm-plan
---

# Care for allotment holders

Our customers are allotment holders who sow after work and wonder what went wrong when nothing comes up.

## Jobs to be done

- **J1. Rescue.** When seedlings fall over in the night, I want to know whether they can be saved, so that the season is not lost.
- **J2. Stand tall.** When the neighbours walk by, I want my plot to look good, so that nobody says I let it go.

## What each side gives and gets

| | Gives | Gets |
|---|---|---|
| Members | £20 a year, an hour of advice to others | Seeds that come up, an answer the same day, a say in what we grow |
| We | Answers, seeds | Trust, notes from the plots |

## Measures of success

| Measure | Now | Then |
|---|---|---|
| Revenue | £40,000 | £60,000 |
`

describe('what stands beside and over the lines of a plan in a real VS Code', () => {
  const settings = () => vscode.workspace.getConfiguration('outsideIn')

  async function open(): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: plan })
    await vscode.window.showTextDocument(document)
    return document
  }

  async function labels(document: vscode.TextDocument): Promise<readonly string[]> {
    const whole = new vscode.Range(0, 0, document.lineCount, 0)
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole)
    return (found ?? []).map(({ label }) =>
      (typeof label === 'string' ? label : label.map(({ value }) => value).join('')).replace(/^· /, ''),
    )
  }

  async function titles(document: vscode.TextDocument): Promise<readonly string[]> {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20)
    return (found ?? []).map(({ command }) => command?.title ?? '')
  }

  it('comes for a plan that is saved nowhere', async () => {
    const document = await open()
    await until('the hints', async () => (await labels(document)).length > 0)
    const found = await labels(document)
    for (const label of ['functional · social', 'they give 2 : get 3']) assert.ok(found.includes(label), `${label}: ${found.join(' | ')}`)
    assert.ok(!found.includes('our money'))
    assert.match((await titles(document)).join(' | '), /\d+ suggestion/)
  })

  it('goes and comes as its kind is switched off and on', async () => {
    const document = await open()
    await until('the hints', async () => (await labels(document)).includes('functional · social'))
    try {
      await settings().update('inlayHints.jobs', false, vscode.ConfigurationTarget.Workspace)
      await until('those on jobs to go', async () => !(await labels(document)).includes('functional · social'))
      await settings().update('inlayHints.measures', true, vscode.ConfigurationTarget.Workspace)
      await until('those on measures to come', async () => (await labels(document)).includes('our money'))
      await settings().update('codeLens.findings', false, vscode.ConfigurationTarget.Workspace)
      await until('the lens to go', async () => !/suggestion/.test((await titles(document)).join()))
    } finally {
      for (const name of ['inlayHints.jobs', 'inlayHints.measures', 'codeLens.findings'])
        await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace)
    }
  })
})
