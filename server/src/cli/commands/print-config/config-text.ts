import type { Colors } from 'picocolors/types'
import { printable } from '../../../core/report/printable.ts'
import { rules } from '../../../core/rules/registry.generated.ts'
import { bases, defaultReviewWeights, reviewWeights } from '../../../core/score/review-weights.ts'
import type { PrintedConfig, Told } from './printed-config.ts'

/** One value: its name, what it is and where it comes from. */
type Row = readonly [name: string, value: string, from: string]

/** The settings of a document as lines for people: what holds, and who said so. */
export function configText(config: PrintedConfig, colors: Colors): readonly string[] {
  const { document, files, settings, origins } = config
  const [own, ...extended] = files
  const from = (path: string): string => sourceOf(origins.get(path))
  const on = [...new Set([...rules.map(({ id }) => id), ...Object.keys(settings.rules)])].filter(isOn).sort((a, b) => byFile(a) - byFile(b))
  const silenced = Object.keys(settings.rules).filter((id) => !isOn(id) && origins.has(`rules/${id}`))
  const unnamed = rules.length - on.filter((id) => rules.some((rule) => rule.id === id)).length - silenced.length
  return [
    colors.bold(printable(document)),
    ...(own === undefined
      ? ['No configuration holds for it: all is as shipped. To write one: outside-in init']
      : [`is read by ${printable(own)}${extended.length > 0 ? `, which extends ${extended.map(printable).join(', ')}` : ''}`]),
    '',
    ...table('What it is', [
      ['kind', config.kind ?? 'as its front matter or its words say', config.kind === undefined ? '' : from('kind')],
      ...(config.meeting === undefined ? [] : [['meeting', config.meeting, from('meeting')] as const]),
    ]),
    ...table(
      'Names',
      (['customer', 'company', 'product'] as const).flatMap((key) =>
        settings[key].map((name, index): Row => [index === 0 ? key : '', name, from(`${key}/${name}`)]),
      ),
    ),
    ...table(
      'Least score',
      Object.entries(settings.minScore).map(([kind, score]): Row => [kind, String(score), from(`minScore/${kind}`)]),
    ),
    ...table(
      'Weights of a review',
      bases.flatMap((basis) =>
        reviewWeights.flatMap(({ id }): readonly Row[] => {
          const points = settings.reviewWeights[basis][id]
          const place = `review/weights/${basis}/${id}`
          return origins.has(place) ? [[`${basis} ${id}`, `${points} (shipped: ${defaultReviewWeights[basis][id]})`, from(place)]] : []
        }),
      ),
    ),
    ...table(
      'Words and contents',
      [...origins].flatMap(([path, origin]): readonly Row[] =>
        shownAbove.test(path) ? [] : [[path.replaceAll('/', ' '), valueAt(settings, path), sourceOf(origin)]],
      ),
    ),
    ...table(
      `Rules that speak (${on.length})`,
      on.flatMap((id): readonly Row[] => {
        const { severity = '', options = {} } = settings.rules[id] ?? {}
        const said = Object.entries(options).map(([name, value]): Row => [`  ${name}`, JSON.stringify(value), from(`rules/${id}/${name}`)])
        return [[id, severity, from(`rules/${id}`)], ...said]
      }),
    ),
    ...table(
      `Rules that were switched off (${silenced.length})`,
      silenced.map((id): Row => [id, 'off', from(`rules/${id}`)]),
    ),
    ...(unnamed > 0
      ? [colors.dim(`${unnamed} more rules are off, as no preset that holds here has them. All rules: outside-in rules`)]
      : []),
  ]

  /** What somebody wrote is looked for first. */
  function byFile(id: string): number {
    const origin = origins.get(`rules/${id}`)
    return origin !== undefined && 'file' in origin ? 0 : 1
  }

  function isOn(id: string): boolean {
    return (settings.rules[id]?.severity ?? 'off') !== 'off'
  }

  function table(title: string, rows: readonly Row[]): readonly string[] {
    if (rows.length === 0) return []
    const cells = rows.map((row) => row.map((cell) => /^ */.exec(cell)![0] + printable(cell)))
    const [name, value] = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
    return [
      colors.bold(title),
      ...cells.map(([a = '', b = '', c = '']) => `  ${a.padEnd(name!)}  ${b.padEnd(value!)}  ${colors.dim(c)}`.trimEnd()),
      '',
    ]
  }
}

/** Values that have a place of their own; all others are told by their paths. */
const shownAbove = /^(?:kind$|meeting$|customer\/|company\/|product\/|minScore\/|review\/|rules\/)/

function valueAt(settings: unknown, path: string): string {
  const value = path.split('/').reduce<unknown>((inside, key) => (inside as Readonly<Record<string, unknown>> | undefined)?.[key], settings)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function sourceOf(origin: Told | undefined): string {
  if (origin === undefined) return 'as shipped'
  if ('preset' in origin) return `preset ${origin.preset}`
  if ('flag' in origin) return origin.flag
  return `${origin.file}:${origin.line}:${origin.column}${origin.files ? `, for ${origin.files.join(' ')}` : ''}`
}
