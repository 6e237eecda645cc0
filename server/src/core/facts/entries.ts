import type { Block, Passage, Section, Sentence } from '../document/document.ts'
import type { Analysis } from './analysis.ts'
import { blockFact } from './block-fact.ts'

/** What a reader counts as one thing said: an item of a list, a row of a table, or a sentence of prose. */
export interface Entry {
  readonly form: 'item' | 'row' | 'sentence'
  /** Never empty. For a row those of all its cells. */
  readonly sentences: readonly Sentence[]
  readonly passages: readonly Passage[]
  /** Entries of one list or table share it; counts within the block. */
  readonly group: string
  readonly ordered: boolean
  /** 1 for an item of an outermost list, else 0. */
  readonly depth: number
}

const entriesOfBlock = blockFact<readonly Entry[]>((block) => {
  const found: { -readonly [Key in keyof Entry]: Entry[Key] }[] = []
  let open: { sentences: Sentence[]; passages: Passage[]; key: string } | undefined
  for (const passage of block.passages) {
    const { role, item, cell, quoted } = passage.reading
    if (role === 'heading' || role === 'code' || passage.sentences.length === 0) continue
    if (cell !== undefined) {
      if (cell.row === 0) continue
      const key = `${cell.table} ${cell.row}`
      if (open?.key === key) {
        open.sentences.push(...passage.sentences)
        open.passages.push(passage)
        continue
      }
      open = { sentences: [...passage.sentences], passages: [passage], key }
      found.push({
        form: 'row',
        sentences: open.sentences,
        passages: open.passages,
        group: `table ${cell.table}`,
        ordered: false,
        depth: 0,
      })
      continue
    }
    open = undefined
    if (item !== undefined) {
      const last = found.at(-1)
      if (!item.opens && last?.form === 'item') {
        last.sentences = [...last.sentences, ...passage.sentences]
        last.passages = [...last.passages, passage]
      } else
        found.push({
          form: 'item',
          sentences: passage.sentences,
          passages: [passage],
          group: `list ${item.list}`,
          ordered: item.ordered,
          depth: item.depth,
        })
    } else
      for (const sentence of passage.sentences)
        found.push({
          form: 'sentence',
          sentences: [sentence],
          passages: [passage],
          group: quoted ? 'quotation' : 'prose',
          ordered: false,
          depth: 0,
        })
  }
  return found
})

/** The entries of a block, in order; headings, header rows and code are none. */
export function entriesOf(block: Block, analysis: Analysis): readonly Entry[] {
  return entriesOfBlock(block, analysis)
}

/** The entries of some sections, in order. */
export function entriesIn(sections: readonly Section[], analysis: Analysis): readonly Entry[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => entriesOfBlock(block, analysis)))
}
