import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

const tokens = [
  ...[
    'a',
    'b c',
    'Customers wait.',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\r\n\r\n',
    '\ufeff',
    '\0',
    '\u2028',
    '\\',
    '"',
  ],
  ...['# ', '- ', '* ', '1. ', '2) ', '1. 2) ', '> ', '> - ', '> 2) x', '```', '~~~', '---', '+++', '===', '***', '[ ] ', '[x] '],
  ...['|', '|-|-|', '| a | b |\n|---|---|\n', '| a', '|\n:-', '[a]', '[a]: /u', '[b]: /v "t"', '[^a]', '[^a]: note', "'tit"],
  ...['<!--', '-->', '<div>', '</div>', '<b>', '- <b>', '<a@b.co>', '&#64;', '&amp;', '@', 'x@y.co', 'www.x.co', 'http://a.b'],
  ...['*', '**', '_', '~', '~~', '`', '``', '[', '](u)', '!['],
  // What is read without the parser, and what stands right beside it.
  ...['**a** b', '*c*', '`d`', '[e f](g)', 'R&D', '< 5', '| x | y |', '||', '(', ')', '.', ':', ',', 'é', '—', '\n \n', '#', '# x\n'],
]

/** Short texts that are made of what markdown gives a meaning to. */
export const hostileText = (maxLength: number) =>
  fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength }).map((parts) => parts.join(''))

const word = fc.constantFrom(
  'customers',
  'value',
  'we',
  'need',
  'price',
  'in 2026',
  '*weekly*',
  '**trust**',
  '`code`',
  '[plan](plan.md)',
  '[terms]',
  '[^1]',
  '~~old~~',
  'a@b.co',
)
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `${words.join(' ')}.`)
const block = fc.oneof(
  { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join('\n')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('# ', '## ', '### '), sentence).map(([marker, text]) => marker + text) },
  sentence.map((text) => `${text}\n======`),
  fc
    .array(sentence, { minLength: 1, maxLength: 5 })
    .map((items) => items.map((item, index) => `${index % 3 === 1 ? '  ' : ''}- ${item}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item, index) => `${index + 1}. ${item}\n\n   ${item}`).join('\n\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((rows) => `| What | Why |\n| --- | --- |\n${rows.map((row) => `| ${row} | ${row} |`).join('\n')}`),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `> ${line}`).join('\n')),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => `\`\`\`text\n${lines.join('\n\n')}\n\`\`\``),
  fc.constantFrom(
    '<!-- a\n\ncomment -->',
    '<div>\nhtml\n</div>',
    '---',
    '    indented\n\n    code',
    '[terms]: /terms "Terms"',
    '[^1]: A note.\n\n    Its second paragraph.',
  ),
)

/** Documents that look like those people write: some 20 to 60 blocks, with front matter, CR LF or a byte order mark now and then. */
export const documentText = fc
  .tuple(
    fc.constantFrom('', '', '---\nkind: strategy\n---\n\n', '+++\na = 1\n+++\n'),
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n')), { minLength: 20, maxLength: 60 }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '', '\ufeff'),
  )
  .map(([front, blocks, ending, mark]) => mark + (front + blocks.flat().join('')).replaceAll('\n', ending))

/** An edit: where, as a share of the text, how many characters go, and what comes. */
export const edits = (maxLength: number) =>
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(80)),
      inserted: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('x', ' ', '\n', '\r\n', '```', '<!--', '[terms]: /t\n') },
        hostileText(3),
        fc.constant(''),
      ),
    }),
    { minLength: 1, maxLength },
  )

export function edited(text: string, { at, removed, inserted }: { at: number; removed: number; inserted: string }): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + inserted + text.slice(start + removed)
}

const shared = join(import.meta.dirname, '../../../shared/corpus')

/** Real documents, where they lie beside the project; undefined elsewhere. */
export function realDocuments(): readonly string[] | undefined {
  if (!existsSync(shared)) return undefined
  return readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => readFileSync(join(shared, path), 'utf8'))
}
