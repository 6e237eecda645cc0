import type { Fix } from '../base/finding.ts'
import type { NewSectionPlace } from '../facts/new-section-place.ts'
import { type TemplateId, templates } from '../templates/templates.generated.ts'

/** A fix that adds a section from its template where it belongs, at the document's own heading level. */
export function insertSection(id: TemplateId, place: NewSectionPlace): Fix {
  const { offset, before, after, lineBreak } = place
  const [heading = '', ...lines] = atDepth(templates[id], place.depth).split('\n')
  const title = heading.replace(/^#+\s*/, '')
  const text = [...headed(`${place.number}${title}`, place), ...lines, ''].join(lineBreak)
  return {
    title: `Insert a section “${title.replace(/[\s,:]*\[.*$/, '')}”`,
    safety: 'suggestion',
    edits: [{ span: { start: offset, end: offset }, text: `${before}${text}${after}` }],
  }
}

/** The template with its headings moved so that the first one is at `depth`. */
export function atDepth(template: string, depth: number): string {
  const first = /^(#+) /m.exec(template)?.[1]?.length ?? depth
  return template.trim().replace(/^(#+)(?= )/gm, (marks) => '#'.repeat(Math.min(6, Math.max(1, marks.length + depth - first))))
}

/** The heading as the document writes its own. Only two levels can be underlined, and an underlined "3. Goals" would be a list. */
function headed(title: string, { depth, underlined }: NewSectionPlace): readonly string[] {
  return underlined && depth <= 2 && !/^\d+[.)]\s/.test(title)
    ? [title, (depth === 1 ? '=' : '-').repeat(title.length)]
    : [`${'#'.repeat(depth)} ${title}`]
}
