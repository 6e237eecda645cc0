import { distance } from 'fastest-levenshtein'
import { type DocumentKind, documentKinds } from '../base/document-kind.ts'
import { fact } from './fact.ts'
import { type FrontMatterValue, frontMatterValue } from './front-matter-value.ts'

/** A `kind:` in front matter that is none of ours and can be taken for one. */
export interface MisspeltKind extends FrontMatterValue {
  readonly meant: DocumentKind
  /** It is the name itself with a letter or two wrong, and can have meant nothing else. */
  readonly spelling: boolean
}

/** Other names of our kinds that hardly anything else goes by. */
const synonyms: Readonly<Record<string, DocumentKind>> = {
  strategies: 'strategy',
  'strategic-plan': 'strategy',
  'strategy-plan': 'strategy',
  'strategy-document': 'strategy',
  'crm-strategy': 'crm-plan',
  'customer-relationship-plan': 'crm-plan',
  'customer-research': 'research-plan',
  'customer-research-plan': 'research-plan',
  'user-research': 'research-plan',
  'user-research-plan': 'research-plan',
  qbrs: 'qbr',
  'quarterly-business-review': 'qbr',
  'quarterly-review': 'qbr',
  'business-review': 'qbr',
}

/** Words that may well name something else: they count where the document has others of our keys. */
const hints: readonly (readonly [word: string, kind: DocumentKind])[] = [
  ['crm', 'crm-plan'],
  ['research', 'research-plan'],
  ['qbr', 'qbr'],
  ['review', 'qbr'],
  ['agenda', 'qbr'],
  ['strategy', 'strategy'],
  ['strategic', 'strategy'],
]

/** Names that are shorter than this are near too many other words: a `Node` is no `none`, and a `qr` no `qbr`. */
const leastLetters = 6

/** Letters that may be wrong, missing or too many. */
const mostWrong = 2

/**
 * The kind that an author seems to have meant, where front matter says one that does not exist. Other tools have a `kind:` too, so that
 * only what is all but the name of one of ours is taken for one.
 */
export const misspeltKind = fact<readonly MisspeltKind[]>(({ document }) => {
  const { kind, template, customer, company, product } = document.frontMatter
  if (kind === undefined || documentKinds.some((known) => known === kind)) return []
  const ours = template || customer.length > 0 || company.length > 0 || product.length > 0
  const meant = kindMeant(kind.replace(/[\s_–-]+/g, '-'), ours)
  const value = meant === undefined ? undefined : frontMatterValue(document, 'kind')
  return meant === undefined || value === undefined ? [] : [{ ...value, ...meant }]
})

function kindMeant(said: string, ours: boolean): Pick<MisspeltKind, 'meant' | 'spelling'> | undefined {
  const known = documentKinds.find(
    (kind) => kind.length >= leastLetters && said.length >= leastLetters && distance(said, kind) <= mostWrong,
  )
  if (known !== undefined) return { meant: known, spelling: true }
  const named = Object.hasOwn(synonyms, said) ? synonyms[said] : ours ? hinted(said) : undefined
  return named === undefined ? undefined : { meant: named, spelling: false }
}

function hinted(said: string): DocumentKind | undefined {
  const words = new Set(said.split('-'))
  return hints.find(([word]) => words.has(word))?.[1]
}
