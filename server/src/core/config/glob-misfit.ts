import { controlFault } from './say/control-fault.ts'

/** A backslash keeps a bracket from meaning more than itself; before anything else it was meant for the border of a folder. */
const border = /\\(?:[\p{L}\p{N}\s_.*?\\-]|$)/u
const drive = /^[a-z]:\//i

/**
 * Why a glob can fit no document, as a sentence with what to write instead; `undefined` where it can. The way to a document has forward
 * slashes on every system and begins at the folder of the configuration.
 */
export function globMisfit(glob: string): string | undefined {
  const control = controlFault(glob, { blanks: true })
  if (control !== undefined) return `This glob ${control}.`
  const out = glob.startsWith('!') ? '!' : ''
  // Stars for folders take the borders beside them with them: between two there may be one more.
  const said = glob.slice(out.length).replace(/(?<=\*\*)\/\/(?=\*\*)/g, '/')
  if (/^\s*$/.test(said)) return undefined
  const forward = border.test(said) ? said.replace(/\\+/g, '/') : said
  if (drive.test(forward)) return 'A glob begins at the folder of this file, and names no drive: write "plans/**" for a folder there.'
  const meant = plain(forward)
  if (meant === said.replace(/^(?:\.\/)+(?=.)/, '')) return undefined
  const instead = `write "${out}${meant}"`
  if (forward !== said) return `Folders have "/" between them here, on every system: ${instead}.`
  if (said !== said.trim()) return `There is a blank before or behind this glob: ${instead}.`
  if (said.startsWith('/')) return `A glob begins at the folder of this file, and fits nothing with "/" before it: ${instead}.`
  if (meant === '**') return `This glob fits no file: ${instead} for all that are in the folder of this file or below.`
  if (said.endsWith('/')) return `A glob fits files, and none has "/" at its end: ${instead}.`
  return `No path is written like this: ${instead}.`
}

/** The same as paths are written. */
function plain(glob: string): string {
  const steps: string[] = []
  for (const step of glob.trim().split('/')) {
    if (step.trim() === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && !/^\.\.$|[*{[]/.test(steps.at(-1)!)) steps.pop()
    else steps.push(step)
  }
  if (steps.length === 0) return '**'
  return steps.join('/').trim() + (/\/\s*$/.test(glob) ? '/**' : '')
}
