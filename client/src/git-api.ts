import * as vscode from 'vscode'

/*
 * What is used of the interface (version 1) that VS Code's own git extension offers to others. That extension alone runs git: it asks
 * whether the workspace is trusted, finds the program and heeds its settings.
 */

export interface GitRepository {
  readonly rootUri: vscode.Uri
  readonly state: {
    readonly HEAD: GitHead | undefined
    readonly onDidChange: vscode.Event<void>
  }
  status(): Promise<void>
  show(ref: string, path: string): Promise<string>
  getCommit(ref: string): Promise<{ readonly hash: string; readonly commitDate?: Date }>
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>
}

export interface GitHead {
  readonly name?: string
  readonly commit?: string
  readonly upstream?: { readonly remote: string; readonly name: string }
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized'
  readonly onDidChangeState: vscode.Event<unknown>
  readonly repositories: readonly GitRepository[]
  readonly onDidOpenRepository: vscode.Event<GitRepository>
  readonly onDidCloseRepository: vscode.Event<GitRepository>
  getRepository(uri: vscode.Uri): GitRepository | null
}

interface GitExtension {
  readonly enabled: boolean
  getAPI(version: 1): GitApi
}

/** The git extension's interface; `undefined` where there is none: on the web, where it is switched off or the workspace is not trusted. */
export async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git')
    if (extension === undefined) return undefined
    const git = extension.isActive ? extension.exports : await extension.activate()
    return git.enabled ? git.getAPI(1) : undefined
  } catch {
    return undefined
  }
}
