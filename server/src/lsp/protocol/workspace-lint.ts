/** Client to server: read every plan of the workspace folders and show its findings. → `WorkspaceSummary`. */
export const lintWorkspaceRequest = 'outsideIn/lintWorkspace'

export interface WorkspaceSummary {
  readonly files: number
  readonly plans: number
  readonly findings: number
  readonly unread: number
  readonly cancelled: boolean
}
