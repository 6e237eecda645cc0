import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  type EarlierVersion,
  type HistoryParams,
  type HistoryPoint,
  historyChangedNotification,
  historyRequest,
} from '../../server/src/lsp/protocol/history.ts'
import { type GitApi, type GitHead, type GitRepository, gitApi } from './git-api.ts'

/** Milliseconds to wait for the git extension to find the repositories of a workspace that was opened this moment. */
const patience = 8000

/** Tells the server how documents read at earlier commits, through VS Code's own git extension, and when that may have changed. */
export function answerHistoryRequests(client: BaseLanguageClient): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = []
  let following = false
  let ended = false

  /** Listens for commits and checkouts once somebody has asked: nobody is woken for what nobody looks at. */
  const follow = (api: GitApi) => {
    if (following || ended) return
    following = true
    const heads = new Map<GitRepository, string>()
    const watch = (repository: GitRepository) => {
      heads.set(repository, headOf(repository))
      subscriptions.push(
        repository.state.onDidChange(() => {
          const now = headOf(repository)
          if (heads.get(repository) === now) return
          heads.set(repository, now)
          void tell()
        }),
      )
    }
    for (const repository of api.repositories) watch(repository)
    subscriptions.push(
      api.onDidOpenRepository((repository) => {
        watch(repository)
        void tell()
      }),
      api.onDidCloseRepository((repository) => {
        heads.delete(repository)
        void tell()
      }),
    )
  }
  const tell = async () => {
    // A server that ends meanwhile asks anew at its next start.
    if (client.isRunning()) await client.sendNotification(historyChangedNotification).catch(() => {})
  }

  subscriptions.push(
    client.onRequest(historyRequest, async ({ uri, of }: HistoryParams): Promise<EarlierVersion | null> => {
      const api = await gitApi()
      if (api === undefined) return null
      await initialized(api)
      follow(api)
      return earlierVersion(api, vscode.Uri.parse(uri), of).catch(() => null)
    }),
  )
  return {
    dispose() {
      ended = true
      for (const one of subscriptions) one.dispose()
    },
  }
}

async function earlierVersion(api: GitApi, uri: vscode.Uri, of: HistoryPoint): Promise<EarlierVersion | null> {
  if (uri.scheme !== 'file') return null
  const repository = api.getRepository(uri)
  if (!repository) return null
  // A repository that was found this moment has not looked at itself yet.
  if (repository.state.HEAD === undefined) await repository.status()
  const head = repository.state.HEAD
  if (head?.commit === undefined) return null
  const ref = of === 'lastCommit' ? head.commit : await mergeBase(repository, head, head.commit)
  if (ref === undefined) return null
  const text = await repository.show(ref, uri.fsPath)
  const date = await repository.getCommit(ref).then(
    ({ commitDate }) => commitDate?.toISOString() ?? null,
    () => null,
  )
  return { text, ref, label: ref.slice(0, 7), date }
}

/**
 * Where the branch began: its last commit in common with what it will be merged into. That is what it follows, if that has another name
 * than its own (else it is the same branch elsewhere), or one of those that repositories take for their main one.
 */
async function mergeBase(repository: GitRepository, { name, upstream }: GitHead, commit: string): Promise<string | undefined> {
  const followed = upstream ? `${upstream.remote}/${upstream.name}` : undefined
  const main = ['main', 'master', 'trunk', 'develop']
  const candidates = [
    ...(followed !== undefined && (upstream?.name !== name || main.includes(name ?? '')) ? [followed] : []),
    ...['upstream', 'origin'].flatMap((remote) => ['HEAD', ...main].map((branch) => `${remote}/${branch}`)),
    ...main,
  ].filter((candidate) => candidate !== name)
  for (const candidate of [...new Set(candidates)]) {
    const found = await repository.getMergeBase(candidate, commit).catch(() => undefined)
    if (found !== undefined) return found
  }
  return undefined
}

const headOf = ({ state: { HEAD } }: GitRepository) => `${HEAD?.name ?? ''} ${HEAD?.commit ?? ''}`

function initialized(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve()
  return new Promise((done) => {
    const end = () => {
      listening.dispose()
      clearTimeout(timer)
      done()
    }
    const listening = api.onDidChangeState(() => api.state === 'initialized' && end())
    const timer = setTimeout(end, patience)
  })
}
