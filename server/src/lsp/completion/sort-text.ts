/** Keeps items in the order that they are given in: clients sort them by text. */
export function sortText(index: number): string {
  return String(index).padStart(3, '0')
}
