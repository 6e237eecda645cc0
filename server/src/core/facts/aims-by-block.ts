import { aimsOfStretch } from './aims.ts'
import { documentList } from './stretch-fact.ts'

/** The aims of each list, table or paragraph that has any, in document order: what one remark can speak of together. */
export const aimsByBlock = documentList(aimsOfStretch)
