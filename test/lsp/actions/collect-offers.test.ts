import assert from 'node:assert/strict'
import { CodeActionKind } from 'vscode-languageserver'
import type { ActionProvider } from '../../../server/src/lsp/actions/action-provider.ts'
import { collectOffers } from '../../../server/src/lsp/actions/collect-offers.ts'
import { requestFor } from './request.ts'

describe('offers of several providers', () => {
  const kind = CodeActionKind.QuickFix
  const first: ActionProvider = { kind, offer: () => [{ title: 'first' }] }
  const last: ActionProvider = { kind, offer: async () => [{ title: 'last' }] }
  const broken: ActionProvider = {
    kind,
    offer() {
      throw new Error('no such place')
    },
  }
  const failing: ActionProvider = { kind, offer: () => Promise.reject(new Error('too late')) }

  it('come in order, and those of one that fails are the only ones to be missed', async () => {
    const said: string[] = []
    const offers = await collectOffers([first, broken, failing, last], requestFor('# Plan\n'), (message) => said.push(message))
    assert.deepEqual(
      offers.map(({ offer }) => offer.title),
      ['first', 'last'],
    )
    assert.match(said.join('\n'), /no such place[\s\S]*too late/)
  })
})
