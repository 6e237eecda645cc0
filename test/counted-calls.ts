import { Session } from 'node:inspector/promises'

/**
 * How often functions of the product are called while something is done, callbacks included. Unlike seconds it is the same on every machine,
 * so that what grows with the square of a document's size can be told from what grows with its size.
 *
 * @param where a part of the paths of the files whose functions count
 */
export async function countedCalls(where: string, act: () => unknown): Promise<number> {
  const session = new Session()
  session.connect()
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    await session.post('Profiler.takePreciseCoverage')
    act()
    const { result } = await session.post('Profiler.takePreciseCoverage')
    return result
      .filter(({ url }) => url.includes(where))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges[0]?.count ?? 0))
      .reduce((sum, count) => sum + count, 0)
  } finally {
    await session.post('Profiler.disable')
    session.disconnect()
  }
}
