import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveConfig } from '../src/core/config/resolve-config.ts'
import { createEngine } from '../src/core/engine/engine.ts'
import { type LabelFile, labelFiles } from './label-files.ts'
import { mayBeRead } from './labelled-documents.ts'
import type { Half } from './quality-figures.ts'

/** Which rules may answer which label of a fault; findings of other rules cannot be judged by these labels. */
const families: Readonly<Record<string, readonly string[]>> = {
  'inside-out': ['inside-out-goal', 'relationship-without-benefit', 'engagement-without-shared-goal'],
  'product-centric': ['product-defined-business', 'feature-list-value-proposition', 'job-names-solution', 'inside-out-goal'],
  'spec-speak': ['spec-speak', 'feature-list-value-proposition'],
  control: ['control-language', 'inside-out-goal', 'passive-customer'],
  'assumed-motivation': ['assumed-motivation'],
  slogan: ['slogan-without-behaviour', 'label-without-outcome'],
  'money-only': ['money-only-value', 'transactional-profile'],
  'demographic-only': ['demographic-only-segment', 'transactional-profile'],
  'like-for-like': ['like-for-like-competition'],
  'tool-first': ['technology-before-capability', 'people-process-technology-imbalance'],
  broadcast: ['broadcast-only-channel', 'talk-listen-imbalance', 'engage-before-listening', 'company-chosen-channel'],
  'price-only': ['price-only-advantage'],
  'vanity-measure': ['vanity-measure'],
  'revenue-only': ['revenue-only-measures'],
  'leading-question': ['leading-question', 'shallow-research'],
  'follow-blindly': ['follow-blindly', 'feedback-without-job'],
  'open-loop': ['open-feedback-loop', 'unowned-insight'],
  'ends-at-sale': ['journey-ends-at-sale'],
}
const labelledRules = new Set(Object.values(families).flat())

/** Characters; a longer place points at nothing. */
const longest = 200

/** A place that a rule speaks of in a document with marked faults. */
export interface FaultPlace {
  readonly rule: string
  /** Whether it touches a marked fault, sure or not. */
  readonly backed: boolean
  /** The sure faults that it touches, by their numbers. */
  readonly faults: readonly number[]
}

export interface FaultPlaces {
  readonly documents: number
  /** Sure faults in all. */
  readonly faults: number
  readonly places: readonly FaultPlace[]
}

interface Fault {
  readonly line: number
  readonly quote: string
  readonly sure?: boolean
}

/**
 * Where rules speak in the documents of labelled corpora, and what they touch there: every rule turned on, counted as the measuring
 * tool does, each further place for itself. `preset` is what is turned on.
 *
 * @param corpora - folders with `SOURCES.tsv` and `*.labels.json` beside documents; those that are not there are left out
 */
export function faultPlaces(corpora: readonly string[], half: Half, preset: 'all' | 'recommended'): FaultPlaces {
  const engine = createEngine(resolveConfig(undefined, preset))
  const places: FaultPlace[] = []
  let documents = 0
  let faults = 0
  for (const folder of corpora.filter((one) => existsSync(one))) {
    for (const { name, file } of labelledIn(folder, half)) {
      const label = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { kind?: string; items?: unknown; faults?: readonly Fault[] }
      if (label.items !== undefined || label.kind === 'none') continue
      documents += 1
      const text = readFileSync(join(folder, file), 'utf8')
      const { findings, lines } = engine.read(text, { path: file })
      const rows = text.split(/\r?\n/)
      const marked = (label.faults ?? []).map(({ line, quote, sure }) => {
        const column = (rows[line - 1] ?? '').indexOf(quote)
        const start = lines.lineStart(Math.min(line, lines.lineCount)) + Math.max(0, column)
        // A quote that is not found stands for its whole line.
        return {
          start,
          end: start + (column < 0 ? (rows[line - 1] ?? '').length : quote.length),
          number: sure === false ? undefined : faults++,
        }
      })
      for (const finding of findings) {
        if (finding.scope === 'document' || !labelledRules.has(finding.rule)) continue
        for (const { start, end } of [finding.span, ...finding.related.map(({ span }) => span)]) {
          const touched = end - start > longest ? [] : marked.filter((fault) => start < fault.end && end > fault.start)
          places.push({ rule: finding.rule, backed: touched.length > 0, faults: touched.flatMap(({ number }) => number ?? []) })
        }
      }
    }
  }
  return { documents, faults, places }
}

function labelledIn(folder: string, half: Half): readonly LabelFile[] {
  return labelFiles(folder).filter(({ owner }) => mayBeRead(owner) === (half === 'read'))
}
