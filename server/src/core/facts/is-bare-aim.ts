import type { Aim } from './aims.ts'

/** Whether an aim of the company has nothing near it that customers would want. */
export function isBareAim(aim: Aim): boolean {
  return aim.gainHere === 0 && !aim.gainPrevious && !aim.gainNext && !aim.gainLeadIn && !aim.question && !aim.quoted
}
