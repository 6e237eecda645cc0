import { join, resolve } from 'node:path'
import { rulesOf } from '../core/engine/rules-of.ts'
import { rules } from '../core/rules/registry.generated.ts'
import type { AnyRule } from '../core/rules/rule.ts'
import { nodeHost } from '../host/node.ts'
import { createChainFinder } from './find-chain.ts'
import { settledChain } from './settled-chain.ts'

/**
 * All rules that a configuration knows, own ones last.
 *
 * @param file the configuration; the one that holds for this folder where none is named
 * @throws CannotRun for a broken one
 */
export async function knownRules(file: string | undefined): Promise<readonly AnyRule[]> {
  const cwd = process.cwd()
  const fixed = file === undefined ? undefined : resolve(cwd, file)
  const chain = await createChainFinder(nodeHost, cwd, fixed)(fixed ?? join(cwd, 'any.md'))
  return chain === undefined ? rules : rulesOf(settledChain(chain, cwd).config)
}
