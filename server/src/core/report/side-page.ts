import type { Translate } from '../base/translate.ts'
import { type Html, html, trusted } from './html-text.ts'
import { reportStyle } from './page/report-style.ts'
import { printable } from './printable.ts'
import type { Reported } from './reported.ts'
import { shorten } from './shorten.ts'

/** A page to read beside a document: a title, a line on what it is, and what it says. */
export interface SidePage {
  readonly eyebrow: string
  /** A sentence or two under the title. */
  readonly lead: Html
  readonly body: Html
  /** What the button for copying says. */
  readonly copy: string
}

/**
 * The page as a whole document that needs nothing else. Its places carry `data-line` (1-based), its button `data-action`, its rules
 * `data-rule`: whoever shows the page makes them do something.
 */
export function sidePage(reading: Reported, { eyebrow, lead, body, copy }: SidePage, t: Translate): string {
  return `<!doctype html>
${
  html`<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${eyebrow}</title>
<style>${trusted(reportStyle)}${trusted(sideStyle)}</style>
</head>
<body class="side">
<div class="page">
<main>
<header class="head">
<div class="eyebrow">${eyebrow}</div>
<h1>${documentTitle(reading, t)}</h1>
<p class="path">${printable(reading.path)}</p>
<p class="lead">${lead}</p>
<button type="button" data-action="copy">${copy}</button>
</header>
${body}
</main>
<footer>${t('Read from the text alone: a reviewer’s questions, not a verdict.')}</footer>
</div>
</body>
</html>`.markup
}
`
}

function documentTitle({ document }: Reported, t: Translate): string {
  const titled =
    document.sections.find(({ depth, title }) => depth === 1 && title.trim() !== '') ??
    document.sections.find(({ title }) => title.trim() !== '')
  return titled === undefined ? t('Without a title') : shorten(printable(titled.title), 140)
}

const sideStyle = `
.side .page { max-width: 46rem; }
.side .head { padding: 1.6rem 0 .4rem; }
.side h1 { font-size: 1.5rem; }
.side .path { margin-top: .35rem; }
.side .lead { margin-top: .9rem; font-size: 1.02rem; }
.side button { margin-top: 1rem; padding: .35rem .9rem; font: inherit; font-size: .88rem; cursor: pointer; border: 1px solid var(--vscode-button-border, transparent); border-radius: .25rem; color: var(--vscode-button-foreground, #fff); background: var(--vscode-button-background, var(--accent)); }
.side button:hover { background: var(--vscode-button-hoverBackground, var(--accent)); }
.side button:focus-visible, .side [role=link]:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--accent)); outline-offset: 2px; }
.side h2 { font-size: 1.15rem; margin: 0 0 .8rem; }
.side .figures { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: 1.4rem 0 0; padding: 0; list-style: none; }
.side .figures b { display: block; font: 600 1.7rem/1.15 var(--serif); font-variant-numeric: tabular-nums; }
.side .figures li { color: var(--quiet); font-size: .88rem; }
.side .figures .fresh b { color: var(--sales); }
.side .figures .fixed b { color: var(--accent); }
.side .changed { margin: 1.4rem 0 0; padding: 0; list-style: none; display: grid; gap: .3rem; }
.side .changed b { font-weight: 600; }
.side .rule[role=link], .side .rule { cursor: pointer; text-decoration: underline; text-underline-offset: .18em; }
.side .gone > li { background: none; }
.side .compact { margin: 0; padding: 0; list-style: none; display: grid; gap: .5rem; }
.side .questions { list-style: none; margin: 1.2rem 0 0; padding: 0; display: grid; gap: 1.1rem; counter-reset: question; }
.side .questions > li { display: grid; grid-template-columns: 2.2rem 1fr; counter-increment: question; background: var(--card); border: 1px solid var(--rule); border-radius: .5rem; padding: 1.1rem 1.2rem 1.1rem .9rem; }
.side .questions > li::before { content: counter(question); font: 600 1.5rem/1.2 var(--serif); color: var(--accent); }
.side .ask { font: 600 1.08rem/1.4 var(--serif); }
.side .why { color: var(--quiet); font-size: .92rem; margin-top: .5rem; }
:root:has(.vscode-high-contrast) .side .figures b, :root:has(.vscode-high-contrast) .side .questions > li::before { color: var(--ink); }
`
