import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { madeUpPage } from '../made-up-page.ts'
import { madeUpPlan } from '../made-up-plan.ts'
import { median, megabytes, milliseconds, type Row } from './row.ts'

const root = join(import.meta.dirname, '../../..')
const cli = join(root, 'server/dist/cli.js')
const peers = join(import.meta.dirname, 'peers')

/** Other tools, each with what it is run with on all files below the working folder, and the files that set it up. */
const others = [
  { name: 'markdownlint-cli2', main: 'markdownlint-cli2/markdownlint-cli2-bin.mjs', words: ['d*/*.md'], setUp: {} },
  {
    name: 'remark-cli',
    main: 'remark-cli/cli.js',
    words: ['.', '--quiet', '--frail'],
    setUp: { '.remarkrc.json': '{ "plugins": ["remark-gfm", "remark-preset-lint-recommended"] }' },
  },
  {
    name: 'textlint',
    main: 'textlint/bin/textlint.js',
    words: ['d*/*.md'],
    setUp: { '.textlintrc.json': '{ "rules": { "write-good": true } }' },
  },
  { name: 'cspell', main: 'cspell/bin.mjs', words: ['lint', '--no-progress', '--no-summary', 'd*/*.md'], setUp: {} },
] as const

interface Measured {
  readonly ms: number
  readonly peak: number
}

/**
 * The command line over folders of made-up files, cold and with its cache, against a bare parse of the same files and against other tools
 * where they are installed.
 *
 * @param count how many files, of which one in `every` is a plan and the others are pages
 */
export function manyFiles(count: number, every: number, rounds: number): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'outside-in-bench-'))
  for (let index = 0; index < count; index += 1) {
    const size = 1500 + ((index * 7919) % 7000)
    mkdirSync(join(folder, `d${index % 40}`), { recursive: true })
    writeFileSync(join(folder, `d${index % 40}`, `f${index}.md`), index % every === 0 ? madeUpPlan(size, index) : madeUpPage(size, index))
  }
  const installed = others.filter(({ main }) => existsSync(join(peers, 'node_modules', main)))
  if (existsSync(join(peers, 'node_modules'))) spawnSync('ln', ['-s', join(peers, 'node_modules'), join(folder, 'node_modules')])
  for (const { setUp } of installed) for (const [name, text] of Object.entries(setUp)) writeFileSync(join(folder, name), text)
  const cache = mkdtempSync(join(tmpdir(), 'outside-in-bench-cache-'))
  const warmWords = [cli, 'lint', '--cache-location', cache]
  const kinds: Readonly<Record<string, readonly string[]>> = {
    node: ['-e', '0'],
    bare: [join(import.meta.dirname, 'bare-parse.mjs'), folder],
    hash: [join(import.meta.dirname, 'bare-hash.mjs'), folder],
    cold: [cli, 'lint'],
    warm: warmWords,
    ...Object.fromEntries(installed.map(({ name, main, words }) => [name, [join(peers, 'node_modules', main), ...words]])),
  }
  run(warmWords)
  const measured: Record<string, Measured[]> = {}
  // All in turn, round by round, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < rounds; round += 1)
    for (const [name, words] of Object.entries(kinds)) {
      measured[name] ??= []
      measured[name].push(run(words))
    }
  rmSync(folder, { recursive: true })
  rmSync(cache, { recursive: true })
  const of = (name: string) => median(measured[name]!.map(({ ms }) => ms))
  const peakOf = (name: string) => median(measured[name]!.map(({ peak }) => peak))
  const files = `${count} files, ${Math.ceil(count / every)} plans`
  const row = (what: string, here: string, there: string, most: number): Row => ({
    what: `${files}: ${what}`,
    here: milliseconds(of(here)),
    there: milliseconds(of(there)),
    ratio: of(here) / of(there),
    target: ['≤', most],
  })
  return [
    row('cold / bare parse', 'cold', 'bare', every >= 100 ? 0.15 : 1),
    row('warm / node -e 0', 'warm', 'node', count <= 400 ? 3 : Number.POSITIVE_INFINITY),
    row('warm / reading and hashing', 'warm', 'hash', count <= 400 ? Number.POSITIVE_INFINITY : 2),
    {
      what: `${files}: peak memory / bare parse`,
      here: megabytes(peakOf('cold')),
      there: megabytes(peakOf('bare')),
      ratio: peakOf('cold') / peakOf('bare'),
      target: ['≤', 2],
    },
    ...installed.map(({ name }) => row(`cold / ${name}`, 'cold', name, name === 'markdownlint-cli2' ? 0.5 : 1)),
  ]

  function run(words: readonly string[]): Measured {
    const peakFile = join(cache, 'peak')
    const start = performance.now()
    const { error } = spawnSync(process.execPath, ['--import', pathToFileURL(join(import.meta.dirname, 'tell-peak.mjs')).href, ...words], {
      cwd: folder,
      env: { ...process.env, PEAK_FILE: peakFile },
      maxBuffer: 1 << 30,
    })
    if (error !== undefined) throw error
    const ms = performance.now() - start
    return { ms, peak: Number(readFileSync(peakFile, 'utf8')) * 1024 }
  }
}

/** The other tools that are not installed. */
export function lackingPeers(): readonly string[] {
  return others.filter(({ main }) => !existsSync(join(peers, 'node_modules', main))).map(({ name }) => name)
}
