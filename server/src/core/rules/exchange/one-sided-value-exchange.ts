import { type ExchangeSides, giftsOnly, type HalfRow, halfRows } from '../../facts/exchange-sides.ts'
import { fact } from '../../facts/fact.ts'
import { oneSidedExchanges } from '../../facts/one-sided-exchanges.ts'
import { defineRule } from '../rule.ts'

/** Exchanges told in words, and rows of tables that lay one out. */
const told = fact<readonly (ExchangeSides | HalfRow)[]>((analysis) => [
  ...oneSidedExchanges(analysis),
  ...halfRows(analysis),
  ...giftsOnly(analysis),
])

export default defineRule({
  id: 'one-sided-value-exchange',
  family: 'exchange',
  scope: 'section',
  severity: 'hint',
  kinds: ['strategy', 'crm-plan'],
  summary: 'An exchange says what we gain and not what the other side does',
  why: `A relationship lasts while both sides gain from it, and either can end it. A partnership or programme that is told by our gain alone has no
reason for the other side to stay, and nobody has to notice until they leave.

Say for each side what it gives and what it gets. If the other side gets little, that is worth knowing before they find out.`,
  idea: { source: '002', thinker: 'Mitch Lieberman, the value exchange' },
  options: {},
  examples: {
    bad: [
      '## Partnership with schools\n\nWhat does it do? It ⟦brings us 300 new readers a year and a name in the county⟧.\n',
      '## Next year\n\n- Run a ⟦pilot with ten farms⟧\n  - we get harvest data\n  - we obtain three references\n',
      '## Referral scheme\n\nEvery member names two friends. ⟦We gain new members⟧.\n',
      '## Who gives what\n\n| Party | gets | gives |\n|---|---|---|\n| Pupils | ⟦a quiet room and a tutor⟧ | – |\n| We | readers | a room |\n',
    ],
    good: [
      '## Partnership with the ferry line\n\n- Target: the pilot gives us 400 new riders\n- Value prop: “We save you two clerks on each pier.”\n',
      '## Partnership with schools\n\nIt brings us 300 new readers a year. Pupils get a quiet room after four and help with homework.\n',
      '## Pilot\n\nWe get harvest data; in return the farms get the weather station for nothing.\n',
      '## Programme for dealers\n\n- we get shelf space\n- they get half the advertising bill\n',
      '## Goals\n\nWe get new members every spring.\n',
      '## Friends\n\nThe museum gains 40,000 € a year from its scheme. Friends pay 60 € and get in without queueing.\n',
      '## Programme\n\nThe conference programme is out in May.\n',
    ],
  },
  query: told,
  *check(exchange) {
    const { span, words } = exchange
    if ('lacks' in exchange) yield { at: span, data: { words, lacks: exchange.lacks }, weaker: 'information' }
    else yield { at: span, data: { words, lacks: 'other side' } }
  },
  message: ({ words, lacks }: { readonly words: string; readonly lacks: 'gets' | 'gives' | 'other side' }) =>
    lacks === 'other side'
      ? `“${words}”: this says what we gain. Say what the other side gets, and what each gives for it.`
      : `“${words}” stands alone in its row: say also what this side ${lacks}, or that it is nothing.`,
  asks: ({ lacks }) =>
    lacks === 'other side'
      ? { question: 'what does the other side get, and what does each give for it?', answer: 'They get …, and give …' }
      : lacks === 'gets'
        ? { question: 'what does this side get for it?', answer: 'For it, they get …' }
        : { question: 'what does this side give for it?', answer: 'For it, they give …' },
})
