import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { printable } from '../../core/report/printable.ts'
import { CannotRun } from '../cannot-run.ts'
import { isFolder } from '../is-folder.ts'

/** What the package `outside-in-mcp` gives. */
interface Server {
  serve(options: { readonly program: string; readonly folder: string }): void
}

/** Serves an assistant by the package that does so, which is installed beside this one or in the project. @throws CannotRun without it */
export async function mcp(folder: string | undefined, program: URL): Promise<void> {
  if (folder !== undefined && !isFolder(folder)) throw new CannotRun(`There is no folder "${printable(folder)}".`)
  const found = [program, pathToFileURL(join(process.cwd(), 'package.json'))].map(find).find((file) => file !== undefined)
  if (found === undefined)
    throw new CannotRun('Serving an assistant takes a package of its own. Install it beside this one: npm install outside-in-mcp')
  const { serve } = (await import(pathToFileURL(found).href)) as Server
  try {
    serve({ program: fileURLToPath(program), folder: resolve(folder ?? '.') })
  } catch (error) {
    throw new CannotRun((error as Error).message)
  }
}

/** The file of the package as whoever stands at `from` would find it. */
function find(from: URL): string | undefined {
  try {
    return createRequire(from).resolve('outside-in-mcp')
  } catch {
    return undefined
  }
}
