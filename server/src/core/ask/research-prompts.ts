import type { Span } from '../base/span.ts'
import { locate } from '../document/locate.ts'
import type { Reading } from '../engine/engine.ts'
import type { Candidate } from './candidate.ts'
import type { Prompt } from './question.ts'
import { tellingSpan } from './telling-span.ts'
import { titleSpan } from './title-span.ts'

/** What to ask of a plan for finding something out: what it is for, whom it leaves out, what is expected, and what becomes of it. */
export function researchPrompts({ document, metrics }: Reading): readonly Candidate[] {
  const title = titleSpan(document)
  const activities = (metrics?.find(({ id }) => id === 'research-levels')?.parts ?? [])
    .flatMap(({ places }) => places)
    .sort((a, b) => a.start - b.start)
  const questions = document.sentences.filter(({ reading: { text, words } }) => words.length > 3 && text.trimEnd().endsWith('?'))
  const telling = (place: Span | undefined) => (place && tellingSpan(document, place)) ?? title
  const asked = (prompt: Prompt, weight: number, span: Span | undefined): Candidate => ({ ...prompt, weight, span })
  return [
    asked(decision, 3, title),
    asked(leftOut, 2.5, telling(activities[0])),
    ...(questions[0] ? [asked(expected, 2.5, locate(questions[0]))] : []),
    asked(told, 2, telling(activities.at(-1))),
    asked(behaviour, 1.5, questions.length > 1 ? locate(questions.at(-1)!) : telling(activities[2])),
  ]
}

const decision: Prompt = {
  idea: 'learning',
  ask: 'Which decision waits for this, and which answer would turn it round?',
  why: 'What nothing depends on is read with interest and put away.',
}
const leftOut: Prompt = {
  idea: 'profile',
  ask: 'Who is not reached in this way and will live with what is decided all the same?',
  why: 'Those who are hard to reach are seldom like those who are easy to reach.',
}
const expected: Prompt = {
  idea: 'evidence',
  ask: 'What do you expect to hear to this? Could you write it down before you ask?',
  why: 'Only against what was expected can anybody be surprised.',
}
const told: Prompt = {
  idea: 'listening',
  ask: 'How will those who gave you their time for this learn what came of it?',
  why: 'They answer once out of kindness, and again if it led to something.',
}
const behaviour: Prompt = {
  idea: 'research',
  ask: 'How could you see what people do here, beside what they say about it?',
  why: 'People tell in good faith what they think they do.',
}
