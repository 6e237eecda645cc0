import type { createColors } from 'picocolors'
import { printable } from './printable.ts'
import { aboutPhrase, registerSummary, stateWords } from './register-phrases.ts'
import type { RegisterRow } from './register-rows.ts'
import { silencedPhrase } from './silenced-phrase.ts'
import { wrapText } from './wrap-text.ts'

export interface RegisterTextOptions {
  /** Characters in a line. */
  readonly width: number
  readonly colors: ReturnType<typeof createColors>
}

/** The register for a terminal, by document: line, state and rules, then the reason, who answers for it and until when. */
export function registerText(rows: readonly RegisterRow[], { width, colors }: RegisterTextOptions): string {
  const paths = [...new Set(rows.map(({ path }) => path))]
  const widest = Math.max(0, ...rows.map(({ line }) => String(line).length))
  const states = { holds: (text: string) => text, unused: colors.yellow, expired: colors.magenta }
  const blocks = paths.map((path) => [
    colors.bold(printable(path)),
    ...rows
      .filter((row) => row.path === path)
      .flatMap((row) => {
        const indent = ' '.repeat(widest + 13)
        const who = [row.owner === '' ? 'no owner' : row.owner, row.until === '' ? 'no end' : `until ${row.until}`]
          .map(printable)
          .join(', ')
        const reason = row.reason === '' ? 'no reason given' : printable(row.reason)
        return [
          `  ${String(row.line).padStart(widest)}  ${states[row.state](stateWords[row.state].padEnd(7))}  ${aboutPhrase(row)}`,
          ...wrapText(reason, Math.max(24, width - indent.length)).map((line) => indent + line),
          colors.dim(indent + who),
          ...(row.silenced.length === 0 ? [] : [colors.dim(`${indent}hides ${silencedPhrase(row.silenced)}`)]),
        ]
      }),
  ])
  return `${[...blocks.map((lines) => lines.join('\n')), colors.bold(registerSummary(rows))].join('\n\n')}\n`
}
