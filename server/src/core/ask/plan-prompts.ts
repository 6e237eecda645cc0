import type { Span } from '../base/span.ts'
import type { Reading } from '../engine/engine.ts'
import type { CustomerClaim } from '../facts/customer-claims.ts'
import type { SectionId } from '../facts/section-states.ts'
import { askedIds } from '../facts/section-wishes.ts'
import type { MetricId } from '../metrics/metric.ts'
import type { Candidate } from './candidate.ts'
import type { Prompt } from './question.ts'
import { questionOfRule } from './question-of-rule.ts'
import { researchPrompts } from './research-prompts.ts'
import { tellingSpan } from './telling-span.ts'
import { titleSpan } from './title-span.ts'

/** What is not in a plan at all, by the rule that says so; a rule may be off, the question is good all the same. */
const ofAbsent: Readonly<Record<SectionId, string>> = {
  'jobs-to-be-done': 'missing-jobs-to-be-done',
  'value-exchange': 'missing-value-exchange',
  listening: 'missing-listening',
  'business-definition': 'missing-business-definition',
  alternatives: 'missing-alternatives',
  'customer-measures': 'missing-customer-measures',
  'customer-journey': 'missing-customer-journey',
  'customer-profile': 'missing-customer-profile',
}

/** What to ask of a content that is there: the next question, once the first is answered. */
const ofPresent: Readonly<Partial<Record<SectionId, Prompt>>> = {
  'jobs-to-be-done': {
    idea: 'jobs',
    ask: 'How would you notice that people have begun to get this done in another way?',
    why: 'The plan rests on what people want done here, and that moves on without telling you.',
  },
  listening: {
    idea: 'listening',
    ask: 'When did something heard in this way last change what you had decided?',
    why: 'Listening is worth what it may change.',
  },
  'business-definition': {
    idea: 'business',
    ask: 'Whom do you leave to others by this, and are you at ease with that?',
    why: 'It is clear whom it is for; what it leaves out is the other half of the choice.',
  },
  alternatives: {
    idea: 'alternatives',
    ask: 'For whom would one of these be the better choice, and would you tell them so?',
    why: 'Knowing that makes it plain for whom yours is best.',
  },
  'customer-journey': {
    idea: 'journey',
    ask: 'At which point of this are people most alone, and who is there for them then?',
    why: 'That is where they decide what they think of you.',
  },
  'customer-profile': {
    idea: 'profile',
    ask: 'Who is not among these people and will have to live with this plan all the same?',
    why: 'Those who are not in the picture are easily forgotten, and they talk to those who are.',
  },
}

/** What to ask of what a plan does tell, whichever contents it has. */
const noticed: Prompt = {
  idea: 'exchange',
  ask: 'How will people notice this, and what would they be ready to give up for it?',
  why: 'That tells what it is worth to them, and to whom it is worth most.',
}
const stopAt: Prompt = {
  idea: 'measures',
  ask: 'At which figure would you stop or do it otherwise, and who decides that?',
  why: 'A measure without a line that is drawn beforehand is explained afterwards.',
}
const leastSure: Prompt = {
  idea: 'learning',
  ask: 'What has to be true for this to work, and which part of it are you least sure of?',
  why: 'Suppose it is a year on and it has come to nothing: that part is the likeliest reason, and can be tried out first.',
}
/**
 * What to ask of a plan whatever rules say of it: of what it claims and does not back, of what is not in it, of what its numbers lean to,
 * and of what it does well.
 */
export function planPrompts(reading: Reading): readonly Candidate[] {
  const { sections, claims = [], document, kind } = reading
  const title = titleSpan(document)
  const candidates: Candidate[] = []
  const add = (weight: number, prompt: Prompt | undefined, span: Span | undefined) => {
    if (prompt !== undefined) candidates.push({ ...prompt, span, weight })
  }
  /** Of words alone: there is nothing to ask where they are not found. */
  const addAt = (weight: number, prompt: Prompt, span: Span | undefined) => {
    if (span !== undefined) add(weight, prompt, span)
  }
  const bare = strongest(claims.filter(({ evidence }) => evidence.directness === 'none'))
  if (bare) add(7, questionOfRule('assumed-motivation'), bare.span)
  const backed = claims.find(({ evidence }) => evidence.source !== undefined)
  if (backed?.evidence.source) {
    add(
      2,
      {
        idea: 'evidence',
        ask: 'What did you learn there that you had not expected, and what in the plan is otherwise because of it?',
        why: 'That shows whether the evidence shaped the plan or was found for it.',
      },
      tellingSpan(document, backed.evidence.source.span),
    )
  }

  const side = parts('measures-by-side')
  if (side('money').length > 1 && side('customer').length === 0) add(6, questionOfRule('revenue-only-measures'), side('money')[0])
  const exchanged = parts('value-exchanged')
  if (exchanged('company-gets').length > 2 * exchanged('customers-get').length) add(5, theirPart, exchanged('company-gets')[0])
  const made = parts('people-process-technology')
  if (made('technology').length > 4 && made('people').length * 3 < made('technology').length)
    add(4, questionOfRule('people-process-technology-imbalance'), made('technology')[0])
  const grown = parts('win-keep-grow')
  if (grown('win').length > 3 && grown('keep').length === 0) add(4, questionOfRule('acquisition-only'), grown('win')[0])

  if (kind === 'research-plan') return [...candidates, ...researchPrompts(reading)]

  const heard = telling(parts('talk-to-listen')('listen')[0])
  const acts = parts('who-acts')('company')
  addAt(1.5, noticed, telling(exchanged('customers-get')[0]))
  addAt(1.5, stopAt, side('customer')[0] ?? side('operations')[0] ?? side('money')[0])
  addAt(1, leastSure, telling(acts[0]))
  for (const id of sections === undefined ? [] : askedIds(sections)) {
    const { state, evidence, doubtful, wish } = sections![id]
    if (wish === 'optional' && state !== 'present') continue
    const told = evidence && tellingSpan(document, evidence)
    if (state === 'present') {
      if (told && ofPresent[id] && (id !== 'business-definition' || saysWhatFor.test(document.text.slice(told.start, told.end))))
        add(1.5, ofPresent[id], id === 'listening' ? (heard ?? told) : told)
    } else if (state === 'absent' && !doubtful)
      add(5, questionOfRule(ofAbsent[id]), id === 'listening' ? (parts('talk-to-listen')('talk')[0] ?? title) : title)
    // What is there in part is asked about as if it were not, and less urgently: where it is told is too uncertain to point at.
    else add(1, questionOfRule(ofAbsent[id]), title)
  }
  return candidates

  function telling(place: Span | undefined): Span | undefined {
    return place && tellingSpan(document, place)
  }

  function parts(id: MetricId): (part: string) => readonly Span[] {
    const metric = reading.metrics?.find((one) => one.id === id)
    return (part) => metric?.parts.find((one) => one.id === part)?.places ?? []
  }
}

/** A sentence that says what an organisation is there for, and not merely where that can be read. */
const saysWhatFor = /\b(?:help|enabl|let|so that|mission|purpose|exist|problem|need|for (?:people|those))/i

const theirPart: Prompt = {
  idea: 'exchange',
  ask: 'And what do customers get by this that they would call worth it?',
  why: 'The plan tells more of what comes to you than of what comes to them.',
}

/** The claim that most may rest on: what people want, feel or struggle with before what they think or do, and of those the first. */
function strongest(claims: readonly CustomerClaim[]): CustomerClaim | undefined {
  const order: readonly CustomerClaim['about'][] = ['wants', 'troubles', 'feelings', 'deeds', 'views', 'numbers']
  return [...claims].sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about) || a.span.start - b.span.start)[0]
}
