import { type Html, html } from '../html-text.ts'

/** A rule's prose as HTML: paragraphs, lists and code. The rest of its markdown is rare and reads well as it is. */
export function htmlProse(markdown: string): readonly Html[] {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const items = paragraph.split(/^[-*] /m)
      const [lead = '', ...rest] = items
      const text = lead.trim() === '' ? undefined : html`<p>${inline(lead)}</p>`
      return rest.length === 0 ? (text ?? html``) : html`${text}<ul>${rest.map((item) => html`<li>${inline(item)}</li>`)}</ul>`
    })
}

function inline(text: string): readonly (Html | string)[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part.replace(/\*\*?([^*]+)\*\*?/g, '$1')))
}
