/**
 * `npm run bench`: how fast the product is, as ratios of things measured side by side in one run, for absolute times say more about a
 * machine than about a program. Reads the samples, made-up documents and, where it lies beside the project, the corpus.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { lackingPeers, manyFiles } from './bench/many-files.ts'
import { ownRules } from './bench/own-rules.ts'
import { median, megabytes, milliseconds, type Row, time } from './bench/row.ts'
import { madeUpPlan } from './made-up-plan.ts'
import { serverMemory } from './server-memory.ts'

const root = join(import.meta.dirname, '../..')
// The engine as it is built and published: what runs sources costs time that the product does not take.
const built: string = join(root, 'server/dist/engine.js')
const library = (await import(pathToFileURL(built).href)) as typeof import('../src/core/engine/index.ts')
const { createEngine, resolveConfig } = library
const engine = createEngine(resolveConfig())
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

const samples = markdownIn(join(root, 'samples'))
const corpus = join(root, '../shared/corpus')
const rows: Row[] = [
  lintAgainstParse('lint of the samples / bare parse', samples),
  lintAgainstParse('lint of made-up plans / bare parse', madeUp(20)),
  ...(existsSync(corpus)
    ? [
        lintAgainstParse(
          'lint of the corpus / bare parse',
          markdownIn(corpus).filter((_, index) => index % 3 === 0),
        ),
      ]
    : []),
  typing(10_000, 5),
  typing(100_000, 40),
  typing(1_000_000, 100),
  ...coldStart(),
  await memory(),
  growth(),
  ownRules(library, madeUp(20), 100),
  ...manyFiles(400, 1, 5),
  ...manyFiles(400, 10, 5),
  ...(process.argv.includes('--quick') ? [] : manyFiles(4000, 100, 3)),
]
print(rows)
if (lackingPeers().length > 0) console.log(`\nLeft out, not installed (npm run bench:install): ${lackingPeers().join(', ')}.`)

/** Whole lint, findings and scores included, against remark's bare parse of the same files; the files in turn, one then the other. */
function lintAgainstParse(what: string, texts: readonly string[]): Row {
  const lints: number[] = []
  const parses: number[] = []
  for (let round = 0; round < 5; round++) {
    let lint = 0
    let parse = 0
    for (const text of texts) {
      parse += time(() => remark.parse(text))
      lint += time(() => engine.read(text, { path: 'plan.md' }))
    }
    // The first round warms up.
    if (round > 0) {
      lints.push(lint)
      parses.push(parse)
    }
  }
  return {
    what,
    here: milliseconds(median(lints)),
    there: milliseconds(median(parses)),
    ratio: median(lints) / median(parses),
    target: ['≤', 1.5],
  }
}

/** From one character typed in the middle of a plan to its findings, against reading the plan anew. */
function typing(size: number, target: number): Row {
  let text = madeUpPlan(size)
  let reading = engine.read(text, { path: 'plan.md' })
  const typed: number[] = []
  const whole: number[] = []
  let at = text.indexOf(' ', size >> 1)
  for (let round = 0; round < 5; round++) {
    for (const letter of 'customers ') {
      text = text.slice(0, at) + letter + text.slice(at)
      at++
      typed.push(time(() => (reading = engine.read(text, { path: 'plan.md', previous: reading }))))
    }
    if (round < 3) whole.push(time(() => engine.read(text, { path: 'plan.md' })))
  }
  return {
    what: `one typed character / relint, ${size / 1000} kB`,
    here: milliseconds(median(typed)),
    there: milliseconds(median(whole)),
    ratio: median(whole) / median(typed),
    target: ['≥', target],
  }
}

/** By which power of its size the cost of a document grows, from 10 kB to 1 MB. */
function growth(): Row {
  const costs = [10_000, 1_000_000].map((size) => {
    const text = madeUpPlan(size)
    return median(Array.from({ length: size > 100_000 ? 3 : 15 }, () => time(() => engine.read(text, { path: 'plan.md' }))))
  })
  const [small = 0, large = 0] = costs
  return {
    what: 'growth of cost with size, exponent',
    here: milliseconds(large),
    there: milliseconds(small),
    ratio: Math.log(large / small) / Math.log(100),
    target: ['≤', 1.1],
  }
}

/** The heap of the language server with many plans open against that of a process that keeps their bare trees. */
async function memory(): Promise<Row> {
  const { server, trees } = await serverMemory(madeUp(200))
  return {
    what: 'heap with 200 open plans / their trees',
    here: megabytes(server.full),
    there: megabytes(trees.full),
    ratio: server.full / trees.full,
    target: ['≤', 2],
  }
}

/** The command line on one file against a bare Node and against markdownlint-cli2. */
function coldStart(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'outside-in-bench-'))
  const file = join(folder, 'plan.md')
  writeFileSync(file, samples[0]!)
  const own: number[] = []
  const node: number[] = []
  const peer: number[] = []
  for (let round = 0; round < 9; round++) {
    node.push(time(() => spawnSync(process.execPath, ['-e', '0'])))
    own.push(time(() => spawnSync(process.execPath, [join(root, 'server/dist/cli.js'), 'lint', file], { cwd: folder })))
    peer.push(
      time(() =>
        spawnSync(process.execPath, [join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), 'plan.md'], { cwd: folder }),
      ),
    )
  }
  rmSync(folder, { recursive: true })
  const here = median(own)
  return [
    {
      what: 'cold start / node -e 0',
      here: milliseconds(here),
      there: milliseconds(median(node)),
      ratio: here / median(node),
      target: ['≤', Number.POSITIVE_INFINITY],
    },
    {
      what: 'cold start / markdownlint-cli2',
      here: milliseconds(here),
      there: milliseconds(median(peer)),
      ratio: here / median(peer),
      target: ['≤', 1],
    },
  ]
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'))
}

function madeUp(count: number): string[] {
  return Array.from({ length: count }, (_, index) => madeUpPlan(4_000 + 1_000 * (index % 10), index))
}

function print(rows: readonly Row[]): void {
  const cells = rows.map(({ what, here, there, ratio, target: [relation, limit] }) => {
    const met = relation === '≤' ? ratio <= limit : ratio >= limit
    const value = ratio < 10 ? ratio.toFixed(2) : String(Math.round(ratio))
    return [
      what,
      here,
      there,
      value,
      Number.isFinite(limit) ? `${relation} ${limit}` : '',
      Number.isFinite(limit) ? (met ? 'met' : 'missed') : '',
    ]
  })
  const table = [['measured', 'one', 'the other', 'ratio', 'target', ''], ...cells]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  for (const row of table)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
}
