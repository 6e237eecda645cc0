import assert from 'node:assert/strict'
import { rememberWhileUnchanged } from '../../server/src/host/remember-while-unchanged.ts'
import type { StampedHost } from '../../server/src/host/stamped-host.ts'
import { findSettings, type Settings } from '../../server/src/remark/find-settings.ts'

/** Files in memory that count how often they are read. */
function countingHost(files: Map<string, string>): StampedHost & { readonly read: string[] } {
  const read: string[] = []
  return {
    read,
    async readText(location) {
      read.push(location)
      return files.get(location)
    },
    stamp: (location) => files.get(location) ?? 'none',
  }
}

describe('settings of the remark plugin', () => {
  const silent = '{ "rules": { "vanity-measure": "off" } }'
  const loud = '{ "rules": { "vanity-measure": "error" } }'

  function started(files: Readonly<Record<string, string>>, most = 8) {
    const disk = new Map(Object.entries(files))
    const host = countingHost(disk)
    const remembered = rememberWhileUnchanged<Settings>(host, most)
    const severity = async (file: string): Promise<unknown> => {
      const folder = file.slice(0, file.lastIndexOf('/'))
      const { config } = await remembered(folder, (noting) => findSettings(noting, file, {}, '/'))
      return config.rules['vanity-measure']?.severity
    }
    return { disk, host, severity }
  }

  it('are read once for all documents of a folder', async () => {
    const { host, severity } = started({
      '/p/.outside-in.json': '{ "extends": "./base.yaml" }',
      '/p/base.yaml': 'rules: { vanity-measure: off }\n',
    })
    const names = Array.from({ length: 200 }, (_, at) => `/p/plans/${at}.md`)
    // As unified-engine does: all at once, and again.
    const said = [...(await Promise.all(names.map(severity))), ...(await Promise.all(names.map(severity)))]
    assert.deepEqual(new Set(said), new Set(['off']))
    assert.equal(host.read.filter((location) => location === '/p/base.yaml').length, 1)
    assert.equal(host.read.length, new Set(host.read).size, 'no file twice')
  })

  it('are read anew when a file of them changes, comes or goes', async () => {
    const { disk, severity } = started({ '/p/.outside-in.json': silent })
    const file = '/p/plans/spring.md'
    assert.equal(await severity(file), 'off')
    disk.set('/p/.outside-in.json', loud)
    assert.equal(await severity(file), 'error')
    disk.set('/p/plans/.outside-in.json', silent)
    assert.equal(await severity(file), 'off', 'a nearer one counts')
    disk.delete('/p/plans/.outside-in.json')
    assert.equal(await severity(file), 'error')
    disk.set('/p/.outside-in.json', '{ "extends": "./base.json" }')
    await assert.rejects(severity(file), /There is no file "\.\/base\.json"/)
    await assert.rejects(severity(file), /There is no file "\.\/base\.json"/)
    disk.set('/p/base.json', silent)
    assert.equal(await severity(file), 'off', 'what was missed has come')
    disk.set('/p/base.json', loud)
    assert.equal(await severity(file), 'error', 'what is extended has changed')
  })

  it('are read anew when a file changes while it is read', async () => {
    const { disk, host, severity } = started({ '/p/.outside-in.json': silent })
    const slow = host.readText.bind(host)
    host.readText = async (location) => {
      const text = await slow(location)
      if (location === '/p/.outside-in.json' && text === silent) disk.set(location, loud)
      return text
    }
    assert.equal(await severity('/p/a.md'), 'off')
    assert.equal(await severity('/p/a.md'), 'error')
  })

  it('are forgotten of the folders that were asked for first', async () => {
    const { host, severity } = started({ '/p/.outside-in.json': silent }, 2)
    const read = async (folder: string) => {
      host.read.length = 0
      assert.equal(await severity(`/p/${folder}/a.md`), 'off')
      return host.read.length > 0
    }
    assert.deepEqual(
      [await read('a'), await read('b'), await read('a'), await read('c'), await read('b'), await read('a')],
      [true, true, false, true, false, true],
    )
  })
})
