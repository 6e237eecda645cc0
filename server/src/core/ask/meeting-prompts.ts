import type { Span } from '../base/span.ts'
import type { Reading } from '../engine/engine.ts'
import type { AgendaItem } from '../facts/review/agenda.ts'
import { type Driver, isBusiness } from '../facts/review/driver.ts'
import type { ReviewReading } from '../score/review-reading.ts'
import { shownProfile } from '../score/shown-profile.ts'
import type { Candidate } from './candidate.ts'
import type { Prompt } from './question.ts'
import { questionOfRule } from './question-of-rule.ts'
import { titleSpan } from './title-span.ts'

/** From this share of a meeting on, one item is where its time goes. */
const muchTime = 0.25

/** What is told in figures; what is told of a product is mostly words. */
const counted: ReadonlySet<Driver> = new Set<Driver>(['sales', 'finance', 'operations'])

/**
 * What to ask of a meeting whatever rules say of it: of its time, of what its items rest on, of who speaks for customers, and of what comes
 * of it.
 */
export function meetingPrompts(review: ReviewReading, { document }: Reading): readonly Candidate[] {
  const { agenda, meeting, held, actions, attendees, atRisk, material, customer, template } = review
  const { items } = agenda
  const title = titleSpan(document)
  const candidates: Candidate[] = []
  const add = (weight: number, prompt: Prompt | undefined, span: Span | undefined) => {
    if (prompt !== undefined) candidates.push({ ...prompt, span, weight })
  }
  const minutesOf = ({ actual, minutes }: AgendaItem) => (held ? (actual ?? minutes) : minutes) ?? 0
  const total = items.reduce((sum, item) => sum + minutesOf(item), 0)
  const longest = [...items].filter(({ driver }) => isBusiness(driver)).sort((a, b) => minutesOf(b) - minutesOf(a))[0]
  const theirs = items.filter(({ driver }) => driver === 'value')
  const internal = meeting.kind === 'internal'

  if (internal && items.length > 2 && theirs.length === 0) add(7, questionOfRule('agenda-driver-missing'), title)
  if (atRisk[0]) add(6, questionOfRule('value-topic-at-risk'), atRisk[0].item.span)
  const profile = shownProfile(review)
  if (longest && longest.driver !== 'value' && total > 0 && minutesOf(longest) >= muchTime * total)
    add(4, held ? whatForThen : whatFor, longest.span)
  else if (longest && longest.driver !== 'value' && profile?.timed === false) add(2, held ? whatForThen : whatFor, longest.span)

  const opinion = theirs.find((item) => material[items.indexOf(item)] !== 'data')
  if (opinion) add(4, held ? restedOn : restsOn, opinion.span)
  const figures = items.find((item, index) => counted.has(item.driver) && material[index] === 'data')
  if (figures) add(3, behindFigures, figures.span)

  if (customer === undefined) {
    const spokesman = attendees.find(({ speaksForCustomers }) => speaksForCustomers)
    if (spokesman) add(3, spokesmanAsked, spokesman.span)
    else if (attendees.length > 2) add(5, questionOfRule('no-voice-of-the-customer'), attendees[0]!.span)
    else add(3, questionOfRule('no-voice-of-the-customer'), title)
  } else add(6, theirHour, title)

  const product = items.find(({ driver }) => driver === 'product')
  if (product) add(2, whichJob, product.span)
  if (internal && items.length > 2) add(2, whoseIdea, title)
  if (longest) add(1.5, held ? decidedThere : toDecide, (items.find((item) => isBusiness(item.driver) && item !== longest) ?? longest).span)

  const done = actions.filter(({ carried }) => carried)
  const unowned = actions.find(({ owned, done: finished }) => !owned && !finished)
  if (done[0]) add(5, carriedAgain, done[0].span)
  if (unowned && !template) add(4, whoseAction, unowned.span)
  const action = actions.find(({ done: finished }) => !finished)
  if (action && !template) add(3, forWhom, action.span)
  else if (actions.length === 0) add(held ? 5 : 3, questionOfRule('agenda-without-actions'), title)
  return candidates
}

const whichJob: Prompt = {
  idea: 'jobs',
  ask: 'What will customers get done by this that they cannot get done today, and who of them has said so?',
  why: 'The item is about what you make. Why it matters is on their side.',
}
const whoseIdea: Prompt = {
  idea: 'listening',
  ask: 'Which of the items are here because of something that customers said or did?',
  why: 'It shows in a minute where the agenda comes from.',
}
const toDecide: Prompt = {
  idea: 'promise',
  ask: 'What is to be decided here, and what must be known for it?',
  why: 'What only has to be told can be read beforehand, and frees time for what has to be talked over.',
}
const decidedThere: Prompt = {
  idea: 'promise',
  ask: 'What was decided here, and what would have to happen for it to be decided otherwise?',
  why: 'The text tells what was talked about; a decision is easier to keep when it is written as one.',
}
const whatFor: Prompt = {
  idea: 'time',
  ask: 'What should be otherwise for customers after this item, and could it be had in half the time?',
  why: 'More of the meeting goes here than anywhere else.',
}
const whatForThen: Prompt = {
  idea: 'time',
  ask: 'What is otherwise for customers since this was talked about?',
  why: 'More of the meeting went here than anywhere else.',
}
const restsOn: Prompt = {
  idea: 'data',
  ask: 'What will be on the table for this that customers themselves said or did?',
  why: 'With nothing on paper it becomes a matter of opinions, and the loudest is not the customers’.',
}
const restedOn: Prompt = {
  idea: 'data',
  ask: 'What of this did customers say or do themselves, and what did you gather from it?',
  why: 'The text does not tell what was on the table for it.',
}
const behindFigures: Prompt = {
  idea: 'evidence',
  ask: 'Which customers are behind these figures, and what would they say was the reason for them?',
  why: 'A figure tells that something happened. Why, only they can tell.',
}
const spokesmanAsked: Prompt = {
  idea: 'voice',
  ask: 'What do you bring from customers that nobody else here has heard, and is there a place on the agenda for it?',
  why: 'Somebody is here who speaks with them; it need not wait to be asked for.',
}
const theirHour: Prompt = {
  idea: 'voice',
  ask: 'What would the customer put first if the agenda were theirs to write?',
  why: 'They give their time as well, and decide by what they got for it whether they come again.',
}
const carriedAgain: Prompt = {
  idea: 'actions',
  ask: 'What has kept this from being done, and who is still waiting for it?',
  why: 'It is carried over. Either it is not important, or something stands in its way.',
}
const whoseAction: Prompt = {
  idea: 'actions',
  ask: 'Who will do this, and when will those it concerns hear of it?',
  why: 'Nobody is named, and what is everybody’s is nobody’s.',
}
const forWhom: Prompt = {
  idea: 'actions',
  ask: 'Which customers will notice when this is done, and how will you know that they have?',
  why: 'It shows whether what follows from the meeting reaches those it is for.',
}
