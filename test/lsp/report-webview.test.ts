import assert from 'node:assert/strict'
import { reportWebview } from '../../client/src/report-webview.ts'

const page = { lang: 'es', style: 'p { margin: 0 }', body: '<p>Plan</p>' }

describe('the frame of a report in the editor', () => {
  it('lets nothing be loaded, and only its own style and script count', () => {
    const html = reportWebview(page, 'file:///plan.md')
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? []
    const [, nonce = ''] = /style-src 'nonce-([0-9a-f]{32})'/.exec(policy) ?? []
    assert.equal(policy, `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`)
    assert.equal(html.match(/<style nonce="/g)?.length, 1)
    assert.equal(html.match(/<script nonce="/g)?.length, 1)
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style'), 'the policy comes first')
    assert.doesNotMatch(html, /\sstyle="|\son[a-z]+="|unsafe|https?:/)
    assert.notEqual(html, reportWebview(page, 'file:///plan.md'), 'a nonce is used once')
  })

  it('is in the language of its page', () => assert.match(reportWebview(page, 'file:///plan.md'), /<html lang="es">/))

  it('takes an address for no code', () => {
    const html = reportWebview(page, 'file:///a"</script><script>alert(1)//.md')
    assert.equal(html.match(/<\/script>/g)?.length, 1)
  })
})
