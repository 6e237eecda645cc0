/** Waits until `wanted` gives something true; what it gives. Everything in an editor comes a little later. */
export async function until<T>(what: string, wanted: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 300; tries += 1) {
    const got = await wanted()
    if (got) return got as NonNullable<T>
    await new Promise((next) => setTimeout(next, 50))
  }
  throw new Error(`waited in vain for ${what}`)
}
