/** A share as people read it, with the space that stands before the sign in all that we write: `12 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
