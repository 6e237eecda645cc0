import assert from 'node:assert/strict'
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from '../../server/src/cli/cannot-run.ts'
import { writeFile } from '../../server/src/cli/write-file.ts'
import { makeFolder } from './run-cli.ts'

describe('writing a report', () => {
  let folder = { path: '', remove() {} }
  beforeEach(() => {
    folder = makeFolder({ 'old.html': 'old', 'taken/x': '' })
  })
  afterEach(() => folder.remove())

  it('replaces a file, and makes the folders of a new one', () => {
    writeFile(join(folder.path, 'old.html'), 'new')
    writeFile(join(folder.path, 'a/b/new.html'), 'new')
    assert.equal(readFileSync(join(folder.path, 'old.html'), 'utf8'), 'new')
    assert.equal(readFileSync(join(folder.path, 'a/b/new.html'), 'utf8'), 'new')
  })

  it('writes to what a link points at and leaves the link', () => {
    symlinkSync(join(folder.path, 'old.html'), join(folder.path, 'link.html'))
    writeFile(join(folder.path, 'link.html'), 'new')
    assert.equal(readFileSync(join(folder.path, 'old.html'), 'utf8'), 'new')
    assert.equal(readFileSync(join(folder.path, 'link.html'), 'utf8'), 'new')
  })

  it('lets nobody read it who could not read the one of before', function () {
    if (process.platform === 'win32') this.skip()
    const file = join(folder.path, 'old.html')
    chmodSync(file, 0o600)
    writeFile(file, 'new')
    assert.equal(statSync(file).mode & 0o777, 0o600)
  })

  it('leaves nothing behind when it cannot', () => {
    assert.throws(() => writeFile(join(folder.path, 'taken'), 'new'), CannotRun)
    assert.throws(() => writeFile(join(folder.path, 'old.html/below.html'), 'new'), CannotRun)
    assert.deepEqual(readdirSync(folder.path).sort(), ['old.html', 'taken'])
  })
})
