import { type ExchangeSides, exchangeSides } from './exchange-sides.ts'
import { fact } from './fact.ts'

/** Exchanges of which only our own gain is told. */
export const oneSidedExchanges = fact<readonly ExchangeSides[]>((analysis) =>
  exchangeSides(analysis).filter(({ companyGets, customerGets }) => companyGets > 0 && customerGets === 0),
)
