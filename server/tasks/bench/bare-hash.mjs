// What every cache by content has to do: node bare-hash.mjs FOLDER. The packages of other tools lie there by a link, and are left aside.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder = '.'] = process.argv.slice(2)
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (path.endsWith('.md') && !path.startsWith('node_modules'))
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
