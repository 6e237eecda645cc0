/** A page of about `size` characters that is no plan: a readme, a reference of functions or a list of changes. The same size and seed give the same page. */
export function madeUpPage(size: number, seed = 1): string {
  let state = seed + 1
  const pick = <T>(from: readonly T[]): T => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return from[Math.floor((state / 2_147_483_648) * from.length)]!
  }
  const number = (most: number): number => pick(Array.from({ length: most }, (_, index) => index))
  const things = ['parser', 'socket', 'cache', 'module', 'buffer', 'stream', 'plugin', 'compiler', 'thread', 'handler', 'iterator', 'token']
  const does = [
    'returns',
    'reads',
    'writes',
    'throws',
    'parses',
    'allocates',
    'emits',
    'wraps',
    'imports',
    'compiles',
    'closes',
    'resolves',
  ]
  const of = [
    'the default value',
    'an array of strings',
    'a promise',
    'the file descriptor',
    'the syntax tree',
    'its first argument',
    'an integer',
  ]
  const when = [
    'when the function is called without arguments',
    'before the buffer is flushed to disk',
    'if the `--verbose` flag is set',
    'for every element of the array',
    'as described in [the manual](./manual.md#types)',
    'unless the module was compiled with debug symbols',
    'on Linux and macOS, but not on Windows',
  ]
  const name = () => `${pick(things)}${pick(['', 'Async', 'Sync', 'ById', 'Options'])}`
  const sentence = () => `The ${pick(things)} ${pick(does)} ${pick(of)} ${pick(when)}.`
  const prose = (count: number) => Array.from({ length: count }, sentence).join(' ')
  const code = () =>
    `\`\`\`js\nimport { ${name()} } from 'lib'\n\nconst ${pick(things)} = await ${name()}({ retries: ${number(9)} })\nconsole.log(${pick(things)})\n\`\`\``
  const list = () => Array.from({ length: 4 }, () => `- \`${name()}\` ${pick(does)} ${pick(of)} ${pick(when)}`).join('\n')
  const table = () =>
    `| Option | Type | Default |\n| --- | --- | --- |\n${Array.from({ length: 4 }, () => `| \`${name()}\` | ${pick(['string', 'number', 'boolean'])} | ${pick(of)} |`).join('\n')}`
  const changes = () => Array.from({ length: 5 }, () => `- fix: the ${pick(things)} ${pick(does)} ${pick(of)} (#${number(999)})`).join('\n')
  const kinds = [
    {
      title: () => `# ${name()}\n\n${prose(3)}`,
      heading: () => pick(['Install', 'Usage', 'Options', 'License', 'Contributing']),
      blocks: [code, list, table],
    },
    { title: () => `# Module \`${name()}\`\n\n${prose(2)}`, heading: () => `\`${name()}(${pick(things)})\``, blocks: [code, table] },
    { title: () => '# Changelog', heading: () => `${number(9)}.${number(30)}.${number(30)}`, blocks: [changes, changes] },
  ]
  const { title, heading, blocks } = pick(kinds)
  let text = `${title()}\n`
  while (text.length < size) text += `\n## ${heading()}\n\n${prose(2)}\n\n${pick(blocks)()}\n`
  return text
}
