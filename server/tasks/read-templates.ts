import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One template as its author wrote it: what is asked, and how it looks when somebody has answered. */
export interface TemplateSource {
  /** The file's name, in the terms of the field. */
  readonly id: string
  readonly name: string
  /** What is typed to be offered it. */
  readonly prefixes: readonly string[]
  /** What to think of while filling it in: one to three sentences. */
  readonly guide: string
  /** The kinds of document it is for, the likeliest first. */
  readonly kinds: readonly string[]
  /** The asked-for content that it gives, if it is one. */
  readonly section: string | undefined
  /** Markdown with prompts in brackets. */
  readonly body: string
  /** The same for a made-up firm, all prompts answered. */
  readonly filled: string
}

/** A whole document made of templates. */
export interface PlanSource {
  readonly id: string
  /** With the guides under the headings. */
  readonly body: string
  readonly filled: string
}

const folder = join(import.meta.dirname, '../src/core/templates')
const filledMark = '\n<!-- filled -->\n'

/** All templates, by name, with those that they are made of put in. */
export function readTemplates(): readonly TemplateSource[] {
  const sources = markdownIn(folder).map((name) => readTemplate(join(folder, name)))
  const put = (text: string, part: 'body' | 'filled') => include(text, (id) => found(sources, id)[part])
  return sources.map((source) => ({ ...source, body: put(source.body, 'body'), filled: put(source.filled, 'filled') }))
}

/** All documents that can be begun, by name. One without a filled text of its own is filled with its templates' own. */
export function readPlans(): readonly PlanSource[] {
  const sources = readTemplates()
  return markdownIn(join(folder, 'plans')).map((name) => {
    const [body = '', filled = ''] = read(join(folder, 'plans', name)).split(filledMark)
    const head = /^---\n[\s\S]*?\n---\n/.exec(body)?.[0] ?? ''
    const places = [...body.matchAll(/^\{\{.*\}\}$/gm)].map(([place]) => place)
    const whole = filled.includes('{{') ? filled : `${filled.trim()}\n\n${places.join('\n\n')}`
    return {
      id: basename(name, '.md'),
      body: `${include(body, (id) => withGuide(found(sources, id))).trim()}\n`,
      filled: `${head}\n${include(whole, (id) => found(sources, id).filled).trim()}\n`,
    }
  })
}

/** A template as it is inserted: its guide under its heading, where it has one. */
export function withGuide({ body, guide }: TemplateSource): string {
  return body.startsWith('#') ? body.replace('\n', `\n\n${guide}\n`) : body
}

function readTemplate(path: string): TemplateSource {
  const [, head = '', rest = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(path)) ?? []
  const [body = '', filled = ''] = rest.split(filledMark)
  const said = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1]
  const list = (key: string) => said(key)?.split(', ') ?? []
  return {
    id: basename(path, '.md'),
    name: said('name') ?? '',
    prefixes: list('prefix'),
    guide: said('guide') ?? '',
    kinds: list('kinds'),
    section: said('section'),
    body: body.trim(),
    filled: filled.trim(),
  }
}

function include(text: string, part: (id: string) => string): string {
  // A number that is asked for where a template stands alone has been answered by whoever put it into another.
  return text.replace(/^\{\{(.*)\}\}$/gm, (_, id: string) => part(id).replace(/\[(\d+)\]/g, '$1'))
}

function found(sources: readonly TemplateSource[], id: string): TemplateSource {
  const source = sources.find((one) => one.id === id)
  if (source === undefined) throw new Error(`There is no template called ${id}: add server/src/core/templates/${id}.md.`)
  return source
}

const markdownIn = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .sort()

const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
