import type { RegisterRow } from '../../core/report/register-rows.ts'
import type { Tool } from '../../core/report/tool.ts'
import type { Format } from './format.ts'
import { terminal } from './terminal.ts'

export interface ToldSuppressions {
  readonly rows: readonly RegisterRow[]
  readonly tool: Tool
}

/** How `suppressions` can write what it tells. What a format needs is loaded when it is asked for. */
export const suppressionsFormats: Readonly<Record<string, Format<ToldSuppressions>>> = {
  stylish: {
    purpose: 'a list for people, on a terminal',
    async write({ rows }, options) {
      const { registerText } = await import('../../core/report/register-text.ts')
      return registerText(rows, terminal(options))
    },
  },
  markdown: {
    purpose: 'a table for the papers of a meeting',
    async write({ rows }) {
      const { registerMarkdown } = await import('../../core/report/register-markdown.ts')
      return registerMarkdown(rows)
    },
  },
  csv: {
    purpose: 'a table for a spreadsheet',
    async write({ rows }) {
      const { registerCsv } = await import('../../core/report/register-csv.ts')
      return registerCsv(rows)
    },
  },
  json: {
    purpose: 'all of it, for programs',
    async write({ rows, tool }) {
      const { registerJson } = await import('../../core/report/register-json.ts')
      return registerJson(rows, tool)
    },
  },
}
