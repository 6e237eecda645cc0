import type { Tool } from '../../core/report/tool.ts'
import type { Trend } from '../../core/trend/trend.ts'
import type { LeftOut } from '../dated-reviews.ts'
import type { Format } from './format.ts'
import { terminal } from './terminal.ts'

export interface ToldTrends {
  readonly trends: readonly Trend[]
  readonly leftOut: readonly LeftOut[]
  readonly tool: Tool
}

/** How `trend` can write what it tells. What a format needs is loaded when it is asked for. */
export const trendFormats: Readonly<Record<string, Format<ToldTrends>>> = {
  stylish: {
    purpose: 'a table for people, on a terminal',
    async write({ trends, leftOut }, options) {
      const { trendText } = await import('../../core/report/trend-text.ts')
      return trendText(trends, { leftOut, ...terminal(options) })
    },
  },
  json: {
    purpose: 'everything that was read, for programs',
    async write({ trends, leftOut, tool }) {
      const { trendJson } = await import('../../core/report/trend-json.ts')
      return trendJson(trends, { tool, leftOut })
    },
  },
  html: {
    purpose: 'a page with a chart',
    async write({ trends, leftOut, tool }) {
      const { trendHtml } = await import('../../core/report/trend-html.ts')
      return trendHtml(trends, { tool, leftOut })
    },
  },
}
