import type { GainReader } from './gain-reader.ts'
import type { Mention } from './parties.ts'

/** Words that may stand before the name of customers in one noun phrase, and are no verbs. */
const determining =
  /^(?:the|a|an|our|these|those|each|every|all|most|many|some|any|other|both|small|smaller|large|larger|local|independent|individual|young|older|busy|existing|two|three|four|five|ten|\d+)$/

/** Words after which a clause may open with its subject. */
const opening = /^(?:so|that|because|if|when|whenever|where|while|then|and|but|as|once|until|lets?|letting|helps?|helping|makes?|making)$/

/** Words right after a name with which it does nothing itself: "members, guests and …", "customers with …". */
const doesNothing =
  /^(?:and|or|nor|in|on|at|to|of|for|from|by|with|into|as|is|are|was|were|be|been|our|your|the|a|an|base|segments?|groups?|data|accounts?|numbers?|growth|acquisition|retention|loyalty|engagement|success|experience|journey|relationships?)$/

/** How far before a verb those may stand who do it, in words. */
const reach = 16

/**
 * Those served who govern the verb at a word, if it is they: the subject of its clause, of the verbs that it is joined to with "and", or of
 * "to", after "want", "use it" or "come". `undefined` where somebody else may do it, or nobody is named.
 */
export function subjectAmong(reader: GainReader, verb: number): Mention | undefined {
  const { sentence, customers, owned, lower, gap } = reader
  const they: readonly Mention[] = sentence.words.flatMap((word, at) =>
    word.lower === 'they' && at < verb ? [{ party: 'customer', from: at, to: at + 1 }] : [],
  )
  const who = [...customers, ...they]
    .filter((one) => one.to <= verb && one.from >= verb - reach && opensClause(one))
    .reduce<Mention | undefined>((last, one) => (last === undefined || one.from > last.from ? one : last), undefined)
  if (who === undefined) return undefined
  const relative = /^(?:who|that|which)$/.test(lower(who.to))
  const next = lower(relative ? who.to + 1 : who.to)
  if (who.to < verb && (doesNothing.test(next) || /[,;:.!?()—–|•/&+]/.test(gap(who.to)))) return undefined
  for (let at = who.to + 1; at <= verb; at += 1) {
    // "At 4 a.m., win …" goes on.
    if (/[;:!?()—–|•]|\.\s|\s-\s/.test(gap(at))) return undefined
    if (/^(?:we|us|i)$/.test(lower(at)) && lower(at - 1) !== 'to' && lower(at - 1) !== 'with' && lower(at - 1) !== 'from') return undefined
  }
  // "Members come back, which will grow sales", "hosts trust us, growing sales": what follows from it is for whoever plans it.
  if (/ing$/.test(lower(verb)) && !/^(?:are|is|start|started|begin|and|by|keep)$/.test(lower(verb - 1))) return undefined
  for (let at = who.to + 1; at < verb; at += 1)
    if (/^(?:which|who|that|so|because)$/.test(lower(at)) && !(relative && at === who.to)) return undefined
  if (owned.some((one) => one.to === verb && one.from > who.to && !/^(?:our|us)$/.test(lower(one.from)))) return undefined
  return who

  /** Whether a name opens a clause, with nothing before it but what belongs to it. */
  function opensClause({ from }: Mention): boolean {
    let at = from
    while (at > 0 && determining.test(lower(at - 1)) && !/[,;:.!?()—–|•]/.test(gap(at))) at -= 1
    if (at === 0 || /[,;:.!?()—–|•]|\s-\s/.test(gap(at))) return true
    const before = lower(at - 1)
    // "Win members and guests": the second of two is no more a subject than the first.
    if (before === 'and' || before === 'but') return /,/.test(gap(at - 1))
    return opening.test(before)
  }
}
