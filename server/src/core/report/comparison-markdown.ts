import type { Finding } from '../base/finding.ts'
import type { Translate } from '../base/translate.ts'
import type { Comparison } from '../compare/compare-versions.ts'
import type { Compared } from './compared.ts'
import { findingLineMarkdown } from './finding-line-markdown.ts'
import { foldedMarkdown } from './folded-markdown.ts'
import { noteMarkdown } from './note-markdown.ts'
import { plainMarkdown } from './plain-markdown.ts'
import type { Reported } from './reported.ts'
import { sectionTitle } from './section-title.ts'
import { stateWord } from './state-word.ts'

/** What became of a document since an earlier version, as a comment for whoever reviews the change: what is new is open to view. */
export function comparisonMarkdown({ comparison, earlier, later, since }: Compared, t: Translate): string {
  const { fresh, fixed, changed, kept } = comparison
  const list = (findings: readonly Finding[], reading: Reported) =>
    findings.map((finding) => findingLineMarkdown(finding, reading)).join('\n')
  const asBefore = kept.map(({ after }) => after)
  return `${[
    `### Outside-In: ${plainMarkdown(later.path)}`,
    `${noteMarkdown(since)} · ${figures(comparison, t)}`,
    ...changedSections(comparison, t),
    ...(fresh.length === 0 ? [] : [`**${t('New')}**`, list(fresh, later)]),
    ...(changed.length === 0
      ? []
      : [
          `**${t('Rewritten, and not yet fixed')}**`,
          list(
            changed.map(({ after }) => after),
            later,
          ),
        ]),
    // Lines of what is gone are those of the earlier version.
    ...(fixed.length === 0 ? [] : [foldedMarkdown(t('Fixed: {0}', fixed.length), list(fixed, earlier))]),
    ...(asBefore.length === 0 ? [] : [foldedMarkdown(t('As before: {0}', asBefore.length), list(asBefore, later))]),
    `<sub>${t('Read from the text alone: a reviewer’s questions, not a verdict.')}</sub>`,
  ].join('\n\n')}\n`
}

function figures({ score: { before, after }, fresh, fixed, changed, kept }: Comparison, t: Translate): string {
  return [
    ...(after === undefined
      ? []
      : [before === undefined || before === after ? t('score **{0}**', after) : t('score **{0} → {1}**', before, after)]),
    t('**{0} new**', fresh.length),
    ...(changed.length === 0 ? [] : [t('{0} rewritten, and not yet fixed', changed.length)]),
    t('{0} fixed', fixed.length),
    t('{0} as before', kept.length),
  ].join(' · ')
}

function changedSections({ sections = [] }: Comparison, t: Translate): readonly string[] {
  const changed = sections.filter(({ before, after }) => before !== after)
  if (changed.length === 0) return []
  return [
    changed.map(({ id, before, after }) => `- ${sectionTitle(id, t)}: ${stateWord(before, t)} → **${stateWord(after, t)}**`).join('\n'),
  ]
}
