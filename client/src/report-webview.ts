/**
 * Makes a report page fit for a webview: nothing may be loaded from anywhere, no script runs but ours, and a click on anything that
 * carries a line is told to the extension.
 */
export function reportWebview(html: string, cspSource: string): string {
  const nonce = randomName()
  const policy = `default-src 'none'; style-src ${cspSource} 'unsafe-inline'; img-src data:; script-src 'nonce-${nonce}'`
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>`
  const script = `<script nonce="${nonce}">${lineClicks}</script>`
  const page = /<head[^>]*>/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  const guarded = page.replace(/<head[^>]*>/i, (tag) => `${tag}${head}`)
  return /<\/body>/i.test(guarded) ? guarded.replace(/<\/body>(?![\s\S]*<\/body>)/i, () => `${script}</body>`) : guarded + script
}

/** A panel has less room than a page, and its tab says already what it is. */
const style = `svg [data-line] { cursor: pointer }
body .opening { padding: 1.2rem 0 .8rem }
body .opening h1 { font-size: 1rem; color: var(--quiet) }
body .opening .eyebrow, body .opening p { display: none }
body article { padding-top: 1.6rem }`

const lineClicks = `
const vscode = acquireVsCodeApi()
const lineOf = (element) => Number(element.dataset.line ?? /#L(\\d+)$/.exec(element.getAttribute('href') ?? '')?.[1])
const tell = (event) => {
  const element = event.target.closest?.('[data-line], a[href*="#L"]')
  if (!element) return
  event.preventDefault()
  vscode.postMessage({ line: lineOf(element) })
}
addEventListener('click', tell)
addEventListener('keydown', (event) => { if (event.key === 'Enter') tell(event) })
for (const element of document.querySelectorAll('[data-line]')) {
  // A picture is told as one thing; the table below it has the same lines for those who do not point.
  if (element instanceof SVGElement) continue
  element.tabIndex = 0
  element.setAttribute('role', 'link')
}
`

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
