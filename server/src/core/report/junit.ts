import type { Finding } from '../base/finding.ts'
import { atLeast } from '../base/severity.ts'
import { lineRange } from './line-range.ts'
import type { Reported } from './reported.ts'
import type { ReportedRun } from './reported-run.ts'
import { xmlDocument, xmlElement, xmlText } from './xml.ts'

/**
 * The run as a JUnit report: a suite for each plan or review, with a test for each finding, or one that passed. Findings that make the
 * exit code 1 are failures, quieter ones are skipped tests, so that the build is as red as the exit code says; what could not be read is
 * an error. No times and no host: the same documents give the same report.
 */
export function junitReport({ readings, unread, failOn }: ReportedRun): string {
  const suites = [
    ...readings.filter(({ kind, findings }) => kind !== 'none' || findings.length > 0).map(ofReading),
    ...unread.map(({ path, reason }) => suite(path, [{ name: 'read', outcome: 'error', type: 'unread', message: `Not read: ${reason}.` }])),
  ]
  // Some readers of these reports take one without any test for a broken one.
  const told = suites.length > 0 ? suites : [suite('outside-in', [{ name: 'no plan or review to judge' }])]
  return xmlDocument(
    xmlElement(
      'testsuites',
      {
        name: 'Outside-In',
        ...total(
          told.flatMap(({ tests }) => tests),
          false,
        ),
      },
      [...told.map(({ markup }) => markup), '\n'],
    ),
  )

  function ofReading({ path, doubtful, findings, lines }: Reported): Suite {
    const quiet = doubtful ? 'not judged: it may be no plan' : 'nothing to suggest'
    return suite(path, findings.length === 0 ? [{ name: quiet }] : findings.map((finding) => test(finding, lines)))
  }

  function test({ rule, severity, message, span }: Finding, lines: Reported['lines']): Test {
    const { line, column } = lineRange(span, lines)
    const outcome = failOn !== 'none' && atLeast(severity, failOn) ? 'failure' : 'skipped'
    return { name: `${rule} (line ${line}, column ${column})`, outcome, type: severity, message }
  }
}

interface Test {
  readonly name: string
  /** A test without one has passed. */
  readonly outcome?: 'failure' | 'skipped' | 'error'
  readonly type?: string
  readonly message?: string
}

interface Suite {
  readonly tests: readonly Test[]
  readonly markup: string
}

function suite(name: string, tests: readonly Test[]): Suite {
  const cases = tests.map((test) => `\n    ${testcase(name, test)}`)
  return { tests, markup: `\n  ${xmlElement('testsuite', { name, ...total(tests, true) }, [...cases, '\n  '])}` }
}

function testcase(classname: string, { name, outcome, type, message }: Test): string {
  if (outcome === undefined) return xmlElement('testcase', { name, classname })
  const where = `${classname}: ${name}`
  return xmlElement('testcase', { name, classname }, [
    outcome === 'skipped' ? xmlElement(outcome, { message }) : xmlElement(outcome, { message, type }, [xmlText(`${where}\n${message}`)]),
  ])
}

function total(tests: readonly Test[], withSkipped: boolean) {
  const count = (wanted: Test['outcome']): number => tests.filter(({ outcome }) => outcome === wanted).length
  const counts = { tests: tests.length, failures: count('failure'), errors: count('error') }
  return withSkipped ? { ...counts, skipped: count('skipped') } : counts
}
