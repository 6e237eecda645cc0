import { type DocumentKind, documentKinds } from '../base/document-kind.ts'
import type { Finding, FindingPlace } from '../base/finding.ts'
import { createLineIndex, type LineIndex } from '../base/line-index.ts'
import { mostRelated } from '../base/most-related.ts'
import type { Prompt } from '../base/prompt.ts'
import { atLeast, type Severity } from '../base/severity.ts'
import type { Config, DocumentSettings } from '../config/config.ts'
import { createSettingsFor } from '../config/create-settings-for.ts'
import { matchGlobs } from '../config/match-globs.ts'
import type { Document } from '../document/document.ts'
import type { Unreadable } from '../document/markdown.ts'
import { readDocument } from '../document/read-document.ts'
import type { Analysis } from '../facts/analysis.ts'
import { type CustomerClaim, customerClaims } from '../facts/customer-claims.ts'
import { documentKind } from '../facts/document-kind.ts'
import { doubtfulKind } from '../facts/doubtful-kind.ts'
import type { Fact } from '../facts/fact.ts'
import { type ItemPlaces, itemPlaces } from '../facts/review/item-place.ts'
import { type SectionStates, sectionStates } from '../facts/section-states.ts'
import type { Suppression } from '../facts/suppression.ts'
import { isTemplate } from '../facts/template.ts'
import { writtenInEnglish } from '../facts/written-in-english.ts'
import { createLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import { lexiconChanges } from '../lexicon/word-families.ts'
import { documentMetrics } from '../metrics/document-metrics.ts'
import type { Metric } from '../metrics/metric.ts'
import type { OwnSection } from '../own-rules/own-section.ts'
import type { AnyRule, Place } from '../rules/rule.ts'
import type { Score } from '../score/contribution.ts'
import { type Dial, orientationDials } from '../score/orientation-dials.ts'
import { planOrientation } from '../score/plan-orientation.ts'
import { type ReviewReading, reviewReading } from '../score/review-reading.ts'
import type { Comparable } from './alike-places.ts'
import { blamedPlaces } from './blamed-places.ts'
import { type Claim, placesOf } from './claim.ts'
import { createPrecedence } from './create-precedence.ts'
import { directivesOf } from './directives-of.ts'
import { findMisspeltSilences } from './find-misspelt-silences.ts'
import { type OwnRuleCard, ownRuleCards } from './own-rule-cards.ts'
import { type EarlyReading, readEarly } from './read-early.ts'
import { rulesOf } from './rules-of.ts'
import { severityOf } from './severity-of.ts'
import { suppress } from './suppress.ts'

/** All that is known of one document. Plain data but for `document` and `lines`. */
export interface Reading {
  readonly path: string
  /** The day that it was read by, for whoever reads a changed text in its place. */
  readonly today: string | undefined
  readonly document: Document
  readonly lines: LineIndex
  readonly kind: DocumentKind
  /** It may be no plan at all; nothing is said of it until its kind is declared. */
  readonly doubtful: boolean
  /** False where it is in a language whose words the rules do not know: nothing is said of its prose then, and nothing counted. */
  readonly inEnglish: boolean
  /** Sorted by place, then rule; those that directives silence are not among them. */
  readonly findings: readonly Finding[]
  /** What there is to know of the team's own rules that speak, by name: those who read findings know only the shipped ones. */
  readonly ownRules: Readonly<Record<string, OwnRuleCard>>
  /** Places that are faults only where other documents have their like; `compareReadings` tells. */
  readonly comparables: readonly Comparable[]
  /** Of strategy, CRM and research plans. */
  readonly sections: SectionStates | undefined
  /** The score of a plan. `undefined` for other kinds. */
  readonly orientation: Score | undefined
  /** Where a strategy or CRM plan stands between two views, in five ways. Read when it is first asked for. */
  readonly dials: readonly Dial[] | undefined
  /** Of reviews. */
  readonly review: ReviewReading | undefined
  /** What a plan says how often. Counted when it is first asked for: no keystroke waits for it. */
  readonly metrics: readonly Metric[] | undefined
  /** What a plan claims of its customers, each claim with what stands behind it. Read when it is first asked for, like the metrics. */
  readonly claims: readonly CustomerClaim[] | undefined
  /** Of reviews: where the items of the agenda stand in the source, for whoever wants to change it. Read when it is first asked for. */
  readonly itemPlaces: ItemPlaces | undefined
  /** The least score that the configuration asks of such a document here. */
  readonly leastScore: number | undefined
  /** The comments that ask for silence, in order, with what became of each. Where one has a last day, the reading depends on the day. */
  readonly suppressions: readonly Suppression[]
  readonly unreadable: readonly Unreadable[]
  /** What a fact says of the document, for presenters that show it: computed when it is first asked for, so that no keystroke waits for it. */
  ask<T>(fact: Fact<T>): T
}

export interface ReadOptions {
  /** Path with forward slashes, relative to the configuration's folder. */
  readonly path: string
  /** An earlier reading of the same document by this engine, which must not be used afterwards: it makes this one fast. */
  readonly previous?: Reading | undefined
  /** The day (`2027-03-31`) that counts for comments which hold until some day; without, all hold. */
  readonly today?: string | undefined
}

export interface Engine {
  /** All rules there are, those of the team last, whether they are on or not. */
  readonly rules: readonly AnyRule[]
  /** Sections that the team asks for or offers besides. */
  readonly ownSections: readonly OwnSection[]
  read(text: string, options: ReadOptions): Reading
  /** What `read` would tell of a document that is surely none of ours, without parsing it; `undefined` where only `read` can tell. */
  readEarly(text: string, path: string): EarlyReading | undefined
}

const none: readonly never[] = []

/** What documents of the same settings are read by. */
interface Basis {
  readonly own: DocumentSettings
  readonly lexicon: Lexicon
  readonly active: readonly AnyRule[]
}

function defaultsOf({ options }: AnyRule): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]))
}

/** Rules that look only at what a document declares of itself and silences: one that does is never read early. */
const sayOnlyWhatIsDeclared: ReadonlySet<string> = new Set([
  'unknown-kind',
  'expired-suppression',
  'misspelt-suppression',
  'suppression-without-reason',
  'unused-suppression',
])

/** An engine for one configuration. Synchronous and pure: it reads no files, keeps no clock and never throws on any text. */
export function createEngine(config: Config): Engine {
  const rules = rulesOf(config)
  const mostSpecific = createPrecedence(rules)
  const kinds = config.kinds.map(({ glob, folder, kind }) => ({ matches: matchGlobs([glob].flat(), folder), kind }))
  const meetings = config.meetings.map(({ glob, folder, meeting }) => ({ matches: matchGlobs([glob].flat(), folder), meeting }))
  const settingsFor = createSettingsFor(config)
  const bases = new Map<DocumentSettings, Basis>()

  return {
    rules,
    ownSections: config.ownSections,
    read(text, { path, previous, today }) {
      const document = readDocument(text, previous?.document)
      const basis = basisOf(settingsFor(path))
      const { own, lexicon } = basis
      const settings = {
        kind: kinds.find(({ matches }) => matches(path))?.kind,
        meeting: meetings.find(({ matches }) => matches(path))?.meeting,
        customer: own.customer,
        company: own.company,
        product: own.product,
        sections: own.sections,
      }
      const analysis: Analysis = { document, lexicon, settings, path }
      const kind = documentKind(analysis)
      const lines = createLineIndex(text)
      const inEnglish = writtenInEnglish(analysis)
      const plan = inEnglish && (kind === 'strategy' || kind === 'crm-plan' || kind === 'research-plan')
      const review = inEnglish && kind === 'qbr'
      const judged = mostSpecific(judge(analysis, basis, kind, inEnglish))
      // Where nothing is said anyway, nobody knows what is silenced.
      const spoken = kind !== 'none' && inEnglish && !doubtfulKind(analysis)
      const directives = directivesOf(document.directives, today)
      const { claims: heard, used } = suppress(judged, directives.inForce, text, lines)
      const misspelt = spoken ? findMisspeltSilences(document, rules) : none
      // What is told as misspelt is not told as unused besides.
      const slips = new Set(tellsSlips(basis, kind) ? misspelt.flatMap(({ said, of }) => (of === 'rule' ? said : [])) : none)
      const silences = directives.told(used, (rule) => spoken && !slips.has(rule) && isIdle(rule, kind, own), speaksAlone)
      const findings = told(
        [
          ...heard.filter(({ rule }) => rule.across === undefined),
          ...aboutSilences({ ...analysis, suppressions: silences, misspelt }, basis, kind, lines),
        ],
        own,
        kind,
      )
      let dials: readonly Dial[] | undefined
      return {
        path,
        today,
        document,
        lines,
        kind,
        doubtful: doubtfulKind(analysis),
        inEnglish,
        findings,
        ownRules: ownRuleCards(findings, rules),
        comparables: comparablesOf(judged, heard, own),
        sections: plan ? sectionStates(analysis) : undefined,
        orientation: plan ? planOrientation(analysis) : undefined,
        review: review ? reviewReading(analysis, own.reviewWeights) : undefined,
        get claims() {
          if (!plan || doubtfulKind(analysis) || isTemplate(analysis)) return undefined
          return customerClaims(analysis)
        },
        get itemPlaces() {
          return review ? itemPlaces(analysis) : undefined
        },
        get dials() {
          // What may be praised is the same under every preset, so all rules are asked, once.
          dials ??= orientationDials(analysis, () => blamedPlaces(judgeByAll(analysis, own, kind), analysis))
          return dials
        },
        get metrics() {
          return documentMetrics(analysis)
        },
        leastScore: own.minScore[kind],
        suppressions: silences,
        unreadable: document.markdown.unreadable,
        ask: (fact) => fact(analysis),
      }
    },
    readEarly(text, path) {
      if (kinds.some(({ matches }) => matches(path))) return undefined
      const { own, active } = basisOf(settingsFor(path))
      // A team may count other words, and have rules for documents of any kind.
      const speaks = active.some((rule) => !sayOnlyWhatIsDeclared.has(rule.id) && severityOf(rule, 'none', own) !== 'off')
      const words = [own.words.add, own.words.remove].some((families) => Object.keys(families).length > 0)
      return words || speaks ? undefined : readEarly(text, path)
    },
  }

  function basisOf(own: DocumentSettings): Basis {
    let basis = bases.get(own)
    if (basis === undefined) {
      const { words } = own
      const lexicon = createLexicon(lexiconChanges(words.add, words.remove))
      const active = rules.filter((rule) => documentKinds.some((kind) => severityOf(rule, kind, own) !== 'off'))
      basis = { own, lexicon, active }
      bases.set(own, basis)
    }
    return basis
  }

  /** What rules say of the author's silences. No silence holds for them but one that names them. */
  function aboutSilences(analysis: Analysis, basis: Basis, kind: DocumentKind, lines: LineIndex): readonly Claim[] {
    if (analysis.suppressions?.length === 0 && analysis.misspelt?.length === 0) return none
    const { text, directives } = analysis.document
    const claims = judge(analysis, basis, kind, true, 'silences')
    const named = directives.filter(({ rules: names }) => names.length > 0)
    return suppress(claims, named, text, lines).claims
  }

  function speaksAlone(id: string): boolean {
    return rules.find((one) => one.id === id)?.across === undefined
  }

  function tellsSlips({ own, active }: Basis, kind: DocumentKind): boolean {
    return active.some((rule) => rule.id === 'misspelt-suppression' && severityOf(rule, kind, own) !== 'off')
  }

  /** Whether a rule could speak, and so what silences it may be idle: it is on, or there is no such rule. */
  function isIdle(id: string, kind: DocumentKind, own: DocumentSettings): boolean {
    const rule = rules.find((one) => one.id === id)
    return rule === undefined || (severityOf(rule, kind, own) !== 'off' && rule.afterSilences !== true)
  }

  /** All that rules would say: those that look at the text, or those that look at what is silenced in it. */
  function judge(
    analysis: Analysis,
    { own, active }: Basis,
    kind: DocumentKind,
    inEnglish: boolean,
    of: 'text' | 'silences' = 'text',
  ): Claim[] {
    const claims: Claim[] = []
    if (doubtfulKind(analysis)) return claims
    for (const rule of active) {
      if ((rule.afterSilences === true) !== (of === 'silences')) continue
      if (severityOf(rule, kind, own) === 'off' || !(inEnglish || rule.anyLanguage)) continue
      for (const hit of rule.run(analysis, { ...defaultsOf(rule), ...own.rules[rule.id]?.options })) claims.push({ rule, hit })
    }
    return claims
  }

  /** All that rules for such documents would say of the text, those too that are switched off. */
  function judgeByAll(analysis: Analysis, own: DocumentSettings, kind: DocumentKind): readonly Claim[] {
    return rules
      .filter(({ kinds: of, afterSilences }) => of.includes(kind) && afterSilences !== true)
      .flatMap((rule) => [...rule.run(analysis, { ...defaultsOf(rule), ...own.rules[rule.id]?.options })].map((hit) => ({ rule, hit })))
  }

  function told(claims: readonly Claim[], own: DocumentSettings, kind: DocumentKind): Finding[] {
    return claims
      .map((claim) => findingOf(claim, own, kind))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
  }

  /** What rules that look across documents keep, silenced or not: what is silenced here still counts elsewhere. */
  function comparablesOf(judged: readonly Claim[], heard: readonly Claim[], own: DocumentSettings): readonly Comparable[] {
    const kept = judged.filter(({ rule }) => rule.across !== undefined)
    if (kept.length === 0) return none
    return kept.map((claim) => {
      const { rule, hit } = claim
      const across = rule.across!
      return {
        rule: rule.id,
        severity: own.rules[rule.id]!.severity as Severity,
        scope: rule.scope,
        span: hit.at,
        sketch: across.sketch(hit.data),
        least: across.least({ ...defaultsOf(rule), ...own.rules[rule.id]!.options } as never),
        words: across.words(hit.data),
        silenced: !heard.includes(claim),
      }
    })
  }

  function findingOf(claim: Claim, own: DocumentSettings, kind: DocumentKind): Finding {
    const { rule, hit } = claim
    const { at, data, weaker, fixes = [], alike = [], related = [] } = hit
    const ceiling = severityOf(rule, kind, own) as Severity
    const softened = (by: Severity | undefined) => (by !== undefined && atLeast(ceiling, by) ? by : ceiling)
    const further = alike
      .slice(0, mostRelated)
      .map((place) => ({ span: place.at, message: rule.also(place.data), ...prompted(rule.asks(place.data)) }))
    return {
      rule: rule.id,
      severity: softened(weaker),
      scope: rule.scope,
      message: rule.message(data, alike.length),
      span: at,
      related: [...further, ...related].slice(0, mostRelated),
      fixes,
      ...(alike.length === 0 ? {} : { places: placesOf(claim).map(placeOf) }),
      ...prompted(rule.asks(data)),
    }

    function placeOf(place: Place<unknown>, index: number): FindingPlace {
      return {
        severity: softened(place.weaker),
        message: rule.message(place.data, 0),
        span: place.at,
        related: index === 0 ? related : [],
        fixes: place.fixes ?? [],
        also: rule.also(place.data),
        ...prompted(rule.asks(place.data)),
      }
    }
  }
}

function prompted(prompt: Prompt | undefined): { readonly prompt?: Prompt } {
  return prompt === undefined ? {} : { prompt }
}
