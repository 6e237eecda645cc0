import type { Log, Notification, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif'
import manifest from '../../../package.json' with { type: 'json' }
import type { Finding, Fix } from '../base/finding.ts'
import type { LineIndex } from '../base/line-index.ts'
import type { Severity } from '../base/severity.ts'
import type { Span } from '../base/span.ts'
import { lineRange } from './line-range.ts'
import type { Reported } from './reported.ts'
import type { ReportedRun } from './reported-run.ts'
import { ruleOf } from './rule-of.ts'
import { rulePageAddress } from './rule-page-address.ts'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
}

/** Where the project has its page; it may have none yet. */
const home = manifest.homepage === '' ? {} : { informationUri: manifest.homepage }

/** What paths are relative to: the working directory or the root of a checkout, which the report does not name. */
const base = '%SRCROOT%'

/** The run as SARIF 2.1.0. Only rules that speak in it are described. */
export function sarifReport({ readings, unread, tool }: ReportedRun): string {
  const ids = [...new Set(readings.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort()
  const cards: Cards = Object.assign({}, ...readings.map(({ ownRules }) => ownRules))
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            ...home,
            rules: ids.map((id) => descriptor(id, cards)),
          },
        },
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: [
              ...unread.map(({ path, reason }) => notification('error', `Not read: ${reason}.`, { artifactLocation: artifact(path) })),
              ...readings.flatMap(leftOut),
            ],
          },
        ],
        originalUriBaseIds: {
          [base]: { description: { text: 'The folder that the linter was run in, on GitHub the root of the checkout.' } },
        },
        columnKind: 'utf16CodeUnits',
        results: readings.flatMap((reading) => reading.findings.map((finding) => result(finding, reading, ids))),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

type Cards = Reported['ownRules']

function descriptor(id: string, cards: Cards): ReportingDescriptor {
  const rule = ruleOf(id)
  const address = rulePageAddress(id)
  if (rule === undefined) return ownDescriptor(id, cards[id])
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: `${rule.summary}.` },
    help: { text: rule.why.trim(), markdown: rule.why.trim() },
    ...(address === undefined ? {} : { helpUri: address }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.family] },
  }
}

/** A rule that a team has written for itself. */
function ownDescriptor(id: string, card: Cards[string] | undefined): ReportingDescriptor {
  const text = `${(card?.summary ?? id).replace(/\.$/, '')}.`
  const why = card?.why.trim() ?? ''
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    ...(why === '' ? {} : { help: { text: why, markdown: why } }),
    ...(card === undefined ? {} : { defaultConfiguration: { level: levels[card.severity] } }),
    properties: { tags: ['own'] },
  }
}

function result(finding: Finding, reading: Reported, ids: readonly string[]): Result {
  const { rule, severity, message, span, related, fixes, fingerprint } = finding
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: place(span, reading) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ span, message }, index) => ({
            id: index + 1,
            message: { text: message },
            physicalLocation: place(span, reading),
          })),
        }),
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'outsideInSentence/v1': fingerprint } }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixed(fix, reading)) }),
  }
}

function fixed({ title, edits }: Fix, { path, lines }: Reported) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map(({ span, text }) => ({ deletedRegion: region(span, lines), insertedContent: { text } })),
      },
    ],
  }
}

function leftOut(reading: Reported): readonly Notification[] {
  return reading.unreadable.map(({ span, reason }) => notification('warning', `Left out: ${reason}.`, place(span, reading)))
}

function notification(level: 'error' | 'warning', text: string, physicalLocation: PhysicalLocation): Notification {
  return { level, message: { text }, locations: [{ physicalLocation }] }
}

function place(span: Span, { path, lines }: Reported): PhysicalLocation {
  return { artifactLocation: artifact(path), region: region(span, lines) }
}

function region(span: Span, lines: LineIndex): Region {
  const { line, column, endLine, endColumn } = lineRange(span, lines)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function artifact(path: string): { readonly uri: string; readonly uriBaseId: string } {
  // Half a surrogate pair has no encoding.
  const uri = path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/')
  return { uri, uriBaseId: base }
}
