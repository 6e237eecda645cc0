import assert from 'node:assert/strict'
import * as vscode from 'vscode'

declare const EXPECTED_HOST: string

describe('the extension in a real VS Code', () => {
  it('is installed and starts in the host that is meant', async () => {
    const extension = vscode.extensions.getExtension('outside-in.outside-in')
    assert.ok(extension, 'outside-in.outside-in is not installed')
    const node = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node
    assert.equal(node === undefined ? 'worker' : 'node', EXPECTED_HOST)
    await extension.activate()
    assert.ok(extension.isActive)
  })
})
