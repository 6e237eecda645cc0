import { CancellationToken } from 'vscode-languageserver'
import { createTranslate } from '../../../server/src/core/base/translate.ts'
import { resolveConfig } from '../../../server/src/core/config/resolve-config.ts'
import { createEngine, type Engine } from '../../../server/src/core/engine/engine.ts'
import { rules } from '../../../server/src/core/rules/registry.generated.ts'
import type { ActionProvider, ActionRequest, Offer } from '../../../server/src/lsp/actions/action-provider.ts'
import type { Draft } from '../../../server/src/lsp/actions/draft.ts'
import { defaultSettings } from '../../../server/src/lsp/settings.ts'
import { createPositions } from '../../../server/src/lsp/to-lsp.ts'

/** Reads with every rule, each as it is read by default, whatever kind the path says. */
export const everyRule: Engine = createEngine({
  ...resolveConfig(),
  rules: Object.fromEntries(rules.map(({ id, severity }) => [id, { severity, options: {} }])),
  kinds: [
    { glob: '**/*.crm.md', kind: 'crm-plan' },
    { glob: '**/*.research.md', kind: 'research-plan' },
    { glob: '**/*.qbr.md', kind: 'qbr' },
    { glob: '**', kind: 'strategy' },
  ],
})

/** Asks what can be done about the first `⟦…⟧` of a text (about all of it where nothing is marked). */
export function requestFor(marked: string, path = 'plan.md', engine = everyRule): ActionRequest {
  const text = marked.replace(/[⟦⟧]/g, '')
  const start = Math.max(0, marked.indexOf('⟦'))
  const place = { start, end: marked.includes('⟦') ? marked.indexOf('⟧') - 1 : text.length }
  const reading = engine.read(text, { path })
  return {
    read: {
      uri: `file:///${path}`,
      version: 1,
      text,
      settings: defaultSettings,
      problems: [],
      reading,
      unknown: reading.findings,
      engine,
      positions: createPositions(text, reading.lines, 'utf-16'),
      id: '1',
    },
    place,
    findings: reading.findings.filter(({ span }) => span.start <= place.end && place.start <= span.end),
    diagnostics: [],
    asked: true,
    commands: true,
    token: CancellationToken.None,
    t: createTranslate(),
  }
}

export async function offersAt(provider: ActionProvider, marked: string, path?: string): Promise<readonly Offer[]> {
  return provider.offer(requestFor(marked, path))
}

/** The text with edits made, the blanks of the new text between `⟦` and `⟧`. */
export function edited(text: string, edits: readonly Draft[] = [], shown = false): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((changed, edit) => changed.slice(0, edit.span.start) + (shown ? marks(edit) : edit.text) + changed.slice(edit.span.end), text)
}

function marks({ text, blanks = [] }: Draft): string {
  return [...blanks]
    .sort((a, b) => b.start - a.start)
    .reduce((marked, { start, end }) => `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`, text)
}
