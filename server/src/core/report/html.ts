import type { Tool } from './json.ts'
import type { Reported } from './reported.ts'

export interface HtmlOptions {
  readonly tool?: Tool
}

export function htmlReport(readings: readonly Reported[], _options: HtmlOptions = {}): string {
  return `<!doctype html><title>Outside-In</title><p>${readings.length}`
}
