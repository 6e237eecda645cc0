import { namingHeadings } from '../../core/facts/section-headings.ts'
import { valueSides } from '../../core/facts/value-sides.ts'
import type { HintSource } from './hint.ts'
import { isReadPlan } from './is-read-plan.ts'

/** At the heading of a value exchange, how many things customers give in it and how many they get. */
export const exchangeHints: HintSource = ({ reading }, t) => {
  if (!isReadPlan(reading)) return []
  const headings = reading.ask(namingHeadings).filter(({ ids }) => ids.includes('value-exchange'))
  if (headings.length === 0) return []
  const sides = reading.ask(valueSides)
  return headings.flatMap(({ section, span }) => {
    const within = (places: readonly { readonly start: number }[]) =>
      places.filter(({ start }) => section.span.start <= start && start < section.span.end).length
    const [gives, gets] = [within(sides.customerGives), within(sides.customerGets)]
    const [companyGives, companyGets] = [within(sides.companyGives), within(sides.companyGets)]
    // Where only one side is read, the other may be told in words that are not known.
    if (gives === 0 || gets === 0) return []
    return [
      {
        span,
        label: t('they give {0} : get {1}', gives, gets),
        tooltip: () =>
          [
            t('Things that this part says are given and got, each clause or entry of a cell once:'),
            [
              `| | ${t('give')} | ${t('get')} |`,
              '|---|---|---|',
              `| ${t('customers')} | ${gives} | ${gets} |`,
              `| ${t('we')} | ${companyGives} | ${companyGets} |`,
            ].join('\n'),
          ].join('\n\n'),
      },
    ]
  })
}
