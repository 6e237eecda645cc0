import type { Translate } from '../../core/base/translate.ts'
import type { HintSource } from './hint.ts'

/** From whose side a measure is seen, where its words or its column tell. */
export const measureHints: HintSource = ({ reading }, t) => {
  const metric = reading.metrics?.find(({ id }) => id === 'measures-by-side')
  return (metric?.parts ?? []).flatMap(({ id, places }) =>
    places.map((span) => ({
      span,
      label: sideWord(id, t),
      tooltip: () => t('From whose side this measure is seen. A plan that serves customers measures some of its success as they would.'),
    })),
  )
}

function sideWord(side: string, t: Translate): string {
  switch (side) {
    case 'customer':
      return t('customers’ success')
    case 'usage':
      return t('use')
    case 'attention':
      return t('attention')
    case 'operations':
      return t('our work')
    default:
      return t('our money')
  }
}
