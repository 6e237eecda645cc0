import type { RegisterRow } from './register-rows.ts'
import type { Tool } from './tool.ts'

/** The register for programs. */
export function registerJson(rows: readonly RegisterRow[], tool: Tool): string {
  const number = (state: RegisterRow['state']) => rows.filter((row) => row.state === state).length
  const suppressions = rows.map(({ rules, reason, owner, until, ...row }) => ({
    ...row,
    rules,
    reason: reason || null,
    owner: owner || null,
    until: until || null,
  }))
  const hidden = rows.flatMap(({ silenced }) => silenced).reduce((sum, { suggestions }) => sum + suggestions, 0)
  const summary = { suppressions: rows.length, holds: number('holds'), unused: number('unused'), expired: number('expired'), hidden }
  return `${JSON.stringify({ schemaVersion: 1, tool, suppressions, summary }, null, 2)}\n`
}
