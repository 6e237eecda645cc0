import { documentKinds } from '../../../core/base/document-kind.ts'
import { didYouMean } from '../../../core/config/say/did-you-mean.ts'
import { orList } from '../../../core/config/say/or-list.ts'
import { CannotRun } from '../../cannot-run.ts'

/** `reviews=qbr` as a glob and a kind. @throws CannotRun for anything else */
export function kindOfFolder(said: string): readonly [glob: string, kind: string] {
  const [, folder = '', kind = ''] = /^(.*)=(.*)$/.exec(said) ?? []
  const known = documentKinds.find((one) => one === kind.trim().toLowerCase())
  const path = folder
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+|\/+$/g, '')
  if (known === undefined || folder.trim() === '') {
    const hint = didYouMean(kind.trim(), documentKinds)
    throw new CannotRun(`"${said}" is no folder with its kind, as in reviews=qbr. A kind is ${orList(documentKinds)}.${hint}`)
  }
  return [path === '' || path === '.' ? '**' : /[*?{[]|\.(?:md|markdown)$/i.test(path) ? path : `${path}/**`, known]
}
