import type { Finding } from '../base/finding.ts'
import type { Translate } from '../base/translate.ts'
import type { Compared } from './compared.ts'
import { type Html, html } from './html-text.ts'
import { lineLink, quotedWords } from './page/line-link.ts'
import type { Reported } from './reported.ts'
import { sectionTitle } from './section-title.ts'
import { sidePage } from './side-page.ts'
import { stateWord } from './state-word.ts'

/** Characters of a document's words that are quoted. */
const longestQuote = 220

/** What became of a document since an earlier version, as a page to read beside it: first the figures, then what is new. */
export function comparisonHtml({ comparison, earlier, later, since }: Compared, t: Translate): string {
  const { fresh, fixed, changed: rewritten, kept, score, sections = [] } = comparison
  const changed = sections.filter(({ before, after }) => before !== after)
  const at = { lines: later.lines, path: later.path, t }
  const word = (line: string) => html`<span>${line}</span>`
  const body = html`<ul class="figures">
${score.after === undefined ? undefined : html`<li><b>${score.before === undefined || score.before === score.after ? score.after : `${score.before} → ${score.after}`}</b>${score.before === score.after ? t('of 100, as before') : t('of 100: written from the customer’s side')}</li>`}
<li class="fresh"><b>${fresh.length}</b>${t('new')}</li>
${rewritten.length === 0 ? undefined : html`<li><b>${rewritten.length}</b>${t('rewritten, and not yet fixed')}</li>`}
<li class="fixed"><b>${fixed.length}</b>${t('fixed')}</li>
<li><b>${kept.length}</b>${t('as before')}</li>
</ul>
${changed.length === 0 ? undefined : html`<ul class="changed">${changed.map(({ id, before, after }) => html`<li>${sectionTitle(id, t)}: ${stateWord(before, t)} → <b>${stateWord(after, t)}</b></li>`)}</ul>`}
${fresh.length === 0 ? undefined : html`<section class="part"><h2>${t('New')}</h2><ol class="suggestions">${fresh.map((finding) => told(finding, later, lineLink(finding.span, at)))}</ol></section>`}
${rewritten.length === 0 ? undefined : html`<section class="part"><h2>${t('Rewritten, and not yet fixed')}</h2><ol class="suggestions">${rewritten.map(({ before, after }) => told(after, later, lineLink(after.span, at), t('before: “{0}”', quotedWords(before.span, earlier, longestQuote))))}</ol></section>`}
${fixed.length === 0 ? undefined : html`<section class="part"><h2>${t('Fixed')}</h2><ol class="suggestions gone">${fixed.map((finding) => told(finding, earlier, word(t('line {0}, earlier', earlier.lines.position(finding.span.start).line))))}</ol></section>`}
${
  kept.length === 0
    ? undefined
    : html`<section class="part"><details><summary>${t('As before: {0}', kept.length)}</summary><ul class="compact">${kept.map(
        ({ after }) => html`<li>${lineLink(after.span, at)} ${after.message}</li>`,
      )}</ul></details></section>`
}
${fresh.length + fixed.length + rewritten.length === 0 && changed.length === 0 ? html`<p class="part quiet">${t('Nothing that is suggested has changed.')}</p>` : undefined}`
  return sidePage(later, { eyebrow: t('What has changed'), lead: html`${since}.`, body, copy: t('Copy as Markdown') }, t)
}

function told({ rule, message, scope, span }: Finding, reading: Reported, where: Html, before?: string): Html {
  const words = scope === 'document' ? '' : quotedWords(span, reading, longestQuote)
  return html`<li>
<div class="where">${where}<a class="rule" data-rule="${rule}"><code>${rule}</code></a></div>
<p class="said">${message}</p>
${/* Many messages quote the words themselves. */ words === '' || message.includes(words) ? undefined : html`<blockquote dir="auto">${words}</blockquote>`}
${before === undefined ? undefined : html`<p class="quiet" dir="auto">${before}</p>`}
</li>
`
}
