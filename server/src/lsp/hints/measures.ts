import type { Span } from '../../core/base/span.ts'
import type { Translate } from '../../core/base/translate.ts'
import { measuresBySide } from '../../core/metrics/measures-by-side.ts'
import type { Read } from '../session.ts'
import type { HintSource } from './hint.ts'
import { isReadPlan } from './is-read-plan.ts'

/** From whose side a measure is seen, where its words or its column tell. */
export const measureHints: HintSource = (read, t) => {
  const { reading } = read
  if (!isReadPlan(reading)) return []
  return reading.ask(measuresBySide).parts.flatMap(({ id, places }) =>
    places.filter(standsInList(read)).map((span) => ({
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

/** A measure that an item or a cell begins with, behind a label at most: what prose says of figures is seldom what a plan is judged by. */
function standsInList({ reading, text }: Read): (span: Span) => boolean {
  return ({ start }) => {
    const from = reading.lines.lineStart(reading.lines.position(start).line)
    return /^\s*(?:\|(?:.*\|)?|[-*+]\s|\d+[.)]\s)(?:\s*\[.\])?[\s*_[(“"]*(?:[^.;,|]{1,30}[:.][\s*_]+)?$/.test(text.slice(from, start))
  }
}
