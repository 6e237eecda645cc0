import type { Translate } from '../../core/base/translate.ts'
import { namingHeadings } from '../../core/facts/section-headings.ts'
import { cluesOf } from '../../core/facts/section-signs.ts'
import type { SectionState } from '../../core/facts/section-states.ts'
import { askedIds } from '../../core/facts/section-wishes.ts'
import { lackingPhrase } from '../../core/report/lacking-phrase.ts'
import { sectionName } from '../section-name.ts'
import type { HintSource } from './hint.ts'
import { isReadPlan } from './is-read-plan.ts'

/** At the heading that names an asked-for content, whether all of it is there. What is not there at all is for the rules to say. */
export const sectionHints: HintSource = ({ reading }, t) => {
  const { sections } = reading
  if (sections === undefined || !isReadPlan(reading)) return []
  const headings = reading.ask(namingHeadings)
  return askedIds(sections).flatMap((id) => {
    const state = sections[id]
    if (state.state === 'absent') return []
    // Of several headings the one that has the clearest place speaks for the content: of one that is there in part, only that.
    const named = headings.filter(({ ids }) => ids.includes(id))
    const place = state.evidence
    const heading = named.find(({ section }) => place !== undefined && section.span.start <= place.start && place.start < section.span.end)
    if (heading === undefined) return []
    const said = stateWord(state, t)
    // With its name where the heading has another one, unless there is something to be told that is longer.
    const name = sectionName(id, t)
    const known = (heading.section.title.toLowerCase().includes(name) && heading.ids.length === 1) || surelyLacking(state) !== undefined
    return [
      {
        span: heading.span,
        label: known ? said : t('{0}: {1}', name, said),
        brief: state.state === 'present' ? t('present') : t('in part'),
        tooltip: () => explain(state, t),
      },
    ]
  })
}

function stateWord(state: SectionState, t: Translate): string {
  if (state.state === 'present') return t('present')
  const lacking = surelyLacking(state)
  return lacking === undefined ? t('in part') : t('in part: not yet {0}', lackingPhrase(lacking, t))
}

function explain(state: SectionState, t: Translate): string {
  const name = sectionName(state.id, t)
  if (state.state === 'present') return t('This part is read as **{0}**, and all that a reader looks for in it is there.', name)
  const lacking = surelyLacking(state)
  if (lacking === undefined) return t('This part is read as **{0}**. Some of what a reader looks for in it is there.', name)
  return t('This part is read as **{0}**. A reader would look for more: {1}.', name, lackingPhrase(lacking, t))
}

/** What is lacking where signs would show it; of what no sign shows it is only thought. */
function surelyLacking({ id, lacking }: SectionState): string | undefined {
  const part = cluesOf[id].parts.find(({ noun }) => noun === lacking)
  return part !== undefined && part.shownBy.length > 0 ? lacking : undefined
}
