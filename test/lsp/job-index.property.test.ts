import assert from 'node:assert/strict'
import fc from 'fast-check'
import { PositionEncodingKind } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readJobs } from '../../server/src/core/engine/read-jobs.ts'
import { createJobIndex, type JobIndex } from '../../server/src/lsp/jobs/job-index.ts'
import { jobsOfFile } from '../../server/src/lsp/jobs/jobs-of-file.ts'
import { renameJob } from '../../server/src/lsp/jobs/rename-job.ts'
import { createPositions } from '../../server/src/lsp/to-lsp.ts'

const folders = ['file:///w/', 'file:///w/a/', 'file:///w/a/b/', 'file:///w/c/']
const uris = folders.flatMap((folder) => [`${folder}one.md`, `${folder}two.md`])
const statement = 'When the till is shut, I want to know it before I set out, so that I need not come twice.'
const names = ['Get home', 'Mend it well', 'Bring somebody on']

const number = fc.integer({ min: 1, max: 4 })
const name = fc.constantFrom(...names)
/** Pieces of documents that tell jobs, name them or lead to them, among others that do nothing of the sort. */
const piece = fc.oneof(
  fc.tuple(number, name).map(([n, words]) => `### J${n} ${words}\n\n${statement}\n`),
  fc.tuple(number, name).map(([n, words]) => `**J${n}. ${words}.** ${statement}\n\n- *Emotional:* calm\n`),
  fc.tuple(number, name).map(([n, words]) => `- **${words} (J${n}).** ${statement}\n`),
  name.map((words) => `### ${words}\n\n${statement}\n`),
  fc.tuple(number, number).map(([n, m]) => `| # | Job |\n|---|---|\n| J${n} | find the door |\n| J${m} | find a seat |\n`),
  fc
    .tuple(number, number)
    .map(([n, m]) => `| Initiative | Serves |\n|---|---|\n| Late bus | J${n} |\n| Side door | jobs ${n} and ${m} |\n| A film | |\n`),
  name.map((words) => `Serves: ${words}\n`),
  number.map((n) => `How we know: 14 interviews (Job ${n}).\n`),
  fc.tuple(number, name, fc.constantFrom('', 'one.md', '../one.md', 'b/two.md')).map(([n, words, path]) => {
    return `See [J${n}](${path}#j${n}-${words.toLowerCase().replaceAll(' ', '-')}) and J-${n}.\n`
  }),
  name.map((words) => `See [it](two.md#${words.toLowerCase().replaceAll(' ', '-')}).\n`),
  fc.constant('## Jobs to be done\n'),
  fc.constant('## Roadmap\n'),
  fc.constant('## What we heard\n'),
  fc.constant('Nothing of the sort.\n'),
)
const text = fc.tuple(fc.option(number, { nil: undefined }), fc.array(piece, { maxLength: 7 }), fc.boolean()).map(([n, pieces, crlf]) => {
  const lines = `${n === undefined ? '' : `---\njobs: [J${n}, ${n}]\n---\n`}# Plan\n\n## Jobs to be done\n\n${pieces.join('\n')}`
  return crlf ? lines.replaceAll('\n', '\r\n') : lines
})

const known = new Map<string, ReturnType<typeof readJobs>>()

/** Texts come again and again. */
function read(content: string): ReturnType<typeof readJobs> {
  if (!known.has(content)) known.set(content, readJobs(content, 'plan.md'))
  return known.get(content)
}

function put(index: JobIndex, uri: string, content: string): void {
  const jobs = read(content)
  if (jobs === undefined) index.drop(uri)
  else index.put(jobsOfFile(uri, jobs.jobs, createPositions(content, jobs.lines, PositionEncodingKind.UTF16)))
}

function indexOf(texts: ReadonlyMap<string, string>): JobIndex {
  const index = createJobIndex()
  for (const [uri, content] of texts) put(index, uri, content)
  return index
}

/** All that an index can be asked. */
function answers(index: JobIndex): unknown {
  return [...index.files()]
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .map((file) => ({
      file,
      meanings: file.mentions.map((mention) => index.meaning(file.uri, mention)),
      jobs: [...file.jobs.keys()].map((at) => {
        const ref = { uri: file.uri, at }
        return [index.tells(ref), index.mentionsOf(ref), index.initiativesFor(ref), index.evidenceFor(ref)]
      }),
    }))
}

describe('the index of jobs', () => {
  it('ties nothing to jobs of many plans of one folder that share a number, and finds all that may name them', () => {
    const texts = new Map<string, string>()
    const [plans, roadmaps] = [300, 60]
    for (let at = 0; at < plans; at++) {
      const own = `### J1 Get home ${at}\n\n${statement}\n\nHow we know: 14 talks in May.\n`
      texts.set(`file:///w/plan-${at}.md`, `# Plan\n\n## Jobs to be done\n\n${own}`)
    }
    for (let at = 0; at < roadmaps; at++)
      texts.set(
        `file:///w/roadmap-${at}.md`,
        '# Roadmap\n\n## Initiatives\n\n| Initiative | Serves |\n|---|---|\n| A word by three | J1 |\n',
      )
    texts.set('file:///w/sure.md', '# Roadmap\n\n## Initiatives\n\n- A seat is held, for [J1](plan-0.md#j1-get-home-0)\n')
    const index = indexOf(texts)
    const ref = { uri: 'file:///w/plan-0.md', at: 0 }
    assert.equal(index.mentionsOf(ref).filter(({ doubtful }) => doubtful).length, roadmaps)
    assert.deepEqual(
      index.initiativesFor(ref).map(({ uri }) => uri),
      ['file:///w/sure.md'],
    )
    assert.equal(index.evidenceFor(ref).length, 1)
    const ties = [...index.files()].flatMap(({ uri, initiatives, evidence }) => [...initiatives, ...evidence].map((tie) => ({ uri, tie })))
    assert.equal(ties.length, roadmaps + plans + 1)
    assert.equal(ties.flatMap(index.jobsOf).length, plans + 1)
  })

  it('after any changes equals one that is made anew', () => {
    const change = fc.record({ uri: fc.constantFrom(...uris), content: fc.option(text, { nil: undefined }), asked: fc.boolean() })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const kept = createJobIndex()
        const texts = new Map<string, string>()
        for (const { uri, content, asked } of changes) {
          if (content === undefined) {
            kept.drop(uri)
            texts.delete(uri)
          } else {
            put(kept, uri, content)
            texts.set(uri, content)
          }
          // What was asked before must not be what is answered later.
          if (asked) answers(kept)
        }
        assert.deepEqual(answers(kept), answers(indexOf(texts)))
      }),
      { numRuns: 30 },
    )
  })

  it('gives no job the number that the words of a link to its document have already', () => {
    const job = (n: number) => `# Plan\n\n## Jobs to be done\n\n**J${n}. Get home.** ${statement}\n\n- *Emotional:* calm\n`
    const index = indexOf(
      new Map([
        ['file:///w/one.md', job(1)],
        ['file:///w/a/one.md', `${job(2)}\nSee [J2](../one.md#j2-get-home) and J-2.\n`],
      ]),
    )
    const renamed = (newName: string) => renameJob(index, { uri: 'file:///w/one.md', at: 0 }, newName)
    assert.deepEqual(renamed('J2'), { reason: 'taken', where: 'file:///w/a/one.md' })
    assert.ok(Array.isArray(renamed('J3')))
  })

  it('renames there and back again to the same texts', () => {
    let renamed = 0
    const named = fc.oneof(
      fc.tuple(fc.constantFrom('J', 'J-', 'Job ', 'JTBD-'), fc.integer({ min: 1, max: 12 })).map(([prefix, n]) => `${prefix}${n}`),
      fc.constantFrom('Find a seat', ...names),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...uris), text), { minLength: 1, maxLength: 5 }),
        named,
        fc.nat(),
        (files, newName, pick) => {
          const texts = new Map(files)
          const index = indexOf(texts)
          const refs = [...index.files()].flatMap(({ uri, jobs }) => jobs.flatMap(({ counted }, at) => (counted ? [] : [{ uri, at }])))
          const ref = refs.filter(index.tells)[pick % Math.max(1, refs.length)]
          if (ref === undefined) return
          const { id, key, name: before } = index.job(ref)
          // A place that can mean two jobs means the other one from then on.
          if (index.mentionsOf(ref).some(({ doubtful }) => doubtful)) return
          // Where some places are spelt as the new name already, they cannot be told apart again.
          const spelling = newName.replace(/\d+$/, '')
          const spelt = index.mentionsOf(ref).map((one) => index.mention(one))
          if (spelling !== id.replace(/\d+$/, '') && spelt.some((one) => one.kind === 'id' && one.prefix === spelling)) return
          const edits = renameJob(index, ref, newName)
          if ('reason' in edits || edits.length === 0) return
          renamed += 1
          const there = applied(texts, edits)
          const after = indexOf(there)
          assert.equal(key === '' ? after.job(ref).name : after.job(ref).id, newName)
          const back = renameJob(after, ref, key === '' ? before : id)
          if ('reason' in back) assert.fail(`${newName} cannot be ${id || before} again: ${back.reason} ${back.where}`)
          assert.deepEqual(applied(there, back), texts)
        },
      ),
      { numRuns: 300 },
    )
    assert.ok(renamed > 30, `only ${renamed} were renamed`)
  })
})

function applied(
  texts: ReadonlyMap<string, string>,
  edits: Exclude<ReturnType<typeof renameJob>, { reason: string }>,
): Map<string, string> {
  return new Map(
    [...texts].map(([uri, content]) => {
      const document = TextDocument.create(uri, 'markdown', 1, content)
      return [
        uri,
        TextDocument.applyEdits(
          document,
          edits.filter((edit) => edit.uri === uri).map(({ range, newText }) => ({ range, newText })),
        ),
      ]
    }),
  )
}
