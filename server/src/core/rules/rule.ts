import type { DocumentKind } from '../base/document-kind.ts'
import type { Fix, Related, Scope } from '../base/finding.ts'
import type { Severity } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import type { Analysis } from '../facts/analysis.ts'
import type { Fact } from '../facts/fact.ts'

export const families = ['framing', 'sections', 'jobs', 'exchange', 'listening', 'knowing', 'crm', 'review'] as const

export type Family = (typeof families)[number]

/** An option of a rule: its default gives its type. */
export interface Option {
  readonly default: number | string | boolean | readonly string[]
  readonly description: string
  /** Bounds of a number, both included. */
  readonly minimum?: number
  readonly maximum?: number
}

export type Options = Readonly<Record<string, Option>>

/** The values of a rule's options, each of its default's type. */
export type OptionValues<Specs extends Options> = {
  readonly [Key in keyof Specs]: Widened<Specs[Key]['default']>
}

type Widened<T> = T extends number ? number : T extends string ? string : T extends boolean ? boolean : readonly string[]

/** What one fault is: where, and what the message needs to know. */
export interface Hit<Data> {
  readonly at: Span
  readonly data: Data
  /** A hit may lower its rule's severity, never raise it. */
  readonly weaker?: Severity
  /** Further places of the same fault; the engine keeps the first eight. */
  readonly related?: readonly Related[]
  readonly fixes?: readonly Fix[]
}

export interface RuleContext<Specs extends Options> {
  readonly analysis: Analysis
  readonly options: OptionValues<Specs>
}

/**
 * A document in small that shows the rule at work. `⟦…⟧` marks the exact span of each finding of the rule (document-level findings
 * on the title are marked there too). Executed as tests: a `bad` one must give exactly the marked findings, a `good` one none.
 */
export interface Example {
  readonly text: string
  /** Kind that the example is read as; the rule's first kind if none is given. */
  readonly kind?: DocumentKind
}

/** One rule: all that users read of it, and how it finds what it says. */
export interface Rule<Item, Data, Specs extends Options> {
  /** Names the defect, not the cure. */
  readonly id: string
  readonly family: Family
  readonly scope: Scope
  /** The severity in the `recommended` preset, and the loudest this rule ever speaks by default. */
  readonly severity: Severity
  /** Whether `recommended` turns it on; `all` turns on every rule. Default true. */
  readonly recommended?: boolean
  readonly kinds: readonly DocumentKind[]
  /** One line: what is wrong. */
  readonly summary: string
  /** Why it matters to the reader's customers, and what to do about it; markdown. */
  readonly why: string
  /** Where the idea comes from: number of the source document, and the thinker. */
  readonly idea: {
    readonly source: '000' | '001' | '002' | '003' | '004'
    readonly thinker: string
  }
  readonly options: Specs
  readonly examples: {
    readonly bad: readonly (string | Example)[]
    readonly good: readonly (string | Example)[]
  }
  /** The fact this rule judges. */
  readonly query: Fact<readonly Item[]>
  check(item: Item, context: RuleContext<Specs>): Iterable<Hit<Data>>
  message(data: Data): string
}

/** A rule whose items, data and options only it knows: what the engine runs. */
export interface AnyRule extends Omit<Rule<unknown, unknown, Options>, 'check' | 'message'> {
  run(analysis: Analysis, options: Readonly<Record<string, unknown>>): Iterable<Hit<unknown> & { readonly message: string }>
}

/** Declares a rule; keeps the types of its parts together and shows the engine one shape. */
export function defineRule<Item, Data, const Specs extends Options>(rule: Rule<Item, Data, Specs>): AnyRule {
  return {
    ...rule,
    query: rule.query as Fact<readonly unknown[]>,
    *run(analysis, options) {
      const context = { analysis, options: options as OptionValues<Specs> }
      for (const item of rule.query(analysis)) {
        for (const hit of rule.check(item, context)) yield { ...hit, message: rule.message(hit.data) }
      }
    },
  }
}
