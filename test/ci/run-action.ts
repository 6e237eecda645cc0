import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { plainEnv } from '../cli/run-cli.ts'

const action: Action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))

interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
}

interface Action {
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export interface ActionRun {
  /** Exit code of the first step that failed, or 0. */
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Names of the steps that ran. */
  readonly ran: readonly string[]
}

export interface Surroundings {
  /** The checkout. */
  readonly cwd: string
  /** A folder that the runner gives to each job. */
  readonly temp: string
  /** Number of the pull request, where one is being built. */
  readonly pullRequest?: number
  /** A folder with programs that take the place of the runner's. */
  readonly programs?: string
}

export { action }

/** Runs the scripts of the action as GitHub's runner does, with these inputs; actions that it uses are left out. */
export function runAction(inputs: Readonly<Record<string, string>>, { cwd, temp, pullRequest, programs }: Surroundings): ActionRun {
  for (const name of Object.keys(inputs)) assert.ok(name in action.inputs, `there is no input ${name}`)
  mkdirSync(temp, { recursive: true })
  const [outputFile, summaryFile] = [join(temp, 'output'), join(temp, 'summary')]
  writeFileSync(outputFile, '')
  writeFileSync(summaryFile, '')
  const known: Record<string, string> = {
    'runner.temp': temp,
    'runner.os': 'Linux',
    'github.token': 'token',
    'github.event.pull_request.number': pullRequest === undefined ? '' : String(pullRequest),
    'github.event.pull_request': pullRequest === undefined ? '' : 'Object',
    'always()': 'true',
  }
  for (const [name, { default: value = '' }] of Object.entries(action.inputs)) known[`inputs.${name}`] = filled(inputs[name] ?? value)
  const ran: string[] = []
  let [status, stdout, stderr] = [0, '', '']
  for (const step of action.runs.steps) {
    const condition = step.if ?? ''
    if ((status !== 0 && !condition.includes('always()')) || !holds(condition) || step.run === undefined) continue
    ran.push(step.name)
    const script = join(temp, 'script.sh')
    writeFileSync(script, step.run)
    const path = programs === undefined ? process.env['PATH']! : `${programs}${delimiter}${process.env['PATH']}`
    const env = { ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])), PATH: path }
    const told = {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_REPOSITORY: 'moss/plans',
    }
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd,
      env: plainEnv({ ...told, ...env }),
      encoding: 'utf8',
      input: '',
    })
    stdout += done.stdout
    stderr += done.stderr
    status ||= done.status ?? 255
  }
  return { status, stdout, stderr, outputs: given(), summary: readFileSync(summaryFile, 'utf8'), ran }

  function given(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      readFileSync(outputFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
  }

  function filled(text: string): string {
    return text.replace(/\$\{\{ (.+?) \}\}/g, (_all, name: string) => {
      if (name.startsWith('steps.read.outputs.')) return given()[name.slice('steps.read.outputs.'.length)] ?? ''
      assert.ok(name in known, `the test does not know ${name}`)
      return known[name]!
    })
  }

  /** Conditions of the form a && b == 'c'. */
  function holds(condition: string): boolean {
    if (condition === '') return true
    return condition.split(' && ').every((term) => {
      const [name = '', value] = term.split(' == ')
      assert.ok(name in known, `the test does not know ${name}`)
      return value === undefined ? known[name] !== '' : known[name] === value.replaceAll("'", '')
    })
  }
}
