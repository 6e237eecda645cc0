/** Markup that is safe to show: only the `html` tag makes it. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | undefined | readonly Part[]

/** Writes HTML. What is put in becomes text, whatever it holds; only markup of this tag's own making stays markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((all, string, index) => all + markup(parts[index - 1]) + string) }
}

/** Markup from a constant of ours: style sheets. Never for anything that was read. */
export function trusted(constant: string): Html {
  return { markup: constant }
}

function markup(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  return 'markup' in part ? part.markup : part.map(markup).join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Besides what is markup, characters that HTML does not allow and those that turn the reading order around. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
