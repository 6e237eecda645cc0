import type { Span } from '../base/span.ts'
import type { Sentence } from '../document/document.ts'
import { locate } from '../document/locate.ts'
import { termsOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analysis.ts'
import { clauseAt } from './clauses.ts'
import { fact } from './fact.ts'
import { leadIn } from './lead-in.ts'
import { parties } from './parties.ts'
import { peopleAsSign } from './people-as-sign.ts'
import { partyFact } from './roster.ts'
import { sentencesNaming } from './sentences-naming.ts'
import { saidOfThePlan } from './surroundings.ts'

/** How those served are said to be handled: held, driven, dug out, caught, owned, or their talk governed. */
export type ControlKind = 'held' | 'driven' | 'extracted' | 'caught' | 'owned' | 'conversation'

/** A place where a plan speaks of customers as of something in its hands. */
export interface ControlSaid {
  readonly span: Span
  readonly words: string
  readonly kind: ControlKind
}

interface ControlReading {
  readonly from: number
  readonly to: number
  readonly kind: ControlKind
  /** Whom it is done to is only stood for ("them"), so that what is around must say who they are. */
  readonly vague: boolean
}

function kindOf(verb: string): ControlKind {
  return families.find(({ stems }) => stems.test(verb))?.kind ?? 'driven'
}

const families: readonly { readonly kind: ControlKind; readonly stems: RegExp }[] = [
  { kind: 'held', stems: /^(?:lock|shackl|chain|tether|bind|bound|tie|tying|keep|kept|hold|held)/ },
  { kind: 'extracted', stems: /^(?:squeez|milk|exploit|min(?:e|es|ed|ing)$|harvest|wring|wrung|bleed|bled|fleec)/ },
  { kind: 'caught', stems: /^(?:trap|hook|snar|ensnar|lur|bait|captur|seiz|grab|hunt|conquer|corner)/ },
  { kind: 'owned', stems: /^(?:own|possess|control|dominat|subdu|polic)/ },
]

/** Verbs that take customers somewhere, and are plain words unless it is said where. */
const taking = /^(?:push|shov|funnel|steer|herd|corral|shepherd|forc|compel|coerc|pressur|bind|bound|tie|tying)/

/** Words that may stand between the verb and those it is done to. */
const before = new Set(
  'the our all these those every each any more new existing as many of most a an and potential possible their its such free paying young loyal high value'.split(
    ' ',
  ),
)

/** Words after a name by which it is whole: not part of another ("users' data", "customer feedback"). */
const whole = new Set(
  'in into to through towards toward onto at by with for and or as on via over from before out up until who that once when while so where if down within past during after without because they we'.split(
    ' ',
  ),
)

/** Words before the verb by which it is something to be spared, feared or left undone. */
const spared = new Set(
  "not never no without avoid avoids avoiding prevent prevents preventing n't instead stop stops stopping rather than against nobody nothing cannot escape fear fears nor neither hardly reduce reducing reduces eliminate eliminates eliminating minimise minimize low lower less".split(
    ' ',
  ),
)

/** What the phrases that tell something by themselves have in common; the others only make a sentence worth reading. */
const toLeave = /switch|exit|captive|lock|garden|grip|stranglehold|to (?:leave|cancel|get out)|^(?:control|dominat|own)/i

/** Ways of holding people that no single verb tells; `@` stands for those served. */
const shapes: readonly { readonly kind: ControlKind; readonly shape: RegExp }[] = [
  {
    kind: 'held',
    shape:
      /\b(?:keep|keeps|keeping|hold|holds|holding)\b (?:our |the |all |every )?@ (?:tied|bound|locked|captive|dependent|hooked|chained|in our (?:ecosystem|hands|grip|orbit|system))\b/i,
  },
  {
    kind: 'held',
    shape: /@ (?:will |shall |should |is to |are to )?be (?:kept|held|tied|bound|locked|chained) (?:in|to|by|with|within)\b/i,
  },
  {
    kind: 'held',
    shape:
      /\b(?:make|makes|making) it (?:impossible|hard|harder|difficult|costly|expensive|painful) for (?:a |an |our |the |any )?@ to (?:leave|switch|take|move|export|change|go|cancel)\b/i,
  },
  {
    kind: 'held',
    shape: /@[^.;:]{0,25}\b(?:cannot|can't) (?:get out|leave|switch|cancel)\b[^.;]{0,40}\b(?:secur|guarantee|protect|ensur)\w*/i,
  },
  {
    kind: 'held',
    shape:
      /\b(?:once|when|after|as soon as|with)\b[^.;:]{0,60}\b(?:@|they) (?:are|is|'re|will be|have|has|can|cannot|will) (?:going nowhere|not going anywhere|not go anywhere|nowhere (?:else|to go)|ours for|stuck with us|go nowhere)\b[^,;.]{0,25}/i,
  },
  { kind: 'held', shape: /(?:@|they) (?:are|is|will be|become) (?:ours for (?:life|good|ever|\d+|the|a)|stuck with us)\b/i },
  {
    kind: 'driven',
    shape:
      /\b(?:we|our \w+|keep|should|will|must|to)\b (?:keep |keep on |go on |will )?(?:hammer|badger|nag|chas|pester|harass|hound|bombard|press|ring|call|text|remind|mail|work)\w* (?:at |on )?(?:@|them|every @|each @|all @)\b[^.;]{0,30}\buntil (?:they|he|she|@) (?:give in|gives in|give up|yield|cave|renew|buy|sign|pay|agree|say yes|crack|convert|upgrade|join|donate)\w*/i,
  },
  {
    kind: 'conversation',
    shape:
      /\b(?:steer|bring|turn|nudge|pull|drag|move|drive|push|lead|guide) (?:the|every|any|each|all) (?:\w+ )?(?:threads?|discussions?|conversations?|debates?|talk|chat|exchange|comments) (?:back )?(?:to|onto|towards?) (?:our|the (?:school|company|bank|firm|brand|council|house|club)['’]s) (?:\w+ )?(?:talking points?|messages?|messaging|narrative|line|version|agenda|story|storyline|offer|products?|brand)\b/i,
  },
  {
    kind: 'conversation',
    shape:
      /\b(?:make sure|ensure|see to it)(?: that)? our (?:version|view|message|story|line|account|narrative) (?:is|stays|wins|remains|prevails|stands)\b/i,
  },
  { kind: 'held', shape: /\b(?:creat|build|foster|deepen|increas)\w* (?:a |the |our )?(?:dependency|dependence) (?:of|on|among|in)\b/i },
  {
    kind: 'extracted',
    shape:
      /\b(?:squeeze|wring|get|extract|milk|draw)\b (?:\w+ ){0,2}(?:more|most|maximum|every \w+)(?: \w+)? (?:out of|from) (?:each |every |our |the |all )?@/i,
  },
  {
    kind: 'extracted',
    shape:
      /\b(?:exploit|mine|harvest|milk)\b (?:the |our |all )?(?:\w+ )?(?:data|trust|habits|loyalty|goodwill|fears?|inertia) of (?:our |the |all )?@/i,
  },
  { kind: 'extracted', shape: /\b(?:exploit|mine|harvest)\b (?:our |the )?@['’]s? (?:data|trust|habits|inertia|fears?)\b/i },
  {
    kind: 'driven',
    shape:
      /@ (?:will|shall|should|is to|are to) be (?:herded|funnelled|funneled|pushed|forced|steered|shepherded|driven) (?:to|into|through|past|towards|onto)\b/i,
  },
  {
    kind: 'caught',
    shape: /@ (?:will|shall|should|is to|are to) be (?:captured|hooked|trapped|lured|milked|squeezed|harvested|hunted)\b/i,
  },
  { kind: 'owned', shape: /@ (?:belongs?|belonging) to (?:us|our|the (?:branch|house|brand|company|bank|firm|club|chain))\b/i },
  {
    kind: 'conversation',
    shape: /\b(?:steer|govern|rule|police|dictate)\b (?:the|every|all) (?:discussions?|conversations?|debates?|dialogue|narrative|talk)\b/i,
  },
  {
    kind: 'conversation',
    shape:
      /\b(?:remove|delete|hide|suppress|bury)\b (?:all |any )?(?:critical|negative|bad|unfavou?rable) (?:posts|comments|reviews|voices|feedback)\b/i,
  },
]

const reading = partyFact<ControlReading | undefined>((sentence, lexicon, _roster, other) => {
  const { words } = sentence
  const named = other(parties)
  const denied = (at: number): boolean =>
    words[at - 1]?.lower === 'from' || words.slice(Math.max(0, at - 6), at).some(({ lower }) => spared.has(lower))
  const signed = other(peopleAsSign)
  for (const { kind, shape } of shapes) {
    const found = shape.exec(signed.text)
    if (found === null) continue
    const from = signed.wordAt(found.index)
    const to = signed.wordAt(found.index + found[0].length - 1) + 1
    if (
      denied(from) ||
      words.slice(from, to).some(({ lower }) => spared.has(lower) && !(kind === 'held' && /^(?:nowhere|not)$/.test(lower))) ||
      /\b(?:if|could|might|competitors?|rivals?)\b/i.test(sentence.text)
    )
      continue
    return { from, to: clauseEnd(to), kind, vague: false }
  }
  for (const { from, to } of termsOf(sentence, 'control-phrases', lexicon)) {
    if (denied(from) || (words[from + 1]?.lower === 'free' && words[from + 2] !== undefined)) continue
    const verb = words[from]!.lower
    if (!toLeave.test(sentence.passage.text.slice(words[from]!.start, words[to - 1]!.end))) continue
    const talk = /^(?:control|own|dominat)/.test(verb)
    const clause = clauseAt(sentence, from, to)
    if (clause.supposed || clause.mood === 'past') continue
    if (talk) {
      if (!ownDoing(clause.subject, from)) continue
      return { from: verb === 'own' && clause.mood === 'noun' ? from : clause.from, to, kind: 'conversation', vague: false }
    }
    // What makes leaving hard is a plan only where somebody sets out to have it.
    if (/^lock$/.test(verb) && sentence.passage.text[words[from]!.end] !== '-') continue
    const wanted = words
      .slice(Math.max(0, from - 3), from)
      .findIndex(({ lower }) =>
        /^(?:rais|increas|creat|build|built|buil|add|keep|kept|establish|strengthen|deepen|maximis|maximiz|us(?:e|es|ing)$|exploit|make|makes|making|rely|relying|implement|ensur)/.test(
          lower,
        ),
      )
    if (wanted < 0) continue
    return {
      from: Math.max(0, from - 3) + wanted,
      to: clauseEnd(to),
      kind: verb === 'exit' && words[from + 1]?.lower === 'intent' ? 'caught' : 'held',
      vague: false,
    }
  }
  for (const { from, to } of termsOf(sentence, 'control-verbs', lexicon)) {
    const verb = words[from]!.lower
    if (denied(from) || sentence.passage.text[words[from]!.start - 1] === '-') continue
    const clause = clauseAt(sentence, from, to)
    if (clause.negated || clause.supposed || clause.descriptive || clause.mood === 'noun' || clause.mood === 'past') continue
    if (!ownDoing(clause.subject, from) && !(clause.mood === 'modal' && !theirs(clause.subject))) continue
    let at = to
    while (
      at < words.length &&
      at < to + 4 &&
      before.has(words[at]!.lower) &&
      !named.some((one) => one.party === 'customer' && one.from === at)
    )
      at += 1
    const who = named.find((one) => one.party === 'customer' && one.from === at)
    const vague = who === undefined && (words[at]?.lower === 'them' || words[at]?.lower === 'everyone')
    if (who === undefined && !vague) continue
    // Words that are nouns as often: "chain partners", "mine owners".
    if (
      at === to &&
      /^(?:chain|mine|hook|trap|tie|lock|corner|police|control)$/.test(verb) &&
      clause.mood !== 'infinitive' &&
      clause.mood !== 'modal' &&
      !vague
    )
      continue
    const end = who?.to ?? at + 1
    const next = words[end]
    const gap = next === undefined ? '' : sentence.passage.text.slice(words[end - 1]!.end, next.start)
    const apart = /[^\s'’-]/.test(gap)
    if (next !== undefined && !apart && !whole.has(next.lower)) continue
    // Everybody at large is moved by a vision, not by a plan's hand.
    if (who !== undefined && /^(?:world|industry|public|communit)/.test(words[who.to - 1]!.lower)) continue
    if (taking.test(verb)) {
      const way = next?.lower ?? ''
      const goes = /^(?:to|into|onto|through|towards|toward|down|past)$/.test(way)
      if (!goes || (/^(?:bind|bound|tie|tying)/.test(verb) && !/^(?:us|our)$/.test(words[end + 1]?.lower ?? ''))) continue
    }
    // "Own" is done by somebody; before a bare name it only says whose they are: "our own users".
    if (/^own/.test(verb) && (words[to]?.lower !== 'the' || (from > 0 && /^(?:our|their|its|your|my)$/.test(words[from - 1]!.lower))))
      continue
    if (/^lock/.test(verb) && to === from + 1 && !/^in(?:to)?$/.test(next?.lower ?? '')) continue
    return {
      from: Math.max(clause.from, from - 1 >= 0 && clause.from < from ? clause.from : from),
      to: clauseEnd(end),
      kind: kindOf(verb),
      vague,
    }
  }
  return undefined

  function ownDoing({ from, to }: { readonly from: number; readonly to: number }, verb: number): boolean {
    if (from >= to) return !named.some(({ party, to: end }) => party === 'customer' && end === verb)
    return (
      words
        .slice(from, to)
        .some(
          ({ lower }) =>
            lower === 'we' ||
            lower === 'it' ||
            lower === 'this' ||
            lower === 'they' ||
            lower === 'should' ||
            /^(?:talk|event|email|message|page|ad|post|offer|campaign|team|staff)/.test(lower),
        ) || named.some((one) => one.party !== 'customer' && one.from < to && one.to > from)
    )
  }

  /** Whether customers or others are those who do it. */
  function theirs({ from, to }: { readonly from: number; readonly to: number }): boolean {
    return (
      words.slice(from, to).some(({ lower }) => /^(?:competitors?|rivals?|they|others|vendors?|incumbents?)$/.test(lower)) ||
      named.some((one) => one.party === 'customer' && one.from < to && one.to > from)
    )
  }

  function clauseEnd(end: number): number {
    let at = end
    while (
      at < words.length &&
      at < end + 6 &&
      !/[,;:()—–.!]|\s-\s/.test(sentence.passage.text.slice(words[at - 1]!.end, words[at]!.start)) &&
      !/^(?:and|so|because|which|while|before|until|with)$/.test(words[at]!.lower)
    )
      at += 1
    return at
  }
})

const telling = sentencesNaming('control-verbs', 'control-phrases')

/** The places, in document order. */
export const controlSaid = fact<readonly ControlSaid[]>((analysis) =>
  telling(analysis).flatMap((sentence) => {
    const told = reading(sentence, analysis)
    if (told === undefined || !saidOfThePlan(sentence, analysis)) return []
    if (told.vague && !peopleBefore(sentence, analysis)) return []
    const { words, passage } = sentence.reading
    const start = words[told.from]!.start
    const { end } = words[told.to - 1]!
    return [{ span: locate(sentence, start, end), words: passage.text.slice(start, end).replace(/\s+/g, ' '), kind: told.kind }]
  }),
)

/** Whether those served are named in the sentence, the one before, or what leads to it. */
function peopleBefore(sentence: Sentence, analysis: Analysis): boolean {
  const before = analysis.document.sentences[sentence.index - 1]
  const lead = leadIn(sentence.passage, analysis)
  return [sentence, ...(before === undefined ? [] : [before]), ...(lead?.sentences ?? [])].some((one) =>
    parties(one, analysis).some(({ party }) => party === 'customer'),
  )
}
