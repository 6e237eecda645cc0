import type { Span } from '../../base/span.ts'
import type { Translate } from '../../base/translate.ts'
import type { Metric } from '../../metrics/metric.ts'

/** Two things that are set against each other. */
export interface Balance {
  readonly side: 'both' | 'customers' | 'company'
  readonly name: string
  readonly left: { readonly name: string; readonly places: readonly Span[] }
  readonly right: { readonly name: string; readonly places: readonly Span[] }
}

/** What was counted of talk against listening, and of what each side gives and gets; empty where nothing was. */
export interface Balances {
  readonly talking: readonly Balance[]
  /** Customers first, then the company. */
  readonly exchange: readonly Balance[]
}

/** The balances that metrics hold. */
export function balancesOf(metrics: readonly Metric[], t: Translate): Balances {
  const placesOf = (metric: string, part: string): readonly Span[] | undefined =>
    metrics.find((one) => one.id === metric)?.parts.find((one) => one.id === part)?.places
  const pair = (metric: string, left: string, right: string): readonly [readonly Span[], readonly Span[]] | undefined => {
    const [one, other] = [placesOf(metric, left), placesOf(metric, right)]
    return one === undefined || other === undefined || one.length + other.length === 0 ? undefined : [one, other]
  }
  const talk = pair('talk-to-listen', 'talk', 'listen')
  const customers = pair('value-exchanged', 'customers-give', 'customers-get')
  const company = pair('value-exchanged', 'company-gives', 'company-gets')
  const exchange: readonly Balance[] = [
    ...(customers === undefined ? [] : [balance('customers', t('Customers'), t('give'), t('get'), customers)]),
    ...(company === undefined ? [] : [balance('company', t('The company'), t('gives'), t('gets'), company)]),
  ]
  return { talking: talk === undefined ? [] : [balance('both', t('With customers'), t('talk'), t('listen'), talk)], exchange }
}

function balance(
  side: Balance['side'],
  name: string,
  left: string,
  right: string,
  [one, other]: readonly [readonly Span[], readonly Span[]],
): Balance {
  return { side, name, left: { name: left, places: one }, right: { name: right, places: other } }
}
