import type { ReportPage } from '../../server/src/lsp/protocol/report-page.ts'
import { createNonce } from './create-nonce.ts'

/** What the page tells the extension. */
export type FromReport = { readonly kind: 'ready' } | { readonly kind: 'line'; readonly line: number }

/** What the page remembers while it is hidden, and over a reload of the window. */
export interface ReportState {
  readonly uri: string
}

/** What the extension tells the page. */
export type ToReport = Pick<ReportPage, 'lang' | 'body'>

/**
 * The frame of a report in a webview: nothing may be loaded from anywhere, no style and no script counts but ours, and what is pressed
 * that carries a line is told to the extension. Later readings come as messages, so that nothing flickers and no place is lost.
 */
export function reportWebview({ lang, style, body }: Pick<ReportPage, 'lang' | 'style' | 'body'>, uri: string): string {
  const nonce = createNonce()
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${style}${panelStyle}</style>
</head>
<body>
<div id="report">${body}</div>
<script nonce="${nonce}">const uri = ${JSON.stringify(uri).replaceAll('<', '\\u003c')}${script}</script>
</body>
</html>
`
}

/** A panel has less room than a page, and its tab says already what it is. */
const panelStyle = `svg [data-line] { cursor: pointer }
svg [data-line]:hover rect { fill-opacity: .75; stroke: var(--ink); stroke-width: 1.6 }
body .opening { padding: 1.2rem 0 .8rem }
body .opening h1 { font-size: 1rem; color: var(--quiet) }
body .opening .eyebrow, body .opening p { display: none }
body article { padding-top: 1.6rem }`

/**
 * What is open, what has the focus and how far the page is scrolled is known by the part it stands in and its number there, so that a new
 * reading of the text finds it again.
 */
const script = `
const vscode = acquireVsCodeApi()
const root = document.getElementById('report')
const reached = 'a[href], summary, [tabindex]'
const partOf = (element) => element.closest('section[aria-labelledby], header, article') ?? root
const keyOf = (element) => {
  const part = partOf(element)
  const all = [...part.querySelectorAll(reached)].filter((one) => partOf(one) === part)
  return (part.getAttribute('aria-labelledby') ?? part.className) + ' ' + all.indexOf(element)
}
const byKey = (key) => [...root.querySelectorAll(reached)].find((one) => keyOf(one) === key)
const folds = () => [...root.querySelectorAll('details > summary')].map((one) => [keyOf(one), one.parentElement.open])
const unfold = (known) => {
  for (const [key, open] of known) {
    const fold = byKey(key)?.parentElement
    if (fold) fold.open = open
  }
}
const prepare = () => {
  for (const element of root.querySelectorAll('[data-line]')) {
    // A picture is told as one thing; the words beside it have the same lines for those who do not point.
    if (element instanceof SVGElement) continue
    element.tabIndex = 0
    element.setAttribute('role', 'link')
  }
}
const keep = () => vscode.setState({ uri, folds: folds(), top: scrollY })
let later
const keepSoon = () => { clearTimeout(later); later = setTimeout(keep, 200) }
const tell = (event) => {
  const element = event.target.closest?.('[data-line]')
  if (!element) return
  event.preventDefault()
  vscode.postMessage({ kind: 'line', line: Number(element.dataset.line) })
}
let shown = root.innerHTML
addEventListener('message', ({ data }) => {
  if (typeof data?.body !== 'string' || data.body === shown) return
  shown = data.body
  const focused = document.hasFocus() && root.contains(document.activeElement) ? keyOf(document.activeElement) : undefined
  const known = folds()
  const top = scrollY
  document.documentElement.lang = data.lang
  root.innerHTML = data.body
  prepare()
  unfold(known)
  scrollTo({ top, behavior: 'instant' })
  if (focused) byKey(focused)?.focus({ preventScroll: true })
  keepSoon()
})
addEventListener('click', tell)
addEventListener('keydown', (event) => {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches?.('[role=link]')) tell(event)
})
addEventListener('toggle', keepSoon, true)
addEventListener('scroll', keepSoon, { passive: true })
prepare()
const before = vscode.getState()
if (before?.folds && before.uri === uri) {
  unfold(before.folds)
  scrollTo({ top: before.top, behavior: 'instant' })
}
keep()
vscode.postMessage({ kind: 'ready' })
`
