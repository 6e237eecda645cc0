/** Lets messages that came meanwhile be heard, cancellations among them, before work goes on. */
export function breathe(): Promise<void> {
  return new Promise((next) => setTimeout(next, 0))
}
