import type { Term } from '../lexicon/lexicon.ts'
import type { GainReader } from './gain-reader.ts'

/** Words between a verb and what it is done to. */
const far = 6

/** Words between those who are to answer, or what they are to say, and the answering. */
const near = 9

/** What may stand between a verb and the objections it is done to. */
const between =
  /^(?:the|a|an|any|all|every|each|our|their|his|her|its|such|common|usual|typical|likely|price|pricing|sales|buying|initial|remaining|last|final|first|minute|known|frequent|most|doorstep|phone|of|'s|’s|and|or|to|\d+|three|five|ten)$/

/**
 * Where a sentence would have what customers hold against an offer answered by rote or talked away: "a script to handle objections", "wear
 * down buyers' doubts". Nothing where it says that something is learnt from it, and where objecting is a step of law.
 */
export function objectionsRebutted(reader: GainReader): Term | undefined {
  const { terms, customers, lower } = reader
  const held = terms('objections')
  if (held.length === 0 || terms('drawn-from-objections').length > 0) return undefined
  const answers = terms('set-answers')
  const sellers = terms('sellers')
  // Branch staff sell; staff as such hold something against a change of their own.
  if (terms('other-objections').some(({ from, to }) => !sellers.some((one) => one.from <= from && to <= one.to))) return undefined
  for (const objection of held) {
    // "Objection handling", "a rebuttal script for objections".
    const handling = /^(?:handling|busting|killing|crushing|rebuttal)$/.test(lower(objection.to))
    const by = [...answers, ...sellers].filter(({ from, to }) => to > objection.from - near && from < objection.to + near)
    if (handling && by.length > 0) return span(objection, by, objection.to + 1)
    // "Talk tracks against price objections".
    const ready = answers.findLast(
      ({ to }) => /^(?:for|against|to|on)$/.test(lower(to)) && to < objection.from && onTheWay(to + 1, objection.from),
    )
    if (ready !== undefined) return { from: ready.from, to: objection.to }
    const verb = [...terms('rebutting-verbs'), ...terms('meeting-verbs')].findLast(
      (one) => one.to <= objection.from && objection.from - one.to <= far && onTheWay(one.to, objection.from),
    )
    if (verb === undefined) continue
    const hard = terms('rebutting-verbs').includes(verb)
    const theirs = customers.some(
      ({ from, to }) => (from >= verb.to && to <= objection.from) || (from >= objection.to && from <= objection.to + 3),
    )
    // To meet what people say is a courtesy; to have the words for it beforehand is none. Reluctance may well be overcome by doing better.
    const said = /^(?:objections?|pushback)$/.test(lower(objection.to - 1))
    const means = hard
      ? by.length > 0 || (theirs && said)
      : answers.length > 0
        ? by.some((one) => answers.includes(one))
        : trained(verb, sellers)
    if (!means || doneByThem(verb) || reader.mood(verb) === 'past') continue
    return span(
      verb,
      by.filter((one) => one.to <= verb.from),
      objection.to,
    )
  }
  return undefined

  /** From the answers, or else the sellers, right before what is done with them. */
  function span(first: Term, by: readonly Term[], to: number): Term {
    const near = by.filter((one) => one.to <= first.from && first.from - one.to <= 3)
    const start = near.findLast((one) => answers.includes(one)) ?? near.at(-1)
    return { from: start?.from ?? first.from, to }
  }

  function onTheWay(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (!between.test(lower(at)) && !customers.some((one) => one.from <= at && at < one.to)) return false
    return true
  }

  /** "Train the sales team to handle objections". */
  function trained(verb: Term, some: readonly Term[]): boolean {
    const who = some.find(({ to }) => to <= verb.from && verb.from - to <= 3)
    if (who === undefined) return false
    for (let at = Math.max(0, who.from - 4); at < who.from; at += 1)
      if (/^(?:train|coach|teach|drill|school|prepare|prime|equip|arm)(?:s|ing)?$/.test(lower(at))) return true
    return false
  }

  /** "Helps shops overcome their buyers' doubts": what those served do. */
  function doneByThem(verb: Term): boolean {
    for (let at = Math.max(0, verb.from - 7); at < verb.from; at += 1)
      if (/^(?:help|helps|helping|let|lets|enable|enables|allow|allows)$/.test(lower(at))) return true
    return customers.some((one) => (one.to === verb.from || one.to === verb.from - 1) && !terms('sellers').some(({ to }) => to === one.to))
  }
}
