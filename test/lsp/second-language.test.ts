import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeAction, CodeLens, DocumentSymbol, Hover, InlayHint } from 'vscode-languageserver/node'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { rules } from '../../server/src/core/rules/registry.generated.ts'
import { reviewScore } from '../../server/src/core/score/review-score.ts'
import { type DocumentStatus, documentStatusRequest } from '../../server/src/lsp/protocol/document-status.ts'
import { type PlanOutline, planOutlineRequest } from '../../server/src/lsp/protocol/plan-outline.ts'
import { type SectionOffer, sectionOffersRequest } from '../../server/src/lsp/protocol/section-insertion.ts'
import { startClient, type TestClient, usualCapabilities } from './client.ts'

const root = join(import.meta.dirname, '../..')
const spanish: Record<string, string> = JSON.parse(readFileSync(join(root, 'client/l10n/bundle.l10n.es.json'), 'utf8'))

/** A language in which every string of the interface is itself in brackets: what stands outside of them was never handed to a translator. */
const bracketed = Object.fromEntries(Object.keys(spanish).map((text) => [text, `⟦${text}⟧`]))

const samples = [
  'fieldnote-strategy-before.md',
  'fieldnote-strategy-after.md',
  'rosterwell-research-plan-before.md',
  'brightwater-q3-review-agenda.md',
  'brightwater-q3-review-minutes.md',
]

/** The parts of a text that stand in no bracket, where they hold a word. */
function outside(text: string): readonly string[] {
  let depth = 0
  let rest = ''
  for (const character of text) {
    if (character === '⟦') depth += 1
    if (depth === 0) rest += character
    else if (depth === 1 && character === '⟦') rest += '\n'
    if (character === '⟧') depth -= 1
  }
  return rest
    .replaceAll('&nbsp;', ' ')
    .split(/[\n|]/)
    .filter((part) => /\p{L}{4}/u.test(part))
}

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** What may be English in any language: the document's own words, the names of rules, and why a score is what it is. */
function ownWords(text: string): string {
  const { review } = createEngine(resolveConfig(undefined, 'all')).read(text, { path: 'a.md' })
  const reasons = [...(review?.atRisk ?? []).map(({ why }) => why)]
  for (const score of [review?.planned, review?.observed, review && reviewScore(review)])
    reasons.push(...(score?.parts ?? []).map(({ reason }) => reason))
  return [text, ...reasons, ...rules.map(({ id }) => id), 'Outside-In'].map(plain).join(' | ')
}

describe('the server in a second language', () => {
  let client: TestClient
  before(async () => {
    const { textDocument } = usualCapabilities
    const actions = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } } }
    client = await startClient({
      capabilities: { ...usualCapabilities, textDocument: { ...textDocument, codeAction: actions } },
      options: { commandLinks: true, translations: bracketed },
      settings: { preset: 'all', maxFindings: 0 },
    })
  })
  after(() => client.stop())

  for (const name of samples) {
    it(`says nothing in English of its own beside ${name}`, async () => {
      const text = readFileSync(join(root, 'samples', name), 'utf8')
      const uri = `file:///second/${name}`
      client.open(uri, text)
      const ask = <T>(method: string, more: object = {}) => client.connection.sendRequest<T>(method, { textDocument: { uri }, ...more })
      const lines = text.split('\n')
      const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } }
      const said: string[] = []

      for (const { label, tooltip } of await ask<InlayHint[]>('textDocument/inlayHint', { range: whole })) {
        said.push(String(label))
        if (typeof tooltip === 'object') said.push(tooltip.value)
      }
      for (const { command } of await ask<CodeLens[]>('textDocument/codeLens')) said.push(command?.title ?? '')
      for (const { detail } of await ask<DocumentSymbol[]>('textDocument/documentSymbol')) said.push(detail ?? '')
      for (const { title } of await ask<CodeAction[]>('textDocument/codeAction', {
        range: whole,
        context: { diagnostics: [], triggerKind: 1 },
      }))
        said.push(title)
      for (let line = 0; line < lines.length; line += 1) {
        const hover = await ask<Hover | null>('textDocument/hover', { position: { line, character: Math.min(6, lines[line]!.length) } })
        const value = (hover?.contents as { value: string } | undefined)?.value ?? ''
        // The page of a rule is English.
        said.push(...value.split('\n\n---\n\n').filter((card) => !card.includes('explainRule')))
      }
      const { parts, sections, agenda } = await client.connection.sendRequest<DocumentStatus>(documentStatusRequest, { uri })
      said.push(...parts.map(({ title }) => title), ...(sections ?? []).map(({ title }) => title))
      said.push(agenda?.summary ?? '', agenda?.driven ?? '', ...(agenda?.shares ?? []).map(({ name }) => name))

      const outline = await client.connection.sendRequest<PlanOutline>(planOutlineRequest, { uri })
      said.push(outline.summary, ...(outline.sections ?? []).flatMap(({ title, told }) => [title, told]))
      said.push(...outline.items.map(({ weight }) => weight))
      for (const { title, lacking } of await client.connection.sendRequest<SectionOffer[]>(sectionOffersRequest, { uri }))
        said.push(title, lacking)

      assert.ok(said.filter(Boolean).length > 10, 'hardly anything was said')
      const own = ownWords(text)
      const english = new Set(
        said
          .flatMap((one) => one.split('\n'))
          .flatMap(outside)
          .filter((part) => !own.includes(plain(part))),
      )
      assert.deepEqual([...english], [])
    })
  }
})
