import { realpathSync, statSync } from 'node:fs'
import { type CallToolResult, fromJsonSchema, McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import manifest from '../package.json' with { type: 'json' }
import { Refused } from './readable-file.ts'
import { tools } from './tools.ts'

type Shape = Parameters<typeof fromJsonSchema>[0]

export interface ServeOptions {
  /** The file of the program `outside-in` that does the reading. */
  readonly program: string
  /** The only folder that documents are read in. */
  readonly folder: string
}

/**
 * Serves an assistant over standard input and output until that is closed. Reads inside the folder only, and writes nothing.
 *
 * @throws Error that names the folder where there is none
 */
export function serve({ program, folder }: ServeOptions): void {
  const line = { program, cwd: realFolder(folder) }
  serveStdio(() => {
    const server = new McpServer(
      { name: manifest.name, version: manifest.version },
      {
        instructions:
          'Reads strategy plans, CRM plans and business reviews in markdown as a customer-minded reviewer would. Nothing is changed or sent anywhere.',
      },
    )
    for (const { name, title, description, takes, gives, run } of tools)
      server.registerTool(
        name,
        {
          title,
          description,
          inputSchema: fromJsonSchema<Readonly<Record<string, string>>>(takes as Shape),
          outputSchema: fromJsonSchema(gives as Shape),
          annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
        },
        async (given, { mcpReq }): Promise<CallToolResult> => {
          try {
            const { text, structured } = await run(given, line, mcpReq.signal)
            return { content: [{ type: 'text', text }], structuredContent: structured }
          } catch (error) {
            // Where this fails otherwise, its words may name what is none of the assistant's business.
            const text = error instanceof Refused ? error.message : 'Outside-In could not read this.'
            return { content: [{ type: 'text', text }], isError: true }
          }
        },
      )
    return server
  })
}

/** Where a folder stands, links followed. @throws Error that names it where there is none, or it cannot be looked at */
function realFolder(folder: string): string {
  try {
    if (statSync(folder).isDirectory()) return realpathSync(folder)
  } catch {
    // Told below.
  }
  throw new Error(`There is no folder "${folder}".`)
}
