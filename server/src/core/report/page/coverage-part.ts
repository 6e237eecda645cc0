import { upperFirst } from '../../base/upper-first.ts'
import type { SectionStates } from '../../facts/section-states.ts'
import { askedIds } from '../../facts/section-wishes.ts'
import { type Html, html } from '../html-text.ts'
import { lackingPhrase } from '../lacking-phrase.ts'
import { sectionTitle } from '../section-title.ts'
import { stateWord } from '../state-word.ts'
import { lineLink, quotedWords } from './line-link.ts'
import type { PageReading } from './page-reading.ts'
import { stateMark } from './section-mark.ts'

/** The contents that a plan is asked for: whether each is there, and where it is clearest. */
export function coveragePart(sections: SectionStates, reading: PageReading, id: string): Html {
  const { t, english } = reading
  const asked = askedIds(sections)
  const there = asked.filter((section) => sections[section].state === 'present').length
  const partly = asked.filter((section) => sections[section].state === 'partial').length
  return html`<section class="part" aria-labelledby="${id}-contents">
<h3 id="${id}-contents">${t('Asked-for content')}</h3>
<p class="note">${t('There: {0} of {1}. There in part: {2}.', there, asked.length, partly)}</p>
<ul class="contents">
${asked.map((section) => {
  const { state, evidence, lacking } = sections[section]
  return html`<li class="is-${state}"><h4>${sectionTitle(section, t)}</h4><div class="state">${stateMark(state)}<span>${upperFirst(stateWord(state, t))}${state === 'partial' && lacking !== '' ? `, ${t('not yet {0}', lackingPhrase(lacking, t))}` : undefined}</span></div>${
    evidence === undefined
      ? undefined
      : html`<div class="quote">${lineLink(evidence, reading)}${reading.redacted === true ? undefined : html` <q dir="auto"${english}>${quotedWords(evidence, reading, 90)}</q>`}</div>`
  }</li>
`
})}</ul>
</section>`
}
