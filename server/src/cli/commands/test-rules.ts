import { join, relative, resolve } from 'node:path'
import type { Colors } from 'picocolors/types'
import { createLineIndex, type LineIndex } from '../../core/base/line-index.ts'
import type { Span } from '../../core/base/span.ts'
import type { Config } from '../../core/config/config.ts'
import { type Trial, tryOwnRule } from '../../core/engine/try-own-rule.ts'
import type { OwnRule } from '../../core/own-rules/own-rule.ts'
import { count } from '../../core/report/count.ts'
import { printable } from '../../core/report/printable.ts'
import { slashed } from '../../host/location/slashed.ts'
import { nodeHost } from '../../host/node.ts'
import { CannotRun } from '../cannot-run.ts'
import { createChainFinder } from '../find-chain.ts'
import { paint } from '../paint.ts'
import { settledChain } from '../settled-chain.ts'

/** The own rules that one file defines, and the configuration that they are tried by. */
interface Pack {
  readonly path: string
  readonly lines: LineIndex
  readonly rules: readonly OwnRule[]
  readonly config: Config
}

/** What came of the examples of some rules. */
interface Tally {
  passed: number
  failed: number
  bare: number
}

/**
 * Runs the examples of own rules and prints what came of each, as test runners do. Sets the exit code to 1 where one fails.
 *
 * @throws CannotRun for a broken file, and where there is no own rule at all
 */
export async function testRules(
  files: readonly string[],
  { strict = false, color }: { readonly strict?: boolean; readonly color?: boolean },
): Promise<void> {
  const packs = await packsOf(files, process.cwd())
  const colors = paint(process.stdout, color)
  const tally: Tally = { passed: 0, failed: 0, bare: 0 }
  const told = packs.map((pack) =>
    [colors.bold(printable(pack.path)), ...pack.rules.flatMap((rule) => ruleLines(rule, pack, tally, strict, colors))].join('\n'),
  )
  process.stdout.write(`${[...told, summary(packs, tally, strict, colors)].join('\n\n')}\n`)
  if (tally.failed > 0 || (strict && tally.bare > 0)) process.exitCode = 1
}

async function packsOf(files: readonly string[], cwd: string): Promise<readonly Pack[]> {
  const packs = new Map<string, Pack>()
  const seen: string[] = []
  for (const file of files.length === 0 ? [undefined] : files) {
    const fixed = file === undefined ? undefined : resolve(cwd, file)
    const chain = await createChainFinder(nodeHost, cwd, fixed)(fixed ?? join(cwd, 'any.md'))
    if (chain === undefined) throw new CannotRun('There is no configuration in this folder or above: name the file that your rules are in.')
    const { config, files: read, links } = settledChain(chain, cwd)
    for (const { location, text } of read) {
      const path = slashed(relative(cwd, location))
      seen.push(path)
      const layer = links.flatMap((link) => ('layer' in link && link.location === location ? [link.layer] : []))[0]
      // Of a rule that a later file defines anew, the later one holds.
      const rules = (layer?.ownRules ?? []).filter((rule) => config.ownRules.includes(rule))
      if (rules.length > 0 && !packs.has(location)) packs.set(location, { path, lines: createLineIndex(text), rules, config })
    }
  }
  if (packs.size === 0)
    throw new CannotRun(`There are no own rules in ${[...new Set(seen)].join(', ')}: they stand below "ownRules", and examples below each.`)
  return [...packs.values()]
}

function ruleLines(rule: OwnRule, pack: Pack, tally: Tally, strict: boolean, colors: Colors): readonly string[] {
  const { bad, good } = rule.examples
  const trials = tryOwnRule(rule, pack.config)
  const lacking =
    bad.length === 0 && good.length === 0
      ? 'no examples'
      : bad.length === 0
        ? 'no bad example'
        : good.length === 0
          ? 'no good example'
          : undefined
  if (lacking !== undefined) tally.bare += 1
  return [
    `  ${rule.id}`,
    ...trials.flatMap((trial) => trialLines(trial, pack, tally, colors)),
    ...(lacking === undefined ? [] : [strict ? `    ${colors.red('✗')} ${lacking}` : colors.dim(`    - ${lacking}`)]),
  ]
}

/** Characters of an example that its line shows. */
const longest = 70

function trialLines(trial: Trial, { path, lines }: Pack, tally: Tally, colors: Colors): readonly string[] {
  const { example, kind, expected, found, text, passed } = trial
  const shown = printable(example.text.trim().replace(/\s+/g, ' '))
  const name = `${kind}  ${shown.length > longest ? `${shown.slice(0, longest)}…` : shown}`
  if (passed) {
    tally.passed += 1
    return [`    ${colors.green('✓')} ${colors.dim(name)}`]
  }
  tally.failed += 1
  const { line, column } = lines.position(example.at)
  return [
    `    ${colors.red('✗')} ${name}`,
    `      ${printable(path)}:${line}:${column}`,
    `      expected  ${words(expected, text)}`,
    `      found     ${words(found, text)}`,
  ]
}

function words(spans: readonly Span[], text: string): string {
  return spans.length === 0
    ? 'nothing'
    : spans.map(({ start, end }) => `“${printable(text.slice(start, end).replace(/\s+/g, ' '))}” at ${start}`).join(', ')
}

function summary(packs: readonly Pack[], { passed, failed, bare }: Tally, strict: boolean, colors: Colors): string {
  const rules = packs.reduce((sum, pack) => sum + pack.rules.length, 0)
  const result = failed === 0 ? colors.green(`${passed} passed`) : `${passed} passed, ${colors.red(`${failed} failed`)}`
  const lacking =
    bare === 0
      ? ''
      : ` ${count(bare, 'rule')} without a bad and a good example${strict ? ', which --strict fails.' : ' (--strict fails them).'}`
  return `${count(rules, 'rule')}, ${count(passed + failed, 'example')}: ${result}.${lacking}`
}
