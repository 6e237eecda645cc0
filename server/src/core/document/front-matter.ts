import type { RootContent, Yaml } from 'mdast'
import { parse } from 'yaml'

/** What the document says of itself before it starts. Keys that the linter does not know are left alone. */
export interface FrontMatter {
  /** As written; whether it is a kind is for others to say. */
  readonly kind: string | undefined
  /** What kind of meeting a review is, as written. */
  readonly meeting: string | undefined
  /** The document is a form to fill in, not a plan. */
  readonly template: boolean
  readonly title: string | undefined
  /** When it was written or last changed, as written; the latest where several are given. */
  readonly date: string | undefined
  /** What the document calls those it serves, itself and what it offers; one name or several. */
  readonly customer: readonly string[]
  readonly company: readonly string[]
  readonly product: readonly string[]
}

const nothing: FrontMatter = {
  kind: undefined,
  meeting: undefined,
  template: false,
  title: undefined,
  date: undefined,
  customer: [],
  company: [],
  product: [],
}

/** Long front matter is data, not a header; it is not worth reading. Characters. */
const longest = 20_000

/** Reads YAML front matter; TOML, broken or overlong front matter reads as none. Never throws. */
export function readFrontMatter(node: RootContent | undefined): FrontMatter {
  if (node?.type !== 'yaml' || node.value.length > longest) return nothing
  let matter = known.get(node)
  if (matter === undefined) {
    matter = read(node)
    known.set(node, matter)
  }
  return matter
}

/** Reparsing keeps the node as long as it is the same, so that typing elsewhere does not read it again. */
const known = new WeakMap<RootContent, FrontMatter>()

function read(node: Yaml): FrontMatter {
  let data: unknown
  try {
    // `maxAliasCount: 0` refuses documents that unfold a few lines into millions of nodes.
    data = parse(node.value, { maxAliasCount: 0, logLevel: 'silent' })
  } catch {
    return nothing
  }
  if (typeof data !== 'object' || data === null) return nothing
  const entries = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value as unknown]))
  const names = (key: string): readonly string[] => {
    const value = entries.get(key)
    return (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === 'string' && name.trim() !== '')
  }
  const datesOf = (keys: readonly string[]): string[] =>
    keys
      .map((key) => entries.get(key))
      .map((value) => (value instanceof Date ? value.toISOString() : String(value)))
      .filter((value) => /^\s*(?:19|20)\d\d(?:\D|$)/.test(value))
      .map((value) => value.trim())
  return {
    kind: names('kind')[0]?.trim().toLowerCase(),
    meeting: names('meeting')[0]?.trim().toLowerCase(),
    template: entries.get('template') === true,
    title: names('title')[0],
    date: datesOf(['date', 'updated', 'last_updated', 'last-updated', 'lastmod', 'modified', 'revised']).sort().at(-1),
    customer: names('customer'),
    company: names('company'),
    product: names('product'),
  }
}
