/**
 * Says that something failed which nobody using the command line can have caused, and ends with 2: 1 would mean that something is to be
 * changed in a document.
 */
export function ownFault(error: unknown): never {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(
    `Outside-In failed, and not because of your documents: ${message.split('\n')[0]}. Please report it with what follows.\n`,
  )
  process.stderr.write(`${stack ?? ''}\n`)
  process.exit(2)
}
