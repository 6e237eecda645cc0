import type { DocumentKind } from '../base/document-kind.ts'
import type { Fix, Related, Scope } from '../base/finding.ts'
import type { Prompt } from '../base/prompt.ts'
import type { Severity } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import type { Analysis } from '../facts/analysis.ts'
import type { Fact } from '../facts/fact.ts'

export const families = ['framing', 'sections', 'jobs', 'exchange', 'listening', 'knowing', 'crm', 'review', 'document'] as const

/** Rules that a team wrote for itself are a family of their own, of which none is shipped. */
export type Family = (typeof families)[number] | 'own'

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

/** Where a fault is, and what the message needs to know. */
export interface Place<Data> {
  readonly at: Span
  readonly data: Data
  /** The stretch that this place speaks for where that is more than is pointed at: a list, say, of which the first item is shown. */
  readonly covers?: Span
  /** A place may lower its rule's severity, never raise it. */
  readonly weaker?: Severity
  readonly fixes?: readonly Fix[]
}

/** One remark: about one place, or about several alike. */
export interface Hit<Data> extends Place<Data> {
  /**
   * Further places of the same fault, each as good as the first: where the first is silenced or left to another rule, the next takes its
   * stead. All of them; the engine shows the first eight and tells the message how many there are.
   */
  readonly alike?: readonly Place<Data>[]
  /** Places that bear the remark out and are no faults themselves. They go with the first place and are never shown without it. */
  readonly related?: readonly Related[]
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
  /** Other documents of the same run, for rules that look across documents. */
  readonly besides?: readonly string[]
}

/**
 * How a rule looks across the documents of a run. Its hits in one document are only places that may be faults: the engine keeps them, and says
 * of those that are nearly the same in enough documents what `message` says (engine/compare-readings.ts).
 */
export interface Across<Data, Specs extends Options> {
  /** Numbers in order, as alike as the places are that share them. */
  sketch(data: Data): readonly number[]
  /** How many documents must have the like of a place, itself among them. */
  least(options: OptionValues<Specs>): number
  /** What the message names the place by. */
  words(data: Data): string
  /** What is said of a place that has its like in `others`, paths in order. */
  message(words: string, others: readonly string[]): string
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
  /** Where the idea comes from: number of the source document, and the thinker. None behind what is only about the file. */
  readonly idea?: {
    readonly source: '000' | '001' | '002' | '003' | '004'
    readonly thinker: string
  }
  /**
   * Rules that see more exactly what is wrong at a place: where one of them speaks of it, or of a part of it, this one does not.
   * A rule that is switched off takes no precedence; one that the author has silenced there does, for the place has been thought about.
   */
  readonly yieldsTo?: readonly string[]
  readonly options: Specs
  readonly examples: {
    readonly bad: readonly (string | Example)[]
    readonly good: readonly (string | Example)[]
  }
  /** The fact this rule judges. */
  readonly query: Fact<readonly Item[]>
  check(item: Item, context: RuleContext<Specs>): Iterable<Hit<Data>>
  /** What is said of a place; `others` counts the further places alike that are left to speak of. */
  message(data: Data, others: number): string
  /** What is said of a place when it is a further one. Needed by rules whose hits have places alike. */
  also?(data: Data): string
  /** Whether it reads no prose, and so speaks of documents in any language. */
  readonly anyLanguage?: boolean
  /** Whether it looks at what the author's comments for silence did, and so speaks once they were heard. Only one that names it silences it. */
  readonly afterSilences?: boolean
  /** What a good coach would ask of the words of a place, so that the author goes on from them. Nothing where there is nothing to ask. */
  readonly asks?: Prompt | ((data: Data) => Prompt | undefined)
  /** For rules that look across documents; see there. */
  readonly across?: Across<Data, Specs>
}

/** A rule whose items, data and options only it knows: what the engine runs. */
export interface AnyRule extends Omit<Rule<unknown, unknown, Options>, 'check' | 'message' | 'also' | 'asks' | 'across'> {
  run(analysis: Analysis, options: Readonly<Record<string, unknown>>): Iterable<Hit<unknown>>
  message(data: unknown, others: number): string
  also(data: unknown): string
  asks(data: unknown): Prompt | undefined
  readonly across?: Across<unknown, Options>
}

/** Declares a rule; keeps the types of its parts together and shows the engine one shape. */
export function defineRule<Item, Data, const Specs extends Options>(rule: Rule<Item, Data, Specs>): AnyRule {
  return {
    ...rule,
    query: rule.query as Fact<readonly unknown[]>,
    ...(rule.across === undefined ? {} : { across: rule.across as unknown as Across<unknown, Options> }),
    message: (data, others) => rule.message(data as Data, others),
    also: (data) => rule.also?.(data as Data) ?? rule.message(data as Data, 0),
    asks: (data) => (typeof rule.asks === 'function' ? rule.asks(data as Data) : rule.asks),
    *run(analysis, options) {
      const context = { analysis, options: options as OptionValues<Specs> }
      for (const item of rule.query(analysis)) yield* rule.check(item, context)
    },
  }
}
