import type { Span } from '../base/span.ts'
import type { Config } from '../config/config.ts'
import type { OwnExample, OwnRule } from '../own-rules/own-rule.ts'
import { createEngine } from './engine.ts'

/** An example of an own rule, and whether the rule does with it what it says. */
export interface Trial {
  readonly example: OwnExample
  readonly kind: 'bad' | 'good'
  /** Places of the example's own text, without its marks. */
  readonly expected: readonly Span[]
  readonly found: readonly Span[]
  readonly text: string
  readonly passed: boolean
}

/** Nothing but the rule speaks, and nothing is said for some files alone. */
const alone = { sections: {}, ownSections: [], meetings: [], steps: [] } as const

/** Reads each example of a rule with that rule alone: bad ones must give exactly the marked places, good ones none. */
export function tryOwnRule(rule: OwnRule, config: Config): readonly Trial[] {
  const rules = { [rule.id]: { severity: rule.severity, options: {} } }
  const trial = (example: OwnExample, kind: 'bad' | 'good'): Trial => {
    const engine = createEngine({
      ...config,
      ...alone,
      rules,
      ownRules: [rule],
      kinds: [{ glob: '**', kind: example.kind ?? rule.kinds[0]! }],
    })
    const { text, spans } = unmark(example.text)
    const { findings } = engine.read(text, { path: 'example.md' })
    const found = findings.flatMap(({ span, places }) => places?.map((place) => place.span) ?? [span]).sort(byPlace)
    return { example, kind, expected: spans, found, text, passed: same(spans, found) && (kind === 'good') === (spans.length === 0) }
  }
  return [...rule.examples.bad.map((example) => trial(example, 'bad')), ...rule.examples.good.map((example) => trial(example, 'good'))]
}

/** Takes `⟦…⟧` out of an example and says where the marks stood. A mark without its other half marks nothing. */
function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = []
  const open: number[] = []
  let text = ''
  for (const character of marked) {
    if (character === '⟦') open.push(text.length)
    else if (character === '⟧') {
      const start = open.pop()
      if (start !== undefined) spans.push({ start, end: text.length })
    } else text += character
  }
  return { text, spans: spans.sort(byPlace) }
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

function same(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === other.length && one.every(({ start, end }, at) => start === other[at]!.start && end === other[at]!.end)
}
