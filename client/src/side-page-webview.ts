/**
 * Makes a page fit for a webview: nothing may be loaded from anywhere, no script runs but ours, and a click on a place, a rule or a button
 * is told to the extension as `{ line }`, `{ rule }` or `{ action }`.
 */
export function sidePageWebview(html: string, cspSource: string): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const policy = `default-src 'none'; style-src ${cspSource} 'unsafe-inline'; script-src 'nonce-${nonce}'`
  return html
    .replace('<head>', () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/<\/body>(?![\s\S]*<\/body>)/, () => `<script nonce="${nonce}">${clicks}</script></body>`)
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
