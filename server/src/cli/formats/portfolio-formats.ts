import type { DocumentLink } from '../../core/report/portfolio/document-link.ts'
import type { Portfolio } from '../../core/report/portfolio/portfolio.ts'
import type { Tool } from '../../core/report/tool.ts'
import type { Format } from './format.ts'

export interface ToldPortfolio {
  readonly portfolio: Portfolio
  readonly tool: Tool
  readonly title: string
  readonly link: DocumentLink
}

/** How `report` can write what it tells. What a format needs is loaded when it is asked for. */
export const portfolioFormats: Readonly<Record<string, Format<ToldPortfolio>>> = {
  html: {
    purpose: 'a page to read, print and pass on',
    async write({ portfolio, ...options }) {
      const { portfolioHtml } = await import('../../core/report/portfolio/portfolio-html.ts')
      return portfolioHtml(portfolio, options)
    },
  },
  json: {
    purpose: 'everything on the page, whole, for programs',
    async write({ portfolio, tool }) {
      const { portfolioJson } = await import('../../core/report/portfolio/portfolio-json.ts')
      return portfolioJson(portfolio, tool)
    },
  },
  markdown: {
    purpose: 'a comment, or a page of a wiki',
    async write({ portfolio, ...options }) {
      const { portfolioMarkdown } = await import('../../core/report/portfolio/portfolio-markdown.ts')
      return portfolioMarkdown(portfolio, options)
    },
  },
}
