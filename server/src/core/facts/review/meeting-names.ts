import { fact } from '../fact.ts'
import { agendaItems } from './agenda-items.ts'
import { agendaLines } from './agenda-lines.ts'

/** The meeting's own name, and those of what its items stand under. */
export const meetingNames = fact<readonly [string, string]>((analysis) => {
  const { items } = agendaItems(analysis)
  const lines = agendaLines(analysis)
  const own = new Set(items.map(({ line }) => line))
  const first = lines.find((line) => line.form === 'heading') ?? lines[0]
  const title = [analysis.document.frontMatter.title ?? '', first === undefined || own.has(first) ? '' : first.text]
  const around = new Set<string>()
  const seen = new Set<number>()
  for (const item of items)
    for (let index = item.line.parent; index !== -1 && !seen.has(index); index = lines[index]!.parent) {
      seen.add(index)
      if (lines[index] !== first && !own.has(lines[index]!)) around.add(lines[index]!.text)
    }
  return [title.join('\n').slice(0, 300), [...around].join('\n').slice(0, 300)]
})
