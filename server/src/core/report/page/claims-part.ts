import type { CustomerClaim } from '../../facts/customer-claims.ts'
import { evidencePhrase } from '../evidence-phrase.ts'
import { type Html, html, trusted } from '../html-text.ts'
import { printable } from '../printable.ts'
import { shorten } from '../shorten.ts'
import { lineNumber } from './line-link.ts'
import type { PageReading } from './page-reading.ts'

/** Claims shown without being asked for. */
const claimsShown = 12

/** What is claimed of customers, and what stands behind each claim. */
export function claimsPart(claims: readonly CustomerClaim[], reading: PageReading, id: string): Html {
  const { t, english } = reading
  return html`<section class="part" aria-labelledby="${id}-claims">
<h3 id="${id}-claims">${t('What it says of customers, and how that is known')}</h3>
<p class="note">${sum(claims, reading)} ${t('Read from the text around each claim: what is known and not written cannot be seen.')}</p>
<details${claims.length <= claimsShown ? trusted(' open') : undefined}><summary>${t('Claim by claim')}</summary>
<table>
<thead><tr><th scope="col">${t('Line')}</th><th scope="col">${t('Claim')}</th><th scope="col">${t('What stands behind it')}</th></tr></thead>
<tbody>
${claims.map(
  ({ span, words, evidence }) =>
    html`<tr><td>${lineNumber(span, reading)}</td><td dir="auto"${english}>${shorten(printable(words), 200)}</td><td dir="auto">${
      evidence.source === undefined
        ? html`<span class="quiet">${t('nothing stands behind it here')}</span>`
        : html`<span${english}>${printable(evidencePhrase(evidence))}</span>`
    }</td></tr>
`,
)}</tbody>
</table>
</details>
</section>`
}

function sum(claims: readonly CustomerClaim[], { t }: PageReading): string {
  const bare = claims.filter(({ evidence }) => evidence.directness === 'none').length
  if (claims.length === 1) return bare === 0 ? t('1 claim; something stands behind it.') : t('1 claim; nothing stands behind it.')
  if (bare === 0) return t('{0} claims; something stands behind each.', claims.length)
  if (bare === claims.length) return t('{0} claims; nothing stands behind them.', claims.length)
  return t('{0} claims; nothing stands behind {1} of them.', claims.length, bare)
}
