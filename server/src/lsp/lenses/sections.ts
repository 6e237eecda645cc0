import type { Translate } from '../../core/base/translate.ts'
import { foldedSections } from '../../core/facts/folded-sections.ts'
import { missingSection } from '../../core/facts/missing-sections.ts'
import { type SectionId, sectionIds } from '../../core/facts/section-states.ts'
import { askedIds } from '../../core/facts/section-wishes.ts'
import { isTemplate } from '../../core/facts/template.ts'
import { documentTitle } from '../document-title.ts'
import { sectionName } from '../section-name.ts'
import type { LensSource } from './lens.ts'

/**
 * Over the title of a plan, how many of the asked-for contents are there, and which are surely not; a click inserts one. Nothing is said where
 * a content may be there in words that are not known.
 */
export const sectionLenses: LensSource = ({ reading }, { t }) => {
  const { sections, orientation, kind } = reading
  // What is too short to be scored is too short to lack anything, and a plan of research need not have it all.
  if (sections === undefined || kind === 'research-plan' || reading.doubtful || orientation?.total === undefined || reading.ask(isTemplate))
    return []
  const ids = askedIds(sections)
  const there = ids.filter((id) => sections[id].state !== 'absent').length
  const asked = [
    ...core,
    ...ids.filter((id) => sections[id].wish === 'required'),
    ...(reading.ask(foldedSections)[0]?.missing ?? []).map(({ id }) => id),
  ]
  const absent = ids.filter((id) => asked.includes(id) && reading.ask(missing[id]).length > 0)
  if (absent.length === 0 && there < ids.length) return []
  const counted = there + absent.length === ids.length
  const parts = [...(counted ? [t('{0} of {1} parts', there, ids.length)] : []), ...(absent.length === 0 ? [] : [notYet(absent, t)])]
  return [
    {
      at: documentTitle(reading)?.start ?? 0,
      title: parts.join(' · '),
      command: 'outsideIn.insertSection',
      arguments: [],
    },
  ]
}

/** What every plan is asked for; of the others it depends on its kind. */
const core: readonly SectionId[] = ['jobs-to-be-done', 'value-exchange', 'listening']

const missing = Object.fromEntries(sectionIds.map((id) => [id, missingSection(id)])) as Readonly<
  Record<SectionId, ReturnType<typeof missingSection>>
>

/** "not yet listening and alternatives", "not yet jobs to be done and 3 more". */
function notYet(absent: readonly SectionId[], t: Translate): string {
  const [one, two] = absent.map((id) => sectionName(id, t))
  if (two === undefined) return t('not yet {0}', one!)
  return absent.length === 2 ? t('not yet {0} and {1}', one!, two) : t('not yet {0} and {1} more', one!, absent.length - 1)
}
