import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { createMemory } from './memory.ts'
import type { CellPlace, ItemPlace, Mark, PassageRole, PassageText, SentenceText } from './passage.ts'
import { createSourceMap, type SourceMap } from './source-map.ts'
import { splitSentences } from './split-sentences.ts'
import { splitWords } from './split-words.ts'

/** Where the reader stands while it walks a block. */
interface Context {
  readonly quotes: number
  readonly depth: number
  readonly item: Omit<ItemPlace, 'opens'> | undefined
}

const markTypes = {
  strong: 'strong',
  emphasis: 'emphasis',
  link: 'link',
  linkReference: 'link',
  delete: 'strike',
} as const

/** Line breaks and white space that authors write as HTML inside a cell or item. */
const htmlBreak = /^<br\s*\/?>$/i

/**
 * The passages of one top-level block, in source order, with offsets relative to the block's start.
 * Depends on nothing but the block and its text.
 */
export function readPassages(block: RootContent, source: string): readonly PassageText[] {
  const passages: PassageText[] = []
  const base = block.position?.start.offset ?? 0
  let lists = 0
  let tables = 0
  walk(block, { quotes: 0, depth: 0, item: undefined })
  return passages

  function walk(node: Nodes, context: Context): void {
    switch (node.type) {
      case 'heading':
        add('heading', node.children, node, context, { depth: node.depth })
        return
      case 'paragraph':
        add(context.item === undefined ? 'paragraph' : 'item', node.children, node, context, {})
        return
      case 'list': {
        const list = lists
        lists += 1
        const parent = context.item === undefined ? -1 : lastItem(context.item)
        node.children.forEach((child, index) => {
          const place = {
            ordered: node.ordered === true,
            depth: context.depth + 1,
            number: (node.start ?? 1) + index,
            list,
            parent,
            checked: child.checked ?? null,
          }
          for (const part of child.children) walk(part, { ...context, depth: context.depth + 1, item: place })
        })
        return
      }
      case 'table': {
        const table = tables
        tables += 1
        node.children.forEach((row, rowIndex) => {
          row.children.forEach((cell, column) => {
            add('cell', cell.children, cell, context, {
              cell: { row: rowIndex, column, table },
            })
          })
        })
        return
      }
      case 'code':
        addCode(node.value, node, context, node.lang ?? '')
        return
      case 'blockquote':
        for (const child of node.children) walk(child, { ...context, quotes: context.quotes + 1 })
        return
      case 'footnoteDefinition':
        for (const child of node.children) walk(child, context)
        return
      default:
    }
  }

  function lastItem(item: Omit<ItemPlace, 'opens'>): number {
    for (let i = passages.length - 1; i >= 0; i -= 1) {
      const place = passages[i]!.item
      if (place?.list === item.list && place.number === item.number && place.opens) return i
    }
    return -1
  }

  function opens(context: Context): ItemPlace | undefined {
    if (context.item === undefined) return undefined
    return { ...context.item, opens: lastItem(context.item) === -1 }
  }

  function add(
    role: PassageRole,
    children: readonly PhrasingContent[],
    node: Nodes,
    context: Context,
    place: { readonly depth?: number; readonly cell?: CellPlace },
  ): void {
    const start = node.position?.start.offset ?? base
    const end = node.position?.end.offset ?? start
    const map = createSourceMap(source, base, context.quotes)
    const marks: Mark[] = []
    readPhrasing(children, map, marks, start, end)
    const text = map.text()
    if (text.trim() === '' && role !== 'cell') return
    const passage = {
      role,
      text,
      marks,
      source: { start: start - base, end: end - base },
      runs: map.runs(),
      sentences: [] as SentenceText[],
      depth: place.depth ?? 0,
      item: opens(context),
      cell: place.cell,
      quoted: context.quotes > 0,
      language: '',
      memory: createMemory(),
    }
    for (const span of splitSentences(text)) {
      const words = splitWords(text, span.start, span.end)
      if (words.length > 0)
        passage.sentences.push({
          passage,
          ...span,
          text: text.slice(span.start, span.end),
          words,
          memory: createMemory(),
        })
    }
    passages.push(passage)
  }

  function addCode(value: string, node: Nodes, context: Context, language: string): void {
    // Lines of code are looked for one by one, so that indentation and quotation marks before them do not matter.
    let offset = node.position?.start.offset ?? base
    const end = node.position?.end.offset ?? offset
    if (source[offset] === '`' || source[offset] === '~') offset = nextLine(offset, end)
    for (const line of value.split(/\r?\n|\r/)) {
      const lineEnd = nextLine(offset, end)
      // Within its line only: the rest of a long document is not searched for what is written otherwise there.
      const at = source.slice(offset, lineEnd).indexOf(line)
      const from = at === -1 ? offset : offset + at
      if (line.trim() !== '')
        passages.push({
          role: 'code',
          text: line,
          marks: [],
          source: { start: from - base, end: from - base + line.length },
          runs: [[0, from - base, 0]],
          sentences: [],
          depth: 0,
          item: opens(context),
          cell: undefined,
          quoted: context.quotes > 0,
          language,
          memory: createMemory(),
        })
      offset = lineEnd
    }
  }

  function nextLine(from: number, end: number): number {
    const feed = source.indexOf('\n', from)
    return feed === -1 || feed >= end ? end : feed + 1
  }
}

function readPhrasing(nodes: readonly PhrasingContent[], map: SourceMap, marks: Mark[], start: number, limit: number): void {
  for (const node of nodes) {
    const from = node.position?.start.offset ?? Math.max(start, map.cursor())
    const to = node.position?.end.offset ?? limit
    const at = map.text().length
    switch (node.type) {
      case 'text':
        map.append(node.value.replace(/\r\n?/g, '\n'), from, to)
        break
      case 'inlineCode':
        map.append(node.value.replace(/\r\n?/g, '\n'), Math.min(to, from + 1), to)
        marks.push({ type: 'code', start: at, end: map.text().length })
        break
      case 'break':
        map.insert('\u2028', from)
        break
      case 'html':
        if (htmlBreak.test(node.value)) map.insert('\u2028', from)
        break
      case 'strong':
      case 'emphasis':
      case 'delete':
      case 'link':
      case 'linkReference':
        readPhrasing(node.children, map, marks, from, to)
        marks.push({
          type: markTypes[node.type],
          start: at,
          end: map.text().length,
        })
        break
      default:
    }
  }
}
