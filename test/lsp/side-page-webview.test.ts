import assert from 'node:assert/strict'
import { sidePageWebview } from '../../client/src/side-page-webview.ts'
import { askOf } from '../../server/src/core/ask/ask.ts'
import { createTranslate } from '../../server/src/core/base/translate.ts'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { questionsHtml } from '../../server/src/core/report/questions-html.ts'

describe('a page beside a document in the editor', () => {
  const text = '# Plan <style> of the shop\n\nWe will push our new app to every customer and grow revenue by 20 %.\n'
  const reading = createEngine(resolveConfig(undefined, 'all')).read(text, { path: 'plan.md' })
  const html = sidePageWebview(questionsHtml(askOf(reading), reading, createTranslate()))

  it('lets nothing be loaded, and only its own style and script count', () => {
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? []
    const [, nonce = ''] = /style-src 'nonce-([0-9a-f]{32})'/.exec(policy) ?? []
    assert.equal(policy, `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`)
    assert.equal(html.match(/<style[ >]/g)?.length, 1)
    assert.ok(html.includes(`<style nonce="${nonce}">`) && html.includes(`<script nonce="${nonce}">`))
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style'), 'the policy comes first')
    assert.doesNotMatch(html, /\sstyle="|\son[a-z]+="|unsafe/)
  })
})
