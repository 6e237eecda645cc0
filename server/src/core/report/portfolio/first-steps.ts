import { severities } from '../../base/severity.ts'
import { count } from '../count.ts'
import { figureOf } from '../figure-of.ts'
import { sectionTitle } from '../section-title.ts'
import { planCount } from './plan-count.ts'
import type { Portfolio, PortfolioDocument } from './portfolio.ts'

/** Something that a reader of many plans could look at first. */
export interface FirstStep {
  /** What to look at, without a full stop. */
  readonly said: string
  /** What stands behind it, in sentences; empty where the documents say it. */
  readonly more: string
  /** What is to be written, as it stands; ends what stands behind it. */
  readonly write?: string
  /** The documents to open, each with a clause on why. */
  readonly documents: readonly { readonly document: PortfolioDocument; readonly why: string }[]
  /** The part of the page that tells more: its id, and what the link to it says. */
  readonly further: { readonly id: string; readonly said: string } | undefined
}

/** Documents that are named at once; a reader begins with a few. */
const mostNamed = 3
/** Contents of one document that are named. */
const mostContents = 4

/** What to look at first, the nearest to hand first. It only orders what the other parts tell, and measures nothing of its own. */
export function firstSteps(portfolio: Portfolio): readonly FirstStep[] {
  return [
    ...below(portfolio),
    ...lowest(portfolio),
    ...lacking(portfolio),
    ...talking(portfolio),
    ...widest(portfolio),
    ...shared(portfolio),
    ...doubtful(portfolio),
    ...unread(portfolio),
  ]
}

/** The id of a rule's part on the page: rules of teams may be named by words that no id may hold. */
export function ruleId(index: number): string {
  return `rule-${index + 1}`
}

function below({ documents }: Portfolio): readonly FirstStep[] {
  const found = documents.filter(({ score, leastScore }) => score !== undefined && leastScore !== undefined && score < leastScore)
  if (found.length === 0) return []
  return [
    {
      said: `${found.length === 1 ? '1 document scores' : `${count(found.length, 'document')} score`} less than is asked of ${found.length === 1 ? 'it' : 'them'}`,
      more: found.length > mostNamed ? `The lowest ${mostNamed}:` : '',
      documents: found
        .slice(0, mostNamed)
        .map((document) => ({ document, why: `${document.score}, and ${document.leastScore} asked for` })),
      further: undefined,
    },
  ]
}

function lowest({ documents, plans, reviews }: Portfolio): readonly FirstStep[] {
  const ofPlans = plans.scored > 0
  const scored = documents.filter(({ kind, doubtful, score }) => score !== undefined && !doubtful && (kind !== 'qbr') === ofPlans)
  const [only] = scored
  if (only === undefined) return []
  if (scored.length === 1) {
    const suggestions = severities.reduce((sum, severity) => sum + only.suggestions[severity], 0)
    const gaps = gapsOf(only)
    if (suggestions === 0 && gaps === '') return []
    return [
      {
        said: ofPlans ? 'Look first at what the plan leaves out' : 'Look first at the review',
        more: '',
        documents: [
          {
            document: only,
            why: [
              `${only.score} of 100`,
              ...(gaps === '' ? [] : [gaps]),
              ...(suggestions === 0 ? [] : [count(suggestions, 'suggestion')]),
            ].join('; '),
          },
        ],
        further: undefined,
      },
    ]
  }
  const named = scored.slice(0, Math.min(mostNamed, Math.ceil(scored.length / 3)))
  const noun = ofPlans ? 'plan' : 'review'
  return [
    {
      said: `Read ${named.length === 1 ? `this ${noun}` : `these ${count(named.length, noun)}`} first: of ${(ofPlans ? plans : reviews).scored} scored, ${
        named.length === 1 ? 'it is' : 'they are'
      } ${ofPlans ? 'written least from the customers’ side' : 'least about what customers get'}`,
      more: '',
      documents: named.map((document) => {
        const gaps = gapsOf(document)
        return { document, why: `${document.score} of 100${gaps === '' ? '' : `; ${gaps}`}` }
      }),
      further: undefined,
    },
  ]
}

function gapsOf({ contents = [] }: PortfolioDocument): string {
  const absent = contents.filter(({ state }) => state === 'absent').map(({ id }) => sectionTitle(id).toLowerCase())
  if (absent.length === 0) return ''
  if (absent.length === contents.length) return 'nothing of what is asked for was found'
  const more = absent.length - mostContents
  return `not found: ${absent.slice(0, mostContents).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function lacking({ contents, plans }: Portfolio): readonly FirstStep[] {
  const [rarest] = contents
  if (rarest === undefined) return []
  const asked = planCount(rarest)
  // Of one plan its own line says it.
  if (asked < 2 || rarest.present === asked) return []
  const alike = contents.filter((tally) => tally.present === rarest.present && planCount(tally) === asked && tally.absent * 2 >= asked)
  const named = alike.length === 0 ? [rarest] : alike.slice(0, mostNamed)
  const several = named.length > 1
  const partly = several || rarest.partial === 0 ? '' : `, ${figureOf(rarest.partial)} in part`
  return [
    {
      said: `Most often lacking: ${list(named.map(({ id }) => sectionTitle(id).toLowerCase()))}`,
      more: `${rarest.present === 0 ? 'None' : figureOf(rarest.present)} of ${count(asked, asked < plans.scored ? 'strategy or CRM plan' : 'plan')} ${rarest.present > 1 ? 'have' : 'has'} ${several ? 'each of them' : 'it'}${partly}.`,
      documents: [],
      further: { id: 'contents', said: 'What plans contain' },
    },
  ]
}

function talking({ talkAndListen, plans }: Portfolio): readonly FirstStep[] {
  if (talkAndListen === undefined || talkAndListen.talk <= talkAndListen.listen) return []
  const { talk, listen } = talkAndListen
  return [
    {
      said: plans.documents === 1 ? 'The plan talks more than it listens' : 'Plans talk more than they listen',
      more: `${count(talk, 'line')} about what goes out to customers, ${figureOf(listen)} about hearing or answering them.`,
      documents: [],
      further: undefined,
    },
  ]
}

function widest({ rules }: Portfolio): readonly FirstStep[] {
  const [most] = rules.toSorted((a, b) => b.documents.length - a.documents.length || b.findings - a.findings)
  if (most === undefined || most.documents.length < 2) return []
  return [
    {
      said: `Suggested most widely: ${lowerFirst(most.summary ?? most.rule)}`,
      more: `${count(most.findings, 'place')} in ${count(most.documents.length, 'document')}.`,
      documents: [],
      further: { id: ruleId(rules.indexOf(most)), said: 'Where' },
    },
  ]
}

function shared({ shared: [first] }: Portfolio): readonly FirstStep[] {
  if (first === undefined) return []
  return [
    {
      said: `The same words about customers stand in ${count(first.places.length, 'document')}`,
      more: 'Perhaps nobody looked at the customers of each.',
      documents: [],
      further: { id: 'shared', said: 'Which, and where' },
    },
  ]
}

function doubtful({ documents }: Portfolio): readonly FirstStep[] {
  const found = documents.filter((document) => document.doubtful)
  if (found.length === 0) return []
  const one = found.length === 1
  return [
    {
      said: `Say what ${one ? '1 document is' : `${count(found.length, 'document')} are`}`,
      more: `${one ? 'It may be a plan or not, and counts' : 'They may be plans or not, and count'} in none of these figures until ${one ? 'it says' : 'they say'} at the top, between two lines of three hyphens:`,
      write: 'kind: strategy',
      // Nothing tells some of many from the others.
      documents: found.length > mostNamed ? [] : found.map((document) => ({ document, why: '' })),
      further: found.length > mostNamed ? { id: 'documents', said: 'Those called “perhaps”' } : undefined,
    },
  ]
}

function unread({ unread: left }: Portfolio): readonly FirstStep[] {
  if (left.length === 0) return []
  return [
    {
      said: `${count(left.length, 'document')} could not be read`,
      more: '',
      documents: [],
      further: { id: 'left-out', said: 'Which, and why' },
    },
  ]
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}
