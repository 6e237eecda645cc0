import type { DocumentKind } from '../server/src/core/base/document-kind.ts'
import type { Finding } from '../server/src/core/base/finding.ts'
import { preset } from '../server/src/core/config/presets.ts'
import { resolveConfig } from '../server/src/core/config/resolve-config.ts'
import { compareReadings } from '../server/src/core/engine/compare-readings.ts'
import { createEngine, type Engine } from '../server/src/core/engine/engine.ts'
import { rules } from '../server/src/core/rules/registry.generated.ts'

const engines = new Map<string, Engine>()

/** The findings of one rule alone on `text`, read as `kind`. */
export function runRule(
  id: string,
  text: string,
  kind: DocumentKind,
  options: Readonly<Record<string, unknown>> = {},
  besides: readonly string[] = [],
): readonly Finding[] {
  const rule = rules.find((candidate) => candidate.id === id)
  if (rule === undefined) throw new Error(`There is no rule ${id}.`)
  const key = `${id} ${kind} ${JSON.stringify(options)}`
  let engine = engines.get(key)
  if (engine === undefined) {
    const config = {
      ...resolveConfig(),
      // What looks at silences needs the rules that are silenced.
      rules: { ...(rule.afterSilences === true && preset('all')), [id]: { severity: rule.severity, options } },
      kinds: [{ glob: '**', kind }],
    }
    engine = createEngine(config)
    engines.set(key, engine)
  }
  const others = besides.map((other, at) => engine.read(other, { path: `other-${at + 1}.md` }))
  const [first] = compareReadings([engine.read(text, { path: 'document.md', today: '2026-06-30' }), ...others])
  return first!.findings.filter((finding) => finding.rule === id)
}
