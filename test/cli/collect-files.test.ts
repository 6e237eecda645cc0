import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { collectFiles } from '../../server/src/host/collect-files.ts'

describe('collecting files', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'outside-in-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function write(...paths: readonly string[]): void {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), '# A plan\n')
    }
  }

  async function collected(...paths: readonly string[]): Promise<readonly string[]> {
    return (await collectFiles(paths, folder)).files.map((file) => relative(folder, file).replaceAll('\\', '/'))
  }

  it('finds .md and .markdown in folders, sorted, each once', async () => {
    write('b.md', 'a.markdown', 'x/c.md', 'x/d.txt', 'node_modules/p/readme.md')
    assert.deepEqual(await collected('.', 'b.md'), ['a.markdown', 'b.md', 'x/c.md'])
  })

  it('takes globs', async () => {
    write('plans/a.md', 'plans/deep/b.md', 'notes/c.md')
    assert.deepEqual(await collected('plans/**'), ['plans/a.md', 'plans/deep/b.md'])
  })

  it('honours ignore files above and below, the nearer one first', async () => {
    write('drafts/a.md', 'drafts/keep.md', 'ok/b.md', 'ok/secret.md')
    writeFileSync(join(folder, '.gitignore'), 'drafts/*\n')
    writeFileSync(join(folder, 'drafts/.outside-inignore'), '!keep.md\n')
    writeFileSync(join(folder, 'ok/.outside-inignore'), 'secret.md\n')
    assert.deepEqual(await collected('.'), ['drafts/keep.md', 'ok/b.md'])
    assert.deepEqual(
      [...(await collectFiles(['.'], folder)).ignored],
      [
        ['.gitignore', 1],
        ['.outside-inignore', 1],
      ],
    )
  })

  it('reads a file named outright even if it is ignored', async () => {
    write('drafts/a.md')
    writeFileSync(join(folder, '.gitignore'), 'drafts\n')
    assert.deepEqual(await collected('drafts/a.md'), ['drafts/a.md'])
  })

  it('says which path is missing, leads nowhere or goes through a file', async () => {
    write('a.md')
    symlinkSync('gone.md', join(folder, 'broken.md'))
    symlinkSync('round.md', join(folder, 'round.md'))
    const { files, unsearched } = await collectFiles(['nowhere', 'a.md', 'broken.md', 'round.md', 'a.md/b.md', ''], folder)
    assert.deepEqual(unsearched, [
      { path: 'nowhere', reason: 'there is no such file or folder' },
      { path: 'broken.md', reason: 'it is a link that leads nowhere, to gone.md' },
      { path: 'round.md', reason: 'it is a link that leads in a circle' },
      { path: 'a.md/b.md', reason: 'there is no such file or folder' },
      { path: '""', reason: 'an empty name names nothing' },
    ])
    assert.equal(files.length, 1)
  })

  it('says in which folders and globs there is nothing to read, and why', async () => {
    write('full/a.md', 'left/b.md', 'left/c.md', 'linked/x.txt')
    mkdirSync(join(folder, 'empty'))
    symlinkSync(join(folder, 'full/a.md'), join(folder, 'linked/a.md'))
    writeFileSync(join(folder, '.gitignore'), 'left\n')
    const { files, empty } = await collectFiles(['full', 'left', 'empty', 'linked', '*.txt'], folder)
    assert.equal(files.length, 1)
    assert.deepEqual(
      empty.map(({ path, ignored, links }) => [path, [...ignored], links]),
      [
        ['left', [['.gitignore', 2]], 0],
        ['empty', [], 0],
        ['linked', [], 1],
        ['*.txt', [], 0],
      ],
    )
  })

  it('tells of links that lead nowhere or back, but not where nothing is looked at', async () => {
    write('a/b.md', 'dist/x.md')
    writeFileSync(join(folder, '.gitignore'), 'dist/\n')
    symlinkSync('gone.md', join(folder, 'a/broken.md'))
    symlinkSync('gone.png', join(folder, 'a/picture.png'))
    symlinkSync('gone.md', join(folder, 'dist/broken.md'))
    symlinkSync('..', join(folder, 'dist/up'))
    const { files, unsearched } = await collectFiles(['.'], folder)
    assert.equal(files.length, 1)
    assert.deepEqual(unsearched, [{ path: 'a/broken.md', reason: 'it is a link that leads nowhere, to gone.md' }])
  })

  it('ends on a loop of links', async () => {
    write('a/b.md')
    symlinkSync(join(folder, 'a'), join(folder, 'a/loop'))
    const { files, unsearched } = await collectFiles(['.'], folder)
    assert.deepEqual(
      files.map((file) => relative(folder, file)),
      ['a/b.md'],
    )
    assert.deepEqual(unsearched, [{ path: 'a/loop', reason: 'it is a link back to a folder that it stands in, and is not followed' }])
  })
})
