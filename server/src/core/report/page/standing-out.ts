import type { Span } from '../../base/span.ts'
import { askedIds } from '../../facts/section-wishes.ts'
import type { Dial } from '../../score/orientation-dials.ts'
import { type Html, html } from '../html-text.ts'
import { sectionTitle } from '../section-title.ts'
import { coreWords } from './core-words.ts'
import { dialSentence, leastLeaning } from './dial-words.ts'
import { lineList } from './line-link.ts'
import type { PageReading } from './page-reading.ts'

/** What a reader should see first. */
interface Standing {
  /** Whether it is written from the customers' side, or still to be looked at. */
  readonly how: 'strong' | 'open'
  readonly said: string
  readonly places: readonly Span[]
}

const mostLines = 3
const mostStrong = 2
const mostOpen = 2
/** A part of the score with fewer points still to be had is left to the table. */
const leastOpenPoints = 5

/** What stands out in a plan, good things first: at most half a dozen lines. */
export function standingOut(reading: PageReading, id: string): Html | undefined {
  const standing = standingsOf(reading)
  if (standing.length === 0) return undefined
  const { t } = reading
  return html`<section class="part standing" aria-labelledby="${id}-standing">
<h3 id="${id}-standing">${t('What stands out')}</h3>
<ul>
${standing.map(
  ({ how, said, places }) =>
    html`<li class="${how}">${mark(how)}<span><b>${how === 'strong' ? t('Strong') : t('To look at')}</b> ${said}${places.length === 0 ? undefined : html` <span class="quiet">${lineList(places, reading, mostLines)}</span>`}</span></li>
`,
)}</ul>
</section>`
}

function standingsOf({ dials = [], sections, orientation, t }: PageReading): readonly Standing[] {
  const leaning = dials.filter((dial): dial is Dial & { readonly position: number } => dial.position !== undefined)
  const strong = leaning.filter(({ position }) => position >= leastLeaning).sort((a, b) => b.position - a.position)
  const open = leaning.filter(({ position }) => position <= -leastLeaning).sort((a, b) => a.position - b.position)
  const absent =
    sections === undefined
      ? []
      : askedIds(sections).filter((section) => sections[section].state === 'absent' && sections[section].wish !== 'optional')
  const widest = [...(orientation?.parts ?? [])].sort((a, b) => b.max - b.points - (a.max - a.points))[0]
  return [
    ...strong.slice(0, mostStrong).map((dial): Standing => ({ how: 'strong', said: dialSentence(dial, t), places: dial.customer })),
    ...open.slice(0, mostOpen).map((dial): Standing => ({ how: 'open', said: dialSentence(dial, t), places: dial.product })),
    ...(absent.length === 0
      ? []
      : [
          {
            how: 'open',
            said: t('Not found: {0}.', absent.map((section) => sectionTitle(section, t).toLowerCase()).join(', ')),
            places: [],
          } as const,
        ]),
    ...(widest === undefined || widest.max - widest.points < leastOpenPoints
      ? []
      : [
          {
            how: 'open',
            said: t('Most points are to be had in “{0}”: {1} of {2} so far.', coreWords(widest.title, t), widest.points, widest.max),
            places: [],
          } as const,
        ]),
  ]
}

/** A tick or a ring, so that the two are not told apart by colour alone. */
function mark(how: Standing['how']): Html {
  return how === 'strong'
    ? html`<svg viewBox="0 0 14 14" aria-hidden="true"><path d="M2.5 7.5 6 11 11.5 3.5"/></svg>`
    : html`<svg viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="4.6"/></svg>`
}
