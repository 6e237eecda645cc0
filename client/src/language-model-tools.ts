import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type ModelFindings, type ModelFindingsParams, modelFindingsRequest } from '../../server/src/lsp/protocol/model-findings.ts'
import { explainRuleRequest, listRulesRequest, type RulePage, type RuleSummary } from '../../server/src/lsp/protocol/rule-pages.ts'
import { leadsThroughLink } from './leads-through-link.ts'

/** Files beyond this are not read for a model. Bytes. */
const largest = 1_000_000

interface LintInput {
  /** Path within the workspace; the document in front where there is none. */
  readonly file?: unknown
}

interface ExplainInput {
  readonly rule?: unknown
}

/**
 * Offers what the linter finds to an assistant in the editor, where there is one. Nothing happens unless it asks, and nothing is sent
 * anywhere by us: the answer goes to the editor. Editors before 1.95 know no such tools, and everything else works in them.
 */
export function registerLanguageModelTools(client: BaseLanguageClient): vscode.Disposable {
  const models = vscode.lm as Partial<typeof vscode.lm> | undefined
  if (models?.registerTool === undefined) return vscode.Disposable.from()
  return vscode.Disposable.from(
    models.registerTool<LintInput>('outside-in_lint', {
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Reading the plan with Outside-In') }),
      invoke: async ({ input }, token) => answer(await lint(client, input?.file, token)),
    }),
    models.registerTool<ExplainInput>('outside-in_explain', {
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Looking up a rule of Outside-In') }),
      invoke: async ({ input }) => answer(await explain(client, input?.rule)),
    }),
  )
}

const answer = (text: string) => new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])

async function lint(client: BaseLanguageClient, file: unknown, token: vscode.CancellationToken): Promise<string> {
  const asked = await paramsFor(file)
  if (typeof asked === 'string') return asked
  const found = await client.sendRequest<ModelFindings | null>(modelFindingsRequest, asked, token)
  return found
    ? JSON.stringify({ file: vscode.workspace.asRelativePath(vscode.Uri.parse(asked.uri)), ...found })
    : 'The document was closed.'
}

/** What to ask of the server, or why not. What a model is told is English. */
async function paramsFor(file: unknown): Promise<ModelFindingsParams | string> {
  if (file === undefined || file === '') {
    const front = vscode.window.activeTextEditor?.document
    if (front?.languageId !== 'markdown') return 'No markdown document is open in front. Name a file of the workspace.'
    return { uri: front.uri.toString() }
  }
  if (typeof file !== 'string') return '“file” must be a path within the workspace.'
  const places = within(file)
  if (places.length === 0) return 'Only files within the workspace are read.'
  if (!/\.(?:md|markdown)$/i.test(file)) return 'Only markdown files (.md, .markdown) are read.'
  for (const place of places) {
    const uri = place.toString()
    if (vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri && open.languageId === 'markdown')) return { uri }
    try {
      const { size } = await vscode.workspace.fs.stat(place)
      // A link may lead out of the workspace.
      const folder = vscode.workspace.getWorkspaceFolder(place)?.uri.path
      if (folder === undefined || (await leadsThroughLink(folder, place.path, (path) => isLink(place.with({ path })))))
        return 'Only files within the workspace are read.'
      if (size > largest) return `The file is too large: ${size} bytes of at most ${largest}.`
      return { uri, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(place)) }
    } catch {
      // Not in this folder.
    }
  }
  return 'There is no such file.'
}

const isLink = async (place: vscode.Uri) => ((await vscode.workspace.fs.stat(place)).type & vscode.FileType.SymbolicLink) !== 0

/** The files that a path may name below the folders that are open; none where it leads anywhere else. */
function within(file: string): readonly vscode.Uri[] {
  const path = file.replaceAll('\\', '/')
  const folders = vscode.workspace.workspaceFolders ?? []
  const named = folders.flatMap(({ uri, name }) => {
    if (path.startsWith(`${uri.scheme}:/`)) return [vscode.Uri.parse(path)]
    if (path.startsWith('/') || /^[a-z]:\//i.test(path)) return [uri.with({ path: vscode.Uri.file(path).path })]
    // Where several folders are open, a path may begin with the name of one.
    const short = folders.length > 1 && path.startsWith(`${name}/`) ? [path.slice(name.length + 1)] : []
    return [...short, path].map((below) => vscode.Uri.joinPath(uri, below))
  })
  // Joining takes out what leads upwards.
  return named.map((uri) => vscode.Uri.joinPath(uri, '.')).filter((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined)
}

async function explain(client: BaseLanguageClient, rule: unknown): Promise<string> {
  const page = typeof rule === 'string' ? await client.sendRequest<RulePage | null>(explainRuleRequest, { rule }) : null
  if (page) return page.markdown
  const known = await client.sendRequest<readonly RuleSummary[]>(listRulesRequest)
  return `There is no such rule. These there are:\n${known.map(({ id, summary }) => `- ${id}: ${summary}`).join('\n')}`
}
