import { type Initiative, initiatives } from '../../facts/initiatives.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'initiative-without-job',
  family: 'jobs',
  scope: 'section',
  severity: 'hint',
  // Off in `recommended` until it has been judged on more documents.
  recommended: false,
  kinds: ['strategy', 'crm-plan'],
  summary: 'Among initiatives that name the job they serve, one serves none',
  why: `Where most of what is planned serves a numbered job, the item that serves none is either there for our own sake or for a job that nobody has
written down yet. Both are worth knowing.

Name the job it serves, add the job it shows, or mark it as enabling the others. If none fits, it may be the one to drop.`,
  idea: { source: '000', thinker: 'every initiative should serve a job' },
  options: {},
  examples: {
    bad: [
      '**J1** Get home after the play. **J2** Find a seat for a wheelchair.\n\n| Initiative | Serves |\n|---|---|\n| Late bus | J1 |\n| Side door | J2 |\n| ⟦A film on the director⟧ | |\n',
      '# Shop\n\nJTBD-A: have bread before seven. JTBD-B: know what is in it.\n\n1. Night shelf → JTBD-A\n2. Labels by hand → JTBD-B\n3. ⟦A game with golden crumbs⟧\n',
      '## Jobs\n\n1. Fill a shift by ten\n2. Explain a pay slip\n\n## Initiatives\n\n- Swap by message (job 1)\n- Plain slips (job 2)\n- ⟦A prize draw for log-ins (job 7)⟧\n- Open day (job 1)\n',
    ],
    good: [
      '**J1** Get home after the play. **J2** Find a seat.\n\n| Initiative | Serves |\n|---|---|\n| Late bus | J1 |\n| Side door | J2 |\n| Fire doors (required by law) | |\n',
      '## Jobs\n\n1. Fill a shift by ten\n2. Explain a pay slip\n\n## Initiatives\n\n- Swap by message\n- Plain slips\n- New shop window\n',
      'I want to read the ledger at home.\n\nDemand grows fastest for #1 and #2.\n\n1. Take the postcode at the desk, or product #1 cannot report.\n2. Build products #1 and #2 first.\n3. Run the count again in May.\n4. Bind the first volume.\n',
      '## Plan\n\n- See issue #1\n- See issue #2\n- Paint the hall\n',
    ],
  },
  query: initiatives,
  *check(initiative) {
    if (initiative.unknown !== '') yield { at: initiative.span, data: initiative }
    else if (!initiative.serves && !initiative.enabling) yield { at: initiative.span, data: initiative }
  },
  message: ({ words, unknown }: Initiative) =>
    unknown === ''
      ? `“${words}” serves none of the jobs that the others name. Say which one it serves, or mark it as enabling them.`
      : `This names a job ${unknown} that is not told here. Add the job, or mend the number.`,
  asks: ({ unknown }: Initiative) =>
    unknown === ''
      ? { question: 'which job of the people you serve does this help with?', answer: 'It helps with …' }
      : { question: 'which job is this, and who has it?', answer: 'It is …' },
})
