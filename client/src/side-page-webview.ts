import { createNonce } from './create-nonce.ts'

/**
 * Makes a page fit for a webview: nothing may be loaded from anywhere, no style and no script counts but ours, and a click on a place, a rule or a button
 * is told to the extension as `{ line }`, `{ rule }` or `{ action }`.
 */
export function sidePageWebview(html: string): string {
  const nonce = createNonce()
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  return (
    html
      .replace('<head>', () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
      // Only the page's own sheet, which stands in its head before any word of the document.
      .replace('<style>', () => `<style nonce="${nonce}">`)
      .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `<script nonce="${nonce}">${clicks}</script></body>`)
  )
}

const clicks = `
const vscode = acquireVsCodeApi()
const places = '[data-line], [data-rule], [data-action]'
const tell = (event) => {
  const element = event.target.closest?.(places)
  if (!element) return
  event.preventDefault()
  const { line, rule, action } = element.dataset
  vscode.postMessage(line ? { line: Number(line) } : rule ? { rule } : { action })
}
addEventListener('click', tell)
addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') tell(event) })
for (const element of document.querySelectorAll('[data-line], [data-rule]')) {
  element.tabIndex = 0
  element.setAttribute('role', 'link')
}
`
