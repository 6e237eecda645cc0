const names: Readonly<Record<string, readonly [name: string, written: string]>> = {
  '\0': ['a null character', '\\0'],
  '\x07': ['a bell', '\\a'],
  '\b': ['a backspace', '\\b'],
  '\v': ['a vertical tab', '\\v'],
  '\f': ['a form feed', '\\f'],
  '\x1b': ['an escape', '\\e'],
  '\t': ['a tab', '\\t'],
  '\n': ['a line break', '\\n'],
  '\r': ['a carriage return', '\\r'],
}

/**
 * What is wrong with a text that holds a character which nobody types, as the end of a sentence; `undefined` where there is none. In double
 * quotes a backslash makes such characters out of letters.
 *
 * @param blanks whether tabs and line breaks are among them: in paths they are, in patterns they may be meant
 */
export function controlFault(text: string, { blanks = false } = {}): string | undefined {
  const found = (blanks ? /[\u0000-\u001f\u007f]/ : /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/).exec(text)?.[0]
  if (found === undefined) return undefined
  const [name, written] = names[found] ?? ['a control character', '']
  const why = written === '' ? '' : `, for that is what "${written}" means in double quotes`
  const instead = blanks ? '"/" stands between the folders of a path' : 'put it in single quotes, or, in JSON, write each backslash twice'
  return `holds ${name}${why}: ${instead}`
}
