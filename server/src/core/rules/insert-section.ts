import type { Fix } from '../base/finding.ts'
import type { NewSectionPlace } from '../facts/new-section-place.ts'
import type { SectionId } from '../facts/section-ids.ts'
import { templates } from '../templates/templates.generated.ts'

/** A fix that adds the template of a section that a plan lacks, at the document's own heading level. */
export function insertSection(id: SectionId, { offset, depth, before, after, lineBreak }: NewSectionPlace): Fix {
  const lines = templates[id].trimEnd().split('\n')
  const title = lines[0]!.replace(/^#+\s*/, '')
  const text = [`${'#'.repeat(depth)} ${title}`, ...lines.slice(1), ''].join(lineBreak)
  return {
    title: `Insert a section “${title}”`,
    safety: 'suggestion',
    edits: [{ span: { start: offset, end: offset }, text: `${before}${text}${after}` }],
  }
}
