import type { Translate } from '../../base/translate.ts'
import type { Score } from '../../score/contribution.ts'
import { type Html, html } from '../html-text.ts'

/**
 * The score as a ring, as far around as it has of 100.
 *
 * @param word what the score of a review rests on; empty for plans
 */
export function scoreDial(score: Score | undefined, word: string, t: Translate): Html {
  const total = score?.total
  return html`<svg class="dial" viewBox="0 0 100 100" width="100" height="100" role="img" aria-label="${total === undefined ? t('Not scored') : word === '' ? t('Customer orientation: {0} of 100', total) : t('Customer orientation, {1}: {0} of 100', total, word)}">
<circle class="track" cx="50" cy="50" r="44"/>
${total === undefined || total === 0 ? undefined : html`<circle class="arc" cx="50" cy="50" r="44" pathLength="100" stroke-dasharray="${total} 100" transform="rotate(-90 50 50)"/>`}
<text class="figure" x="50" y="${total === undefined || word !== '' ? 54 : 57}">${total ?? '–'}</text>
<text class="of" x="50" y="${word === '' || total === undefined ? 72 : 68}">${total === undefined ? t('not scored') : t('of 100')}</text>
${total === undefined || word === '' ? undefined : html`<text class="of" x="50" y="79">${word}</text>`}
</svg>`
}
