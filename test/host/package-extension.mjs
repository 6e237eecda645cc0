// Packs the extension as it would be published, from the built `dist`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'

/** Builds and packs into `folder`; the path of the .vsix. */
export async function packageExtension(folder) {
  const vsix = join(folder, 'outside-in.vsix')
  for (const args of [
    ['server/tasks/build.mjs', '--quiet'],
    ['node_modules/@vscode/vsce/vsce', ...packageWords(), '--out', vsix],
  ]) {
    const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`)
  }
  return vsix
}

/** What `npm run package` says to vsce, so that what is tested is what is published; of two `--out` the later one counts. */
function packageWords() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return scripts.package.split('vsce ').at(-1).trim().split(/\s+/)
}
