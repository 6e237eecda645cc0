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

  it('says which path is missing', async () => {
    write('a.md')
    const { files, missing } = await collectFiles(['nowhere', 'a.md'], folder)
    assert.deepEqual(missing, ['nowhere'])
    assert.equal(files.length, 1)
  })

  it('ends on a loop of links', async () => {
    write('a/b.md')
    symlinkSync(join(folder, 'a'), join(folder, 'a/loop'))
    assert.deepEqual(await collected('.'), ['a/b.md'])
  })
})
