import assert from 'node:assert/strict'
import { readJobs } from '../../server/src/core/engine/read-jobs.ts'
import type { JobMap } from '../../server/src/core/facts/named-jobs/job-map.ts'

function read(text: string, path = 'plan.md'): JobMap {
  return readJobs(text, path)?.jobs ?? { title: '', jobs: [], mentions: [], initiatives: [], evidence: [] }
}

/** Jobs as "key name", those that only look like one in brackets. */
function told(text: string, path?: string): readonly string[] {
  return read(text, path).jobs.map(({ key, name, sure }) => (sure ? `${key} ${name}`.trim() : `(${`${key} ${name}`.trim()})`))
}

function shown({ mentions, jobs }: JobMap, tie: JobMap['initiatives'][number]): string {
  const named = tie.mentions.map((at) => {
    const mention = mentions[at]!
    return mention.kind === 'id' ? mention.key : mention.kind === 'name' ? `“${mention.name}”` : `${mention.path}#${mention.fragment}`
  })
  return `${tie.words} → ${[...named, ...tie.jobs.map((at) => jobs[at]!.key || jobs[at]!.name)].join(', ')}`.trim()
}

const initiatives = (text: string): readonly string[] => {
  const map = read(text)
  return map.initiatives.map((tie) => shown(map, tie))
}
const evidence = (text: string): readonly string[] => {
  const map = read(text)
  return map.evidence.map((tie) => shown(map, tie))
}

describe('jobs that a document tells', () => {
  it('finds out soon that a long line of such words tells none', function () {
    // Were each word tried against all that follow it, this would take many times as long.
    this.timeout(4000)
    const words = 'job(s) '.repeat(30_000)
    assert.deepEqual(told(words), [])
    assert.deepEqual(told(`${words}\n\nJobs to be done\n---\n\n### Be in time\n\nWhen I shop, I want to be in time.\n`), ['Be in time'])
  })

  const statement = 'When the shop shuts early, I want to know before I set out, so that I need not go twice.'

  it('finds them by their numbers, however they are written', () => {
    assert.deepEqual(told(`## Jobs to be done\n\n**J1. Be in time.** ${statement}\n`), ['j1 Be in time'])
    assert.deepEqual(told(`## Jobs\n\n- **J1** ${statement}\n- **Mend it (J2).** ${statement}\n`), ['j1', 'j2 Mend it'])
    assert.deepEqual(told(`## Plan\n\n### Job 1: Be in time\n\n${statement}\n`), ['j1 Be in time'])
    assert.deepEqual(told(`JTBD-A: ${statement}\n\nJTBD-B: ${statement}\n`), ['ja', 'jb'])
    assert.deepEqual(told('## Jobs to be done\n\n**J1** Get home after the play. **J2** Find a seat.\n'), ['j1', 'j2'])
    assert.deepEqual(
      told('## Customers\n\n| # | When | I want to |\n|---|---|---|\n| J1 | the till is shut | know it before I set out |\n'),
      ['j1'],
    )
  })

  it('finds jobs that have a name and no number, under headings that announce jobs', () => {
    assert.deepEqual(told(`## Jobs to be done\n\n### Be in time\n\n${statement}\n\n### How we know\n\nWe asked.\n`), ['Be in time'])
    assert.deepEqual(told(`## Jobs to be done\n\n- **Be in time.** ${statement}\n- **Functional:** to be there before it shuts\n`), [
      'Be in time',
    ])
  })

  it('counts the items of a numbered list of jobs', () => {
    assert.deepEqual(told('## Jobs to be done\n\n1. Fill a shift by ten\n2. Explain a pay slip\n'), ['(j1)', '(j2)'])
  })

  it('takes no mention of a job for a job', () => {
    assert.deepEqual(told('## Initiatives\n\n- **J1** Late bus\n- **J2** Side door\n'), [])
    assert.deepEqual(told('## Plan\n\n| Initiative | Job |\n|---|---|\n| Late bus | J1 |\n'), [])
    assert.deepEqual(told('## What we heard\n\n| Job | What we heard |\n|---|---|\n| J1 | Nobody tells them |\n'), [])
    assert.deepEqual(told('## Jobs\n\nJ1, J2 and J3 matter most.\n'), [])
    assert.deepEqual(told('## Jobs\n\nJ1 is the hardest of them all.\n'), [])
  })

  it('is silent on other things with such names', () => {
    assert.deepEqual(read('# Hiring\n\nHe came on a J-1 visa and plays in the J1 League. See ISO J1939, J1.md and A-J1.\n').mentions, [])
    assert.deepEqual(told('## Job openings\n\n- **Night baker.** We look for somebody who likes the dark.\n'), [])
    assert.deepEqual(told('---\ntemplate: true\n---\n## Jobs\n\n**J1. Be in time.** When I shop, I want to be in time.\n'), [])
    assert.deepEqual(told('## Jobs\n\n**J1. [Short name of the job].** When [something happens], I want to [do].\n'), [])
    assert.deepEqual(read('## Jobs\n\n```\nJ1: not read\n```\n').mentions, [])
  })

  it('takes nothing for jobs, and names none, where a document is about other things', () => {
    const others = [
      '# Test bench\n\nThe board has two headers.\n\n### J1 Power input\n\nTwelve volts, centre positive.\n\n### J2 Console\n\nThree pins. See J1.\n',
      '# Pipeline\n\nRuns on every push.\n\n## Jobs\n\n### Build the image\n\nBuilds with docker.\n\n### Run the tests\n\nRuns the tests.\n',
      '# Cron\n\n- **Job 1:** rotate the logs each night\n- **Job 2:** back up the database\n\nJob 2 serves the audit team.\n',
      `---\nkind: none\n---\n## Jobs to be done\n\n### J1 Be in time\n\n${statement}\n`,
    ]
    for (const text of others) assert.deepEqual([read(text).jobs, read(text).mentions], [[], []], text)
    // Where the author says that it is a plan, it is one.
    assert.deepEqual(told('---\nkind: strategy\n---\n## Jobs\n\n### Build the image\n\nBuilds with docker.\n'), ['Build the image'])
  })

  it('says of a job that is told elsewhere only that it looks like one', () => {
    assert.deepEqual(told('## What changed\n\n- J1: the answers come faster now\n'), ['(j1)'])
  })

  it('takes of several places that tell one job the fullest', () => {
    const map = read(`## Jobs in short\n\n- J1 Be in time\n\n## Jobs to be done\n\n### J1 Be in time\n\n${statement}\n`)
    assert.equal(map.jobs.length, 1)
    assert.equal(map.jobs[0]!.anchor, 'j1-be-in-time')
    assert.equal(map.jobs[0]!.statement, statement)
  })
})

describe('places that name jobs', () => {
  const spans = (text: string): readonly string[] => read(text).mentions.map(({ span }) => text.slice(span.start, span.end))

  it('finds numbers in prose, lists of numbers, tables, links and front matter', () => {
    const text = [
      '---',
      'jobs: [J1, JTBD-2]',
      '---',
      '# Late bus',
      '',
      'It serves J1/J3 and jobs 4, 5 and 7; see [J6](plan.md#j6-sit-down).',
      '',
      '| a | b |',
      '|---|---|',
      '| x | J-8 |',
      '',
    ].join('\n')
    // The links of a passage come first.
    assert.deepEqual(spans(text), ['J1', 'JTBD-2', '[J6](plan.md#j6-sit-down)', 'J1', 'J3', 'jobs 4', '5', '7', 'J6', 'J-8'])
    const keys = read(text).mentions.map((one) => (one.kind === 'id' ? one.key : one.kind))
    assert.deepEqual(keys, ['j1', 'j2', 'link', 'j1', 'j3', 'j4', 'j5', 'j7', 'j6', 'j8'])
  })

  it('finds a name behind “Serves:”, in a column of jobs and in quotation marks', () => {
    const named = (text: string) => read(text).mentions.flatMap((one) => (one.kind === 'name' ? [one.name] : []))
    assert.deepEqual(named('# Job list\n\nServes: Be in time; Sit down.\n'), ['Be in time', 'Sit down'])
    assert.deepEqual(named('# Plan\n\n| Initiative | Serves the job |\n|---|---|\n| Late bus | Be in time |\n'), ['Be in time'])
    assert.deepEqual(named('# Plan\n\nThe late bus serves the job “Be in time” best.\n'), ['Be in time'])
    assert.deepEqual(named('# Plan\n\nThe jobs we serve well are told elsewhere.\n'), [])
  })
})

describe('what is undertaken for jobs', () => {
  it('reads tables, lists, headings and front matter', () => {
    assert.deepEqual(
      initiatives('# P\n\n| Initiative | Serves |\n|---|---|\n| Late bus | J1 |\n| A film | |\n| Fire doors (required by law) | |\n'),
      ['Late bus → j1', 'A film →'],
    )
    assert.deepEqual(initiatives('# P\n\n## Initiatives\n\n- Late bus (J1)\n- Side door → J2\n- A film\n'), [
      'Late bus → j1',
      'Side door → j2',
      'A film →',
    ])
    assert.deepEqual(initiatives('# P\n\n## Roadmap\n\n### Late bus\n\nServes: J1\n\nIt leaves at eleven.\n'), ['Late bus → j1'])
    assert.deepEqual(initiatives('---\nserves: J1\n---\n# The late bus\n\nIt leaves at eleven.\n'), ['The late bus → j1'])
    assert.deepEqual(initiatives('# P\n\n## Initiatives\n\n- Late bus\n  - Serves: J1\n'), ['Late bus → j1'])
  })

  it('takes no table of jobs for undertakings', () => {
    assert.deepEqual(initiatives('# P\n\n| Job | Complexity | What they expect |\n|---|---|---|\n| J1 | Convenience | No chat |\n'), [])
    assert.deepEqual(initiatives('# P\n\nMost people have J1 in mind when they call.\n'), [])
  })
})

describe('links to parts of documents', () => {
  it('make nothing an undertaking or evidence by themselves', () => {
    const contents =
      '# Roadmap\n\n## Roadmap\n\n- [Mission](#mission)\n- [Plans](plans.md#plans)\n- Other things\n\n## Research\n\n- [Methods](#methods)\n\n> See [terms](a.md#terms).\n'
    assert.deepEqual([...initiatives(contents), ...evidence(contents)], [])
  })

  it('name the job that a row serves', () => {
    const text = '# P\n\n| Initiative | Serves |\n|---|---|\n| Late bus | [Get home](plan.md#get-home) |\n| Side door | J2 |\n'
    assert.deepEqual(initiatives(text), ['Late bus → plan.md#get-home, “Get home”', 'Side door → j2'])
  })
})

describe('what speaks for jobs', () => {
  it('reads labels, columns, quotations and notes', () => {
    assert.deepEqual(
      evidence(
        '## Jobs\n\n### J1 Be in time\n\nWhen I shop, I want to be in time.\n\nHow we know: 14 interviews in May.\n\n> I came and it was shut again.\n',
      ),
      ['14 interviews in May. → j1', 'I came and it was shut again. → j1'],
    )
    assert.deepEqual(
      evidence(
        '## Jobs to be done\n\n| # | Job | How we know |\n|---|---|---|\n| J1 | Be in time | 14 interviews |\n| J2 | Sit down | – |\n',
      ),
      ['14 interviews → j1'],
    )
    assert.deepEqual(evidence('# Conversations\n\n- Six people came twice (J1).\n- The weather was fine.\n'), [
      'Six people came twice. → j1',
    ])
    assert.deepEqual(evidence('# Conversations\n\n## J1\n\n- Six people came twice.\n'), ['Six people came twice. → j1'])
  })

  it('takes no plan for evidence', () => {
    assert.deepEqual(evidence('## Jobs\n\n### J1 Be in time\n\nWhen I shop, I want to be in time. We will interview ten people.\n'), [])
  })
})
