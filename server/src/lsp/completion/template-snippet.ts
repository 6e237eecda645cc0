/** A template as a snippet: what stands in brackets is filled in, one after the other. Links keep their brackets. */
export function templateSnippet(template: string): string {
  let place = 0
  return template.replace(/\[([^\][\n]+)\](?!\()|[\\$}]/g, (mark, words?: string) => {
    if (words === undefined) return `\\${mark}`
    place += 1
    return `\${${place}:${words.replace(/[\\$}]/g, '\\$&')}}`
  })
}
