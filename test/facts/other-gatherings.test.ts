import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'

const engine = createEngine(resolveConfig())

/** What has minutes and steers nothing. */
const others: Readonly<Record<string, string>> = {
  'a conference timetable': `# Conference on wooden boats 2026: schedule

## Friday

| Time | Talk | Speaker | Room |
|---|---|---|---|
| 9:00–9:30 | Registration and coffee | | Hall |
| 9:30–10:15 | Keynote: what the sea teaches | Ana Lund | 1 |
| 10:15–11:00 | Tar and its substitutes | Ben Oak | 1 |
| 11:00–11:45 | Building with students | Cem Pell | 2 |
| 11:45–13:00 | Lunch and poster session | | Hall |
| 13:00–14:00 | Panel: who pays for old boats? | All speakers | 1 |
`,
  'a class schedule': `# Woodwork 101: course schedule

| Week | Lecture | Homework |
|---|---|---|
| 1 | Tools and safety (90 min) | Reading list, chapter 1 |
| 2 | Joints (90 min) | Exercise 1 |
| 3 | Glue and screws (90 min) | Exercise 2 |
| 4 | Quiz and project work (120 min) | Assignment |

Students hand in their assignments by Friday.
`,
  'a recipe': `# Bread with walnuts

## Ingredients

- 500 g flour
- 300 ml water
- 100 g walnuts

## Steps

1. Mix flour, water and yeast (5 min)
2. Knead the dough (10 min)
3. Let it rise (60 min)
4. Fold in the walnuts (5 min)
5. Bake at 220 degrees (40 min)
`,
  'notes of a stand-up': `# Daily stand-up, 3 March

## Ana

- Yesterday: mended the login test
- Today: the export
- Blockers: none

## Ben

- Yesterday: reviewed two pull requests
- Today: story points for the sprint
- Blockers: waiting for the test server
`,
  'a workshop': `# Workshop: drawing maps together

For teachers. Bring pencils.

- 10:00 Welcome and warm-up exercise
- 10:20 Exercise 1: your way to school
- 11:00 Break
- 11:15 Exercise 2: the map of the class
- 12:00 Lab: digital maps
- 12:45 End
`,
  'a sprint ritual': `# Sprint retrospective

1. Set the stage (5 min)
2. Gather data: what went well, what did not (20 min)
3. Generate insights (15 min)
4. Decide what to try next sprint (10 min)
5. Close the retrospective (5 min)
`,
}

describe('what is no review', () => {
  for (const [name, text] of Object.entries(others))
    it(`${name} is none, and no item of it is read`, () => {
      const reading = engine.read(text, { path: 'notes/page.md' })
      assert.notEqual(reading.kind, 'qbr')
      assert.equal(reading.review, undefined)
    })
})
