/** A plan of about `size` characters, for measuring. The same size and seed give the same plan. */
export function madeUpPlan(size: number, seed = 1): string {
  let state = seed + 1
  const pick = <T>(from: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return from[Math.floor((state / 2_147_483_648) * from.length)]!
  }
  const who = [
    'Shop owners',
    'New customers',
    'The support team',
    'Our account managers',
    'People who move house',
    'We',
    'The company',
    'Families',
  ]
  const does = ['want to know', 'wait for', 'ask us about', 'will launch', 'need', 'compare', 'pay for', 'must grow', 'trust', 'give up on']
  const what = [
    'their first delivery',
    'a price they can plan with',
    'the new *loyalty* scheme',
    'market share',
    'a clear answer',
    'the **premium** tier',
    '[the terms](terms.md)',
  ]
  const when = [
    'before the busy season',
    'within 24 hours',
    'by Q3 2026',
    'in the first week',
    'without calling us',
    'when the old contract ends',
    'at each visit',
  ]
  const sentence = () => `${pick(who)} ${pick(does)} ${pick(what)} ${pick(when)}.`
  const many = (count: number) => Array.from({ length: count }, sentence)
  const blocks = [
    () => many(4).join(' '),
    () => many(2).join('\n'),
    () =>
      many(4)
        .map((item) => `- ${item}`)
        .join('\n'),
    () =>
      many(3)
        .map((item, index) => `${index + 1}. ${item}`)
        .join('\n'),
    () =>
      `| Need | Measure |\n| --- | --- |\n${many(3)
        .map((cell) => `| ${cell} | ${pick(when)} |`)
        .join('\n')}`,
    () =>
      many(2)
        .map((line) => `> ${line}`)
        .join('\n'),
  ]
  const titles = ['Who we serve', 'Jobs to be done', 'Goals', 'What we give and get', 'Listening', 'Measures', 'Risks', 'Next steps']
  let text = '---\nkind: strategy\n---\n\n# Plan\n'
  while (text.length < size) text += `\n## ${pick(titles)}\n\n${Array.from({ length: 4 }, () => pick(blocks)()).join('\n\n')}\n`
  return text
}
