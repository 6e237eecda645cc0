import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const renamed = JSON.parse(readFileSync(join(import.meta.dirname, '../../test/corpus/rule-families.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>

/** The names that a rule has now: its own, unless it was renamed, split or merged since. */
export function currentNames(rule: string): readonly string[] {
  return renamed[rule] ?? [rule]
}
