/** A place to fill in: "[who, how many]". A link's text, what a link stands for and a box to tick are none. */
const prompt = /(?<!^)\[[^[\]\n]+\](?![([])|^\[[^[\]\n]+\](?![([:])/gm

/**
 * A template in the notation of editors' snippets: what stands in brackets can be typed over, one after the other. A prompt that lists
 * answers ("[daily / weekly]") offers them. One that begins with a capital is a name: typed once, it stands wherever it is asked for.
 * Brackets stay around what is not filled in, so that nobody, reader or linter, takes a prompt for an answer.
 */
export function tabStops(template: string): string {
  const names = new Map<string, number>()
  let last = 0
  let value = ''
  let stops = 0
  for (const { start, end } of promptsIn(template)) {
    const whole = template.slice(start, end)
    const asked = whole.slice(1, -1)
    value += escaped(template.slice(last, start))
    last = end
    const known = names.get(asked)
    if (known !== undefined) {
      value += `$${known}`
      continue
    }
    stops += 1
    if (/^\p{Lu}/u.test(asked)) names.set(asked, stops)
    value += stopOf(stops, whole, asked)
  }
  return `${value}${escaped(template.slice(last))}$0`
}

/** The places to fill in, brackets included, in order. */
export function promptsIn(template: string): readonly { readonly start: number; readonly end: number }[] {
  return [...template.matchAll(prompt)]
    .filter(([whole]) => !/^\[\s*x?\s*\]$/.test(whole))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
}

function stopOf(stop: number, whole: string, asked: string): string {
  if (/^\d+$/.test(asked)) return `\${${stop}:${asked}}`
  const answers = asked.split(' / ')
  if (answers.length === 1) return `\${${stop}:${escaped(whole)}}`
  return `\${${stop}|${[whole, ...answers].map((answer) => answer.replace(/[\\,|]/g, '\\$&')).join(',')}|}`
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
