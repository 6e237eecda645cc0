/** Why a document was not read that nothing is wrong with, as a clause: whoever wrote it can do nothing about it. */
export function faultOfOurs({ message }: Error): string {
  return `Outside-In failed on it (${message.split('\n')[0]}), which is no fault of the document; please report it`
}
