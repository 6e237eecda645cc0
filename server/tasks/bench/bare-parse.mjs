// What every tool that parses markdown has to do: node bare-parse.mjs FOLDER. The packages of other tools lie there by a link, and are left aside.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
const [folder = '.'] = process.argv.slice(2)
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (path.endsWith('.md') && !path.startsWith('node_modules')) remark.parse(readFileSync(join(folder, path), 'utf8'))
