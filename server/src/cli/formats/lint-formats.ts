import { fromWorkspace } from './from-workspace.ts'
import type { LintFormat } from './lint-format.ts'
import { terminal } from './terminal.ts'
import { wholeJson } from './whole-json.ts'

/** How `lint` can write its findings. What a format needs is loaded when it is asked for. */
export const lintFormats: Readonly<Record<string, LintFormat>> = {
  stylish: {
    purpose: 'for people, on a terminal',
    async write({ readings, hidden }, options) {
      const { stylishReport } = await import('../../core/report/stylish.ts')
      return stylishReport(readings, { ...terminal(options), hidden, ...(options.most !== undefined && { most: options.most }) })
    },
  },
  json: wholeJson,
  jsonl: {
    purpose: 'a line of JSON for each finding, and a summary last',
    async write(run) {
      const { jsonLinesReport } = await import('../../core/report/jsonl.ts')
      return jsonLinesReport(run)
    },
  },
  sarif: {
    purpose: 'SARIF 2.1.0, for code scanning and editors',
    async write(run) {
      const { sarifReport } = await import('../../core/report/sarif.ts')
      return sarifReport(fromWorkspace(run))
    },
  },
  github: {
    purpose: 'annotations of a pull request, and the summary of the job',
    async write(run, { most }) {
      const { githubReport } = await import('../../core/report/github.ts')
      const { writeJobSummary } = await import('./job-summary.ts')
      writeJobSummary(run)
      return githubReport(fromWorkspace(run), most === undefined ? {} : { most })
    },
  },
  gitlab: {
    purpose: "GitLab's Code Quality",
    async write(run) {
      const { gitlabReport } = await import('../../core/report/gitlab.ts')
      return gitlabReport(run)
    },
  },
  junit: {
    purpose: 'JUnit XML: a test for each finding',
    async write(run) {
      const { junitReport } = await import('../../core/report/junit.ts')
      return junitReport(run)
    },
  },
  checkstyle: {
    purpose: 'Checkstyle XML',
    async write(run) {
      const { checkstyleReport } = await import('../../core/report/checkstyle.ts')
      return checkstyleReport(run)
    },
  },
  rdjson: {
    purpose: "reviewdog's diagnostics",
    async write(run) {
      const { rdjsonReport } = await import('../../core/report/rdjson.ts')
      return rdjsonReport(run)
    },
  },
  markdown: {
    purpose: 'a comment on a pull request',
    async write(run, { most }) {
      const { runMarkdown } = await import('../../core/report/run-markdown.ts')
      return runMarkdown(run, most === undefined ? {} : { most })
    },
  },
  html: {
    purpose: 'a page to read, print and pass on',
    counts: true,
    async write({ readings, tool }, { most }) {
      const { htmlReport } = await import('../../core/report/html.ts')
      return htmlReport(readings, { tool, ...(most !== undefined && { most }) })
    },
  },
}
