import assert from 'node:assert/strict'
import { posix, win32 } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { canonicalUri } from '../../server/src/host/location/canonical-uri.ts'
import { isSameLocation } from '../../server/src/host/location/is-same-location.ts'
import { isUri } from '../../server/src/host/location/is-uri.ts'
import { lastName } from '../../server/src/host/location/last-name.ts'
import { linkedLocation } from '../../server/src/host/location/linked-location.ts'
import { locationBelow } from '../../server/src/host/location/location-below.ts'
import { parentLocation } from '../../server/src/host/location/parent-location.ts'
import { pathBelow } from '../../server/src/host/location/path-below.ts'

/** Names as hostile as a disk allows; on Windows fewer. */
const letters = [
  'a',
  'Q',
  '7',
  ' ',
  '%',
  '%2F',
  '%20',
  '%zz',
  '#',
  '?',
  '\n',
  '&',
  '+',
  ':',
  '\\',
  "'",
  '(',
  ')',
  '*',
  '!',
  '.',
  'é',
  'e\u0301',
  '漢',
  '🌱',
  '\u2028',
  '\ufeff',
]
const notInWindows = ['\n', '?', ':', '\\', '*', '\u2028']
const nameOf = (from: readonly string[]) =>
  fc
    .array(fc.constantFrom(...from), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''))
    .filter((name) => name !== '.' && name !== '..')
const name = nameOf(letters)
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
const windowsPath = fc
  .array(
    nameOf(letters.filter((letter) => !notInWindows.includes(letter))).filter((one) => !/[ .]$/.test(one)),
    { minLength: 1, maxLength: 4 },
  )
  .map((names) => names.join('/'))

/** Folders of every kind: of a disk, a drive, a server, as paths and as URIs, and of an editor that has no disk. */
const folders = [
  '/p',
  '',
  '/p q/100%',
  'C:',
  'C:/p',
  '//server/share',
  'file:///p',
  'file://',
  'file:///c%3A',
  'file:///c%3A/p%20q',
  'file://server/share',
  'vscode-vfs://github/team/plans',
  'memfs:/p',
  'memfs:/p%20q/r',
]
const folder = fc.constantFrom(...folders)

describe('locations', () => {
  it('say the path by which they were come by', () => {
    fc.assert(
      fc.property(folder, path, (home, below) => {
        const location = locationBelow(home, below)!
        assert.equal(pathBelow(home, location), below)
        assert.equal(pathBelow(`${home}/`, location), below)
        assert.equal(lastName(location), below.slice(below.lastIndexOf('/') + 1))
        if (isUri(home)) assert.match(location, /^[\w%+:/.~-]+$/)
      }),
    )
  })

  it('have the folder that they were put in', () => {
    fc.assert(
      fc.property(folder, path, name, (home, below, last) => {
        assert.equal(parentLocation(locationBelow(home, `${below}/${last}`)!), locationBelow(home, below))
        assert.equal(locationBelow(home, `${below}/./${last}/../${last}`), locationBelow(home, `${below}/${last}`))
      }),
    )
  })

  it('are never above their root', () => {
    for (const home of folders) {
      const steps = home
        .replace(/^(?:[a-z-]+:(?:\/\/[^/]*)?|\/\/server|C:)/, '')
        .split('/')
        .filter(Boolean).length
      assert.notEqual(locationBelow(home, `${'../'.repeat(steps)}x`), undefined, home)
      assert.equal(locationBelow(home, `${'../'.repeat(steps + 1)}x`), undefined, home)
      assert.equal(linkedLocation(`${home}/plan.md`, `${'../'.repeat(steps + 1)}x`), undefined, home)
    }
  })

  it('of a disk are the files that Node reads there', () => {
    fc.assert(
      fc.property(fc.constantFrom('/p', '/p q/100%', '/a?b#c'), path, (home, below) => {
        const { href } = pathToFileURL(home, { windows: false })
        const file = fileURLToPath(locationBelow(canonicalUri(href), below)!, { windows: false })
        assert.equal(file, `${home}/${below}`)
        assert.equal(file, locationBelow(home, below))
        assert.equal(
          canonicalUri(pathToFileURL(posix.join(home, below), { windows: false }).href),
          locationBelow(canonicalUri(href), below),
        )
      }),
    )
  })

  it('of a drive and of a server are the files that Node reads on Windows', () => {
    fc.assert(
      fc.property(fc.constantFrom('C:\\p', 'd:\\p q\\100%', '\\\\server\\share', '\\\\server\\share\\p#q'), windowsPath, (home, below) => {
        const uri = canonicalUri(pathToFileURL(home, { windows: true }).href)
        const file = fileURLToPath(locationBelow(uri, below)!, { windows: true })
        assert.equal(file.toLowerCase(), win32.join(home, below).toLowerCase())
        assert.equal(file.slice(home.length), win32.join(home, below).slice(home.length))
        assert.equal(locationBelow(home.replaceAll('\\', '/'), below), win32.join(home, below).replaceAll('\\', '/'))
      }),
    )
  })

  it('are one however a client spells them', () => {
    const spellings: readonly ((part: string) => string)[] = [
      (part) => encodeURIComponent(part),
      (part) => encodeURIComponent(part).replace(/%../g, (code) => code.toLowerCase()),
      (part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%2B', '+').replaceAll('%26', '&'),
      (part) => [...Buffer.from(part)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    ]
    fc.assert(
      fc.property(
        fc.constantFrom('file:///p', 'file:///c%3A/p', 'file://server/share'),
        path,
        fc.constantFrom(...spellings),
        (home, below, spell) => {
          const location = locationBelow(home, below)!
          const spelt = `${home}/${below.split('/').map(spell).join('/')}`
          assert.equal(canonicalUri(spelt), location)
          assert.equal(canonicalUri(location), location)
          assert.ok(isSameLocation(spelt, location))
          assert.equal(pathBelow(home, spelt), below)
        },
      ),
    )
    assert.ok(isSameLocation('file:///C:/Plans/a.md', 'file:///c%3A/Plans/a.md'))
    assert.ok(isSameLocation('file://SERVER/share/a.md', 'file://server/share/a.md'))
    assert.ok(!isSameLocation('file:///c%3A/plans/a.md', 'file:///c%3A/Plans/a.md'))
    assert.ok(!isSameLocation('/plans/a%20b.md', '/plans/a b.md'), 'a path is no URI')
    assert.ok(!isSameLocation('C:/plans/a%20b.md', 'C:/plans/a b.md'), 'nor with a drive')
  })

  it('are read of any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        for (const start of ['', 'file:///', 'file:///p/', 'untitled:', '/', 'C:/']) {
          const location = `${start}${one}`
          assert.equal(canonicalUri(canonicalUri(location)), canonicalUri(location))
          lastName(location)
          parentLocation(location)
          locationBelow(location, other)
          linkedLocation(location, other)
          pathBelow(location, `${location}/${other}`)
        }
      }),
    )
    assert.equal(canonicalUri('file:///p/\ud800.md'), 'file:///p/%EF%BF%BD.md')
  })

  it('are led to by links, which are written as URIs are', () => {
    fc.assert(
      fc.property(fc.constantFrom('file:///p', 'file:///c%3A/p', 'file://server/share', 'memfs:/p', '/p', 'C:/p'), path, (home, below) => {
        const link = below.split('/').map(encodeURIComponent).join('/')
        assert.equal(linkedLocation(`${home}/plan.md`, link), locationBelow(home, below))
        assert.equal(linkedLocation(`${home}/plans/plan.md`, `.././${link}`), locationBelow(home, below))
      }),
    )
  })

  it('that are saved nowhere have a name', () => {
    assert.equal(lastName('untitled:Untitled-1'), 'Untitled-1')
    assert.equal(lastName('untitled:Plan%201'), 'Plan 1')
    assert.equal(lastName('file:///p/10:30.md'), '10:30.md')
    assert.equal(lastName('C:/p/100%25.md'), '100%25.md')
  })
})
