import { evidencePhrase } from '../../core/report/evidence-phrase.ts'
import { plainText } from '../plain-text.ts'
import { type CardSource, isAt } from './card.ts'

/** A claim about customers: what stands behind it. Claims are read when somebody first points at the document. */
export const claimCards: CardSource = ({ read, at, t }) => {
  const claim = read.reading.claims?.find(({ span }) => isAt(span, at))
  if (claim === undefined) return []
  const { span, evidence } = claim
  const behind = plainText(evidencePhrase(evidence, t))
  return [
    {
      span,
      text: () =>
        evidence.source === undefined ? t('Claim about customers · {0}', behind) : t('Claim about customers · behind it: {0}', behind),
    },
  ]
}
