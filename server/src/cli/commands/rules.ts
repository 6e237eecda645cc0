import { familyTitle } from '../../core/report/family-title.ts'
import { wrapText } from '../../core/report/wrap-text.ts'
import { families } from '../../core/rules/rule.ts'
import { knownRules } from '../known-rules.ts'
import { lineWidth } from '../line-width.ts'
import { paint } from '../paint.ts'

/** Prints all rules by family: name, severity and what each is about. @throws CannotRun for a broken configuration */
export async function listRules({ color, config }: { readonly color?: boolean; readonly config?: string }): Promise<void> {
  const rules = await knownRules(config)
  const colors = paint(process.stdout, color)
  const widest = Math.max(0, ...rules.map(({ id }) => id.length))
  const indent = ' '.repeat(widest + 4 + 13)
  const room = Math.max(24, lineWidth(process.stdout) - indent.length)
  const told = ([...families, 'own'] as const).flatMap((family) => {
    const own = rules.filter((rule) => rule.family === family)
    if (own.length === 0) return []
    const rows = own.map(({ id, severity, summary, recommended }) => {
      const weight = recommended === false ? 'off' : severity
      const [first = '', ...rest] = wrapText(summary, room)
      return [`  ${id.padEnd(widest)}  ${colors.dim(weight.padEnd(11))}  ${first}`, ...rest.map((line) => indent + line)].join('\n')
    })
    return [`${colors.bold(familyTitle(family))}\n${rows.join('\n')}`]
  })
  const hint = colors.dim(`More about one: outside-in explain ${rules[0]?.id ?? 'RULE'}`)
  process.stdout.write(`${[...told, hint].join('\n\n')}\n`)
}
