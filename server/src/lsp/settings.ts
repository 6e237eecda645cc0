import { documentKinds } from '../core/base/document-kind.ts'
import { severities } from '../core/base/severity.ts'
import type { Config } from '../core/config/config.ts'
import { type PresetName, presetNames } from '../core/config/preset-names.ts'
import { resolveConfig } from '../core/config/resolve-config.ts'
import { mostShown } from '../core/report/clearest.ts'
import { type HintKind, type LensKind, switchedOn, switches } from './switches.ts'

/** The editor's settings for one document, as `outsideIn.*` says them. */
export interface Settings {
  readonly enable: boolean
  readonly run: 'onType' | 'onSave'
  readonly preset: PresetName
  readonly rules: Readonly<Record<string, string>>
  readonly kinds: Readonly<Record<string, string>>
  /** Findings shown of one document, the clearest; 0 shows all. */
  readonly maxFindings: number
  /** Whether what a `.outside-in-baseline` knows is left out. */
  readonly baseline: boolean
  /** What is shown beside lines, by kind (`inlayHints.*`). */
  readonly inlayHints: Readonly<Record<HintKind, boolean>>
  /** What is shown over lines, by kind (`codeLens.*`). */
  readonly codeLens: Readonly<Record<LensKind, boolean>>
  /** Whether semantic tokens say who acts. */
  readonly whoActs: boolean
}

export const defaultSettings: Settings = {
  enable: true,
  run: 'onType',
  preset: 'recommended',
  rules: {},
  kinds: {},
  maxFindings: mostShown,
  baseline: true,
  inlayHints: switchedOn(switches.inlayHints, undefined),
  codeLens: switchedOn(switches.codeLens, undefined),
  whoActs: false,
}

/** Reads settings as a client sends them; whatever is not as it should be counts as not said. */
export function readSettings(sent: unknown): Settings {
  const said = isObject(sent) ? sent : {}
  return {
    enable: said['enable'] !== false,
    run: said['run'] === 'onSave' ? 'onSave' : 'onType',
    preset: presetNames.find((name) => name === said['preset']) ?? 'recommended',
    rules: texts(said['rules']),
    kinds: texts(said['kinds']),
    maxFindings: wholeNumber(said['maxFindings']) ?? mostShown,
    baseline: said['baseline'] !== false,
    inlayHints: switchedOn(switches.inlayHints, said['inlayHints']),
    codeLens: switchedOn(switches.codeLens, said['codeLens']),
    whoActs: said['whoActs'] === true,
  }
}

/** The configuration that settings make where no configuration file is found. */
export function configOfSettings({ preset: name, rules, kinds }: Settings): Config {
  const base = resolveConfig(undefined, name)
  const chosen = Object.entries(rules).flatMap(([id, said]) => {
    const severity = said === 'off' ? 'off' : severities.find((known) => known === said)
    return severity ? [[id, { severity, options: base.rules[id]?.options ?? {} }] as const] : []
  })
  return {
    ...base,
    rules: { ...base.rules, ...Object.fromEntries(chosen) },
    kinds: Object.entries(kinds).flatMap(([glob, said]) => {
      const kind = documentKinds.find((known) => known === said)
      return kind ? [{ glob, kind }] : []
    }),
  }
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

function texts(value: unknown): Record<string, string> {
  if (!isObject(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
