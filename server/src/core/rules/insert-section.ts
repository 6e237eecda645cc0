import type { Fix } from '../base/finding.ts'
import type { NewSectionPlace } from '../facts/new-section-place.ts'
import { atDepth } from '../templates/at-depth.ts'
import { type TemplateId, templateNotes, templates } from '../templates/templates.generated.ts'

/** A fix that adds a section from its template where it belongs, at the document's own heading level. */
export function insertSection(id: TemplateId, place: NewSectionPlace): Fix {
  return insertTemplate(templates[id], templateNotes[id].heading, place)
}

/** The same for any template: markdown that begins with the section's heading. */
export function insertTemplate(template: string, name: string, place: NewSectionPlace): Fix {
  const { offset, depth, number, before, after, lineBreak } = place
  const [heading = '', ...lines] = atDepth(template, depth).split('\n')
  const title = `${number}${heading.slice(depth + 1)}`
  return {
    title: `Insert the section “${name}”`,
    safety: 'suggestion',
    edits: [{ span: { start: offset, end: offset }, text: `${before}${[...headed(title, place), ...lines, ''].join(lineBreak)}${after}` }],
  }
}

/** The heading as the document writes its own; only two levels can be underlined. */
function headed(title: string, { depth, underlined }: NewSectionPlace): readonly string[] {
  return underlined && depth <= 2 ? [title, (depth === 1 ? '=' : '-').repeat(title.length)] : [`${'#'.repeat(depth)} ${title}`]
}
