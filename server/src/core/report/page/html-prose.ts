import { type Html, html } from '../html-text.ts'
import { inlineProse } from './inline-prose.ts'

/** A rule's prose as HTML: paragraphs, lists and code. The rest of its markdown is rare and reads well as it is. */
export function htmlProse(markdown: string): readonly Html[] {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const items = paragraph.split(/^[-*] /m)
      const [lead = '', ...rest] = items
      const text = lead.trim() === '' ? undefined : html`<p>${inlineProse(lead)}</p>`
      return rest.length === 0 ? (text ?? html``) : html`${text}<ul>${rest.map((item) => html`<li>${inlineProse(item)}</li>`)}</ul>`
    })
}
