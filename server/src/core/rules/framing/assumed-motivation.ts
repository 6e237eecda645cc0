import { type AssumedMotive, assumedMotives } from '../../facts/assumed-motives.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'assumed-motivation',
  family: 'framing',
  scope: 'sentence',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'Says as a fact what customers want, feel or will do',
  why: `A plan that knows what people want, and does not say how, rests on a guess that nobody will check because it does not look like one.

Say how you know: who said it, how many, what you saw. Where you only believe it, say that, and how you will find out; a marked guess is the start of
research, and an unmarked one the end of it.`,
  idea: { source: '002', thinker: 'customers want the benefits of a relationship, not the relationship' },
  options: {},
  examples: {
    bad: [
      '# Why now\n\n⟦Young members crave a sense of belonging⟧. Our badge gives it to them.\n',
      '# Offer\n\n- Evening surgery: ⟦patients will gladly pay for it⟧.\n- Home visits by appointment.\n',
      '# Launch\n\nThe app replaces the paper card. ⟦Members will love the new look⟧.\n',
      '# Offer\n\n⟦Nobody likes queues⟧, so we close the desk.\n',
      '# Offer\n\n| Group | What drives them | So we |\n|---|---|---|\n| Students | ⟦Status among friends⟧ | Badges |\n',
    ],
    good: [
      '# Offer\n\n| Group | What drives them, as we guess | So we |\n|---|---|---|\n| Students | Friends? | Ask twenty of them |\n',
      '# Why now\n\nIn 14 interviews young members said they crave a sense of belonging.\n',
      '# Offer\n\nWe believe patients will gladly pay for an evening surgery; the first month will tell.\n',
      '# Assumptions\n\n- Members will love the new look.\n',
      '# Offer\n\nMembers who want to be called leave their number at the desk.\n',
      '# Offer\n\n> Members will love the new look.\n',
    ],
  },
  query: assumedMotives,
  *check(motive) {
    yield { at: motive.span, data: motive }
  },
  message: ({ text, of }: AssumedMotive) =>
    of === 'relationship'
      ? `“${text}”: people seldom want the relationship itself. Say what they get from it, and how you know.`
      : `“${text}” is told as a fact. Say how you know, or mark it as a guess and how you will find out.`,
  asks: ({ of }: AssumedMotive) =>
    of === 'relationship'
      ? { question: 'what do people get from it, and how do you know?', answer: 'They get …, and we know it from …' }
      : { question: 'who told you, or what did you see that shows it?', answer: 'We know this from …' },
})
