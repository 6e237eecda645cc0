import { english, type Translate } from '../base/translate.ts'
import { kindName } from './kind-name.ts'
import type { Reported } from './reported.ts'

/** What a document is for, as every report names it: with a mark where it may be no plan at all. */
export function kindTold({ kind, doubtful }: Pick<Reported, 'kind' | 'doubtful'>, t: Translate = english): string {
  return doubtful ? t('{0}, perhaps', kindName(kind, t)) : kindName(kind, t)
}
