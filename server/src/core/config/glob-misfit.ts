import { controlFault } from './say/control-fault.ts'

/** A backslash keeps a bracket from meaning more than itself; before anything else it was meant for the border of a folder. */
const border = /\\(?:[\p{L}\p{N}\s_.*?\\-]|$)/u
const borders = /\\(?=[\p{L}\p{N}\s_.*?\\-]|$)/gu
const drive = /^[a-z]:\//i
const address = /^[a-z][a-z\d+.-]+:\/\//i

/**
 * Why a glob can fit no document, as a sentence, with what to write instead where that is sure; `undefined` where it can. The way to a document has forward
 * slashes on every system and begins at the folder of the configuration.
 */
export function globMisfit(glob: string): string | undefined {
  const control = controlFault(glob, { blanks: true })
  if (control !== undefined) return `This glob ${control}.`
  const out = glob.startsWith('!') ? '!' : ''
  // Stars for folders take the borders beside them with them: between two there may be one more.
  const said = glob.slice(out.length).replace(/(?<=\*\*)\/\/(?=\*\*)/g, '/')
  if (/^\s*$/.test(said)) return undefined
  const forward = border.test(said) ? said.replace(borders, '/') : said
  if (drive.test(forward)) return 'A glob begins at the folder of this file, and names no drive: write "plans/**" for a folder there.'
  if (address.test(said)) return 'A glob begins at the folder of this file, and names no address.'
  const meant = plain(forward)
  if (meant === said.replace(/^(?:\.\/)+(?=.)/, '')) return undefined
  // What may have been meant otherwise is not proposed: a bracket behind a backslash, another machine, a file with "/" behind it.
  const doubtful = border.test(meant) || (forward !== said && /\\|^\/\//.test(forward)) || /\.\w+\s*\/+\s*$/.test(forward)
  const instead = doubtful ? '' : `write "${out}${meant}"`
  const told = (cause: string, more = '') => (doubtful ? `${cause}.` : `${cause}: ${instead}${more}.`)
  if (forward !== said) return told('Folders have "/" between them here, on every system')
  if (said !== said.trim()) return told('There is a blank before or behind this glob')
  if (said.startsWith('/')) return told('A glob begins at the folder of this file, and fits nothing with "/" before it')
  if (meant === '**') return told('This glob fits no file', ' for all that are in the folder of this file or below')
  if (said.endsWith('/')) return told('A glob fits files, and none has "/" at its end')
  return told('No path is written like this')
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
  return steps.join('/').trim() + (/\/\s*$/.test(glob) && steps.at(-1)!.trim() !== '**' ? '/**' : '')
}
