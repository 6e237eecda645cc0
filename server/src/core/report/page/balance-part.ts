import type { Metric } from '../../metrics/metric.ts'
import { type Html, html } from '../html-text.ts'
import { type Balance, balancesOf } from './balances.ts'
import { evidenceTable } from './evidence-table.ts'
import type { PageReading } from './page-reading.ts'
import { unitRow } from './unit-row.ts'

/** What goes out and what comes in: talk against listening, and what each side gives and gets. Nothing where nothing was counted. */
export function balancePart(metrics: readonly Metric[], reading: PageReading, id: string): Html | undefined {
  const { t } = reading
  const { talking, exchange } = balancesOf(metrics, t)
  if (talking.length + exchange.length === 0) return undefined
  return html`<section class="part" aria-labelledby="${id}-balance">
<h3 id="${id}-balance">${t('What goes out, what comes in')}</h3>
<p class="note">${t('A square is a line of the text; in the editor each leads to it.')}</p>
<div class="balances">
${talking.length === 0 ? undefined : table(talking, { title: t('Talk and listen'), left: t('Talk'), right: t('Listen'), said: talkSentence(talking[0]!, reading) }, reading)}
${exchange.length === 0 ? undefined : table(exchange, { title: t('Who gives, who gets'), left: t('Gives'), right: t('Gets'), said: exchangeSentence(exchange, reading) }, reading)}
</div>
${evidenceTable(
  [...talking, ...exchange].flatMap(({ name, left, right }) => [
    { name: `${name}: ${left.name}`, places: left.places },
    { name: `${name}: ${right.name}`, places: right.places },
  ]),
  reading,
  { summary: t('The words behind the squares'), column: t('Side') },
)}
</section>`
}

function table(
  balances: readonly Balance[],
  { title, left, right, said }: { readonly title: string; readonly left: string; readonly right: string; readonly said: string },
  reading: PageReading,
): Html {
  return html`<div class="balance"><table>
<caption>${title}</caption>
<thead><tr><td></td><th scope="col" class="give">${left}</th><th scope="col" class="get">${right}</th></tr></thead>
<tbody>
${balances.map(
  (one) =>
    html`<tr><th scope="row">${one.name}</th><td class="give"><b>${one.left.places.length}</b>${unitRow(one.left.places, 'give', reading)}</td><td class="get">${unitRow(one.right.places, 'get', reading)}<b>${one.right.places.length}</b></td></tr>
`,
)}</tbody>
</table>
<p class="leaning">${said}</p></div>`
}

function talkSentence({ left, right }: Balance, { t }: PageReading): string {
  const [talk, listen] = [left.places.length, right.places.length]
  if (listen === 0) return t('It talks to customers and does not say how it listens.')
  if (talk === 0) return t('It only listens.')
  return listen >= talk * 2
    ? t('It listens more than it talks.')
    : listen >= talk
      ? t('It listens at least as much as it talks. A rule of thumb is three lines of listening for one of talk.')
      : t('It talks more than it listens. A rule of thumb is three lines of listening for one of talk.')
}

function exchangeSentence(exchange: readonly Balance[], { t }: PageReading): string {
  const gets = (side: Balance['side']): number => exchange.find((one) => one.side === side)?.right.places.length ?? 0
  if (gets('customers') + gets('company') === 0) return t('It says what is given and not what anybody gets.')
  if (gets('customers') === 0) return t('It says what the company gets and not what customers get.')
  if (gets('company') === 0) return t('It says what customers get and not what the company gets.')
  return gets('customers') >= gets('company')
    ? t('Customers get at least as much as the company.')
    : t('The company gets more than customers do.')
}
