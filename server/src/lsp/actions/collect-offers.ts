import type { ActionProvider, ActionRequest, Offer } from './action-provider.ts'

/** All that the providers offer, in their order. One that fails costs its own offers only; what went wrong is logged. */
export async function collectOffers(
  providers: readonly ActionProvider[],
  request: ActionRequest,
  log: (message: string) => void,
): Promise<readonly { readonly provider: ActionProvider; readonly offer: Offer }[]> {
  const all: { provider: ActionProvider; offer: Offer }[] = []
  for (const provider of providers)
    try {
      for (const offer of await provider.offer(request)) all.push({ provider, offer })
    } catch (error) {
      log(`A code action failed: ${error instanceof Error ? error.stack : String(error)}`)
    }
  return all
}
