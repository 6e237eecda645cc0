/** What a document is for. On `none` the linter is silent. */
export const documentKinds = ['strategy', 'crm-plan', 'research-plan', 'qbr', 'none'] as const

export type DocumentKind = (typeof documentKinds)[number]
