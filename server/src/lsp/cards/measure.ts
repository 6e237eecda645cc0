import type { Translate } from '../../core/base/translate.ts'
import { measureWords } from '../../core/facts/measure-words.ts'
import { allMeasures } from '../../core/facts/measures.ts'
import { plainText } from '../plain-text.ts'
import { type CardSource, isAt } from './card.ts'

/** A measure of success: from whose side it is seen, by which words, and what it tells and does not tell. */
export const measureCards: CardSource = ({ read: { reading }, at, t }) => {
  if (reading.metrics === undefined || reading.doubtful) return []
  // Those that the metric counts are those that are sure.
  const metric = reading.metrics.find(({ id }) => id === 'measures-by-side')
  return (metric?.parts ?? []).flatMap(({ id, places }) =>
    places
      .filter((span) => isAt(span, at))
      .map((span) => ({
        span,
        text: () => {
          const { name, tells } = toldOf(id, t)
          const measure = reading.ask(allMeasures).find((one) => one.span.start === span.start && one.span.end === span.end)
          const words = measure === undefined ? undefined : reading.ask((analysis) => measureWords(measure, analysis))
          return [`**${name}**`, tells, ...(words === undefined ? [] : [t('Read so because of “{0}”.', plainText(words))])].join('\n\n')
        },
      })),
  )
}

function toldOf(side: string, t: Translate): { readonly name: string; readonly tells: string } {
  switch (side) {
    case 'customer':
      return {
        name: t('Measure · customers’ success'),
        tells: t('It counts what got better for customers, or how it is for them. They would call it success, too.'),
      }
    case 'usage':
      return {
        name: t('Measure · use'),
        tells: t('It counts how much something is used. People come back for a reason: beside it belongs what they got done.'),
      }
    case 'attention':
      return {
        name: t('Measure · attention'),
        tells: t('It counts those who came, looked or signed up. What became of them then, another measure has to tell.'),
      }
    case 'operations':
      return {
        name: t('Measure · our own work'),
        tells: t('It counts how our own work runs. Customers notice it only as far as they wait for it or live with it.'),
      }
    default:
      return {
        name: t('Measure · our money'),
        tells: t(
          'It counts what comes in or goes out here. It follows late from what customers got; a measure of that would show it sooner.',
        ),
      }
  }
}
