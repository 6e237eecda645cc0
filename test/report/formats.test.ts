import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import type { Log } from 'sarif'
import { validateXML } from 'xmllint-wasm'
import { checkstyleReport } from '../../server/src/core/report/checkstyle.ts'
import { githubReport } from '../../server/src/core/report/github.ts'
import { gitlabReport } from '../../server/src/core/report/gitlab.ts'
import { jsonLinesReport } from '../../server/src/core/report/jsonl.ts'
import { junitReport } from '../../server/src/core/report/junit.ts'
import { printable } from '../../server/src/core/report/printable.ts'
import { rdjsonReport } from '../../server/src/core/report/rdjson.ts'
import type { Reported } from '../../server/src/core/report/reported.ts'
import type { ReportedRun } from '../../server/src/core/report/reported-run.ts'
import { runMarkdown } from '../../server/src/core/report/run-markdown.ts'
import { sarifReport } from '../../server/src/core/report/sarif.ts'
import { type MadeFinding, planReading } from './example-readings.ts'
import { elements, readXml } from './xml-values.ts'

const tool = { name: 'outside-in', version: '1.2.3' }

function runOf(readings: readonly Reported[], more: Partial<ReportedRun> = {}): ReportedRun {
  return { tool, readings, unread: [], hidden: 0, failOn: 'warning', notes: [], ...more }
}

const text = '# Plan\n\nWe push. They pull.\n\nMore of it,\nand more.\n'

function plan(findings: readonly MadeFinding[], path = 'plan.md'): Reported {
  return planReading(text, { path, findings })
}

/** What breaks formats: markup, separators, line breaks, what is not allowed in XML, what turns the reading order, halves of characters. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<![CDATA[', '-->', '%', '%0A', '%25', ':', '::', ',', '=', '\n', '\r', '\r\n', '\t'),
      fc.constantFrom(
        '\u0000',
        '\u0007',
        '\u001b[31m',
        '\u007f',
        '\u0085',
        '\u2028',
        '\u202e',
        '\ufffe',
        '\uffff',
        '\ud83d',
        '\ude00',
        '😀',
        'é',
      ),
      fc.constantFrom('|', '`', '\\', '@octocat', '#12', '[a](b)', '{{', ' ', '  ', '/', '..', '?', '*', '&amp;', '&#10;', 'plan'),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

const run = fc.record({
  message: nasty,
  path: nasty.map((some) => `${some}.md`),
  rule: fc.constantFrom('inside-out-goal', 'team/own-rule'),
})

/** As XML can write it. */
function inXml(some: string): string {
  return some.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}

describe('a report for other tools', () => {
  it('as JUnit and Checkstyle gives back every message and path as it was, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(run, nasty, ({ message, path, rule }, reason) => {
        const given = runOf([plan([{ words: 'We push.', message, rule }], path)], { unread: [{ path, reason }] })
        const junit = readXml(junitReport(given))
        const [suite] = elements(junit, 'testsuite')
        assert.equal(suite!.attributes['name'], inXml(path))
        assert.equal(elements(junit, 'failure')[0]!.attributes['message'], inXml(message))
        assert.ok(elements(junit, 'failure')[0]!.text.endsWith(inXml(message)))
        assert.equal(elements(junit, 'error')[0]!.attributes['message'], inXml(`Not read: ${reason}.`))
        const checkstyle = readXml(checkstyleReport(given))
        assert.deepEqual(
          elements(checkstyle, 'file').map(({ attributes }) => attributes['name']),
          [inXml(path), inXml(path)],
        )
        assert.equal(elements(checkstyle, 'error')[0]!.attributes['message'], inXml(message))
        assert.equal(elements(checkstyle, 'error')[0]!.attributes['source'], `outside-in.${rule}`)
        assert.equal(elements(checkstyle, 'exception')[0]!.text, inXml(`Not read: ${reason}.`))
      }),
    )
  })

  it('as JSON lines, SARIF, Code Quality and rdjson gives back every message and path as it was', () => {
    fc.assert(
      fc.property(run, ({ message, path, rule }) => {
        const given = runOf([plan([{ words: 'We push.', message, rule }], path)])
        const [line, summary, ...more] = jsonLinesReport(given).split('\n')
        assert.deepEqual(more, [''])
        assert.deepEqual([JSON.parse(line!).message, JSON.parse(line!).path, JSON.parse(line!).rule], [message, path, rule])
        assert.equal(JSON.parse(summary!).warnings, 1)
        const [issue] = JSON.parse(gitlabReport(given))
        assert.deepEqual([issue.description, issue.location.path, issue.check_name], [message, path, rule])
        const [diagnostic] = JSON.parse(rdjsonReport(given)).diagnostics
        assert.deepEqual([diagnostic.message, diagnostic.location.path, diagnostic.code.value], [message, path, rule])
        const [result] = (JSON.parse(sarifReport(given)) as Log).runs[0]!.results!
        assert.equal(result!.message.text, message)
        assert.equal(result!.ruleId, rule)
        const { uri } = result!.locations![0]!.physicalLocation!.artifactLocation!
        // What a reader resolves it to: nothing in a name leads to another file, a query or a server.
        assert.match(uri!, /^[\w.!~*'()%/-]+$/)
        assert.equal(uri!.split('/').map(decodeURIComponent).join('/'), path.replace(/\p{Surrogate}/gu, '\ufffd'))
      }),
    )
  })

  it('as annotations gives the runner one command for each finding, with its message and path', () => {
    fc.assert(
      fc.property(run, ({ message, path, rule }) => {
        const [command, ...more] = commands(githubReport(runOf([plan([{ words: 'We push.', message, rule }], path)])))
        assert.deepEqual(more, [])
        assert.equal(command!.level, 'warning')
        assert.equal(command!.message, printable(message))
        assert.equal(command!.properties['file'], path)
        assert.equal(command!.properties['title'], rule)
        assert.deepEqual([command!.properties['line'], command!.properties['col'], command!.properties['endColumn']], ['3', '1', '9'])
      }),
    )
  })

  it('as a comment names nobody and keeps to its room', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 3_000, max: 9_000 }), ({ message, path, rule }, number, room) => {
        const readings = Array.from({ length: number }, (_, at) =>
          plan([{ words: 'We push.', message: message.repeat(9), rule }], `${at} ${path}`),
        )
        const comment = runMarkdown(runOf(readings, { unread: [{ path: path.repeat(50), reason: message }] }), { room })
        assert.ok(comment.length <= room, `${comment.length} > ${room}`)
        assert.ok(comment.startsWith('<!-- outside-in -->\n'))
        // In a code span, nobody is told of their name.
        assert.doesNotMatch(comment.replaceAll('\\`', '').replace(/`[^`]*`/g, ''), /@\w/)
        assert.equal([...comment.matchAll(/<details>/g)].length, [...comment.matchAll(/<\/details>/g)].length)
      }),
    )
  })
})

interface Command {
  readonly level: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * Reads workflow commands by their documented grammar, `::name key=value,key=value::message`, one a line. In messages `%25`, `%0D` and
 * `%0A` stand for what would end them, in properties `%3A` and `%2C` too.
 */
function commands(output: string): readonly Command[] {
  assert.ok(output === '' || output.endsWith('\n'))
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, level = '', given = '', message = ''] = /^::(error|warning|notice)(?: ([^\r]*?))?::([^\r]*)$/.exec(line) ?? assert.fail(line)
      const properties = given.split(',').map((pair) => {
        const equals = pair.indexOf('=')
        const key = pair.slice(0, equals)
        assert.ok(['file', 'line', 'endLine', 'col', 'endColumn', 'title'].includes(key), line)
        return [
          key,
          unescaped(
            pair
              .slice(equals + 1)
              .replaceAll('%2C', ',')
              .replaceAll('%3A', ':'),
          ),
        ]
      })
      return { level, properties: Object.fromEntries(properties), message: unescaped(message) }
    })
}

function unescaped(some: string): string {
  return some.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

describe('annotations for GitHub', () => {
  const many = (number: number, severity: MadeFinding['severity']) =>
    Array.from({ length: number }, (_, at): MadeFinding => ({ words: 'We push.', message: `${severity} ${at}`, severity: severity! }))

  it('are ten of each level at most, the last of them saying how many more there are', () => {
    const told = commands(githubReport(runOf([plan([...many(14, 'hint'), ...many(3, 'error'), ...many(12, 'warning')])])))
    const of = (level: string) => told.filter((command) => command.level === level)
    assert.deepEqual([of('error').length, of('warning').length, of('notice').length], [3, 10, 10])
    assert.match(told.at(-1)!.message, /^7 more suggestions are not shown here/)
    assert.equal(told.at(-1)!.level, 'notice')
  })

  it('say of no more where all are shown', () => {
    const told = commands(githubReport(runOf([plan([...many(10, 'hint'), ...many(10, 'warning')])])))
    assert.equal(told.length, 20)
    assert.ok(told.every(({ message }) => !message.includes('more')))
  })

  it('take turns among documents in which a rule speaks as often', () => {
    const readings = ['a.md', 'b.md', 'c.md'].map((path) => plan(many(20, 'warning'), path))
    const files = commands(githubReport(runOf(readings))).map(({ properties }) => properties['file'])
    assert.deepEqual(files.slice(0, 6), ['a.md', 'b.md', 'c.md', 'a.md', 'b.md', 'c.md'])
  })

  it('are all written where all are asked for, and few of each document where few are', () => {
    const readings = ['a.md', 'b.md'].map((path) => plan(many(20, 'warning'), path))
    assert.equal(commands(githubReport(runOf(readings), { most: 0 })).length, 40)
    const few = commands(githubReport(runOf(readings), { most: 2 }))
    assert.equal(few.length, 5)
    assert.match(few.at(-1)!.message, /^36 more/)
  })

  it('give columns only where a place is in one line', () => {
    const [command] = commands(githubReport(runOf([plan([{ words: 'it,\nand' }])])))
    assert.deepEqual(Object.keys(command!.properties), ['file', 'line', 'endLine', 'title'])
  })

  it('tell first what could not be read', () => {
    const [first] = commands(githubReport(runOf([plan(many(20, 'error'))], { unread: [{ path: 'x.md', reason: 'it is no text file' }] })))
    assert.deepEqual([first!.properties['file'], first!.message], ['x.md', 'Not read: it is no text file.'])
  })
})

describe('a report in XML', () => {
  const runs = [
    runOf([]),
    runOf([
      plan([]),
      plan(
        [
          { words: 'We push.', message: 'a\n<b> & "c" ]]> \u0007' },
          { words: 'They pull.', severity: 'hint' },
        ],
        'a b,c:d%.md',
      ),
    ]),
    runOf([plan([], 'ok.md')], { unread: [{ path: 'gone.md', reason: 'there is no such file or folder' }] }),
  ]
  for (const [name, report] of [['junit', junitReport] as const, ['checkstyle', checkstyleReport] as const])
    it(`of ${name} is valid by its schema`, async () => {
      const schema = readFileSync(new URL(`schemas/${name}.xsd`, import.meta.url), 'utf8')
      for (const given of runs) {
        const { valid, errors } = await validateXML({ xml: [{ fileName: `${name}.xml`, contents: report(given) }], schema: [schema] })
        assert.ok(valid, JSON.stringify(errors))
      }
      const broken = report(runs[1]!).replaceAll('message=', 'massage=')
      assert.equal((await validateXML({ xml: [{ fileName: 'x.xml', contents: broken }], schema: [schema] })).valid, false)
    })

  it('of junit fails as the exit code does, and passes documents with nothing to suggest', () => {
    const readings = [plan([{ words: 'We push.' }, { words: 'They pull.', severity: 'hint' }]), plan([], 'good.md')]
    const suites = elements(readXml(junitReport(runOf(readings))), 'testsuite')
    assert.deepEqual(
      suites.map(({ attributes: { name, tests, failures, errors, skipped } }) => [name, tests, failures, errors, skipped]),
      [
        ['plan.md', '2', '1', '0', '1'],
        ['good.md', '1', '0', '0', '0'],
      ],
    )
    assert.equal(elements(readXml(junitReport(runOf(readings, { failOn: 'none' }))), 'failure').length, 0)
    assert.equal(elements(readXml(junitReport(runOf(readings, { failOn: 'hint' }))), 'failure').length, 2)
  })

  it('of junit leaves out what is no plan, and still has a test where there is none', () => {
    const none = { ...plan([], 'minutes.md'), kind: 'none' } as const
    assert.doesNotMatch(junitReport(runOf([none])), /minutes/)
    assert.equal(elements(readXml(junitReport(runOf([none]))), 'testcase').length, 1)
  })
})

describe('the SARIF report', () => {
  const only = (given: ReportedRun) => (JSON.parse(sarifReport(given)) as Log).runs[0]!

  it('describes each rule that speaks, once, and points results at it', () => {
    const findings = [
      { words: 'We push.', rule: 'vanity-measure' },
      { words: 'They pull.', rule: 'inside-out-goal' },
      { words: 'More of it,' },
    ]
    const { tool: told, results } = only(runOf([plan(findings)]))
    const { rules } = told.driver
    assert.deepEqual(
      rules!.map(({ id, name }) => [id, name]),
      [
        ['inside-out-goal', 'InsideOutGoal'],
        ['vanity-measure', 'VanityMeasure'],
      ],
    )
    for (const { shortDescription, help, defaultConfiguration } of rules!) {
      assert.match(shortDescription!.text, /\.$/)
      assert.ok(help!.text.length > 40 && help!.markdown === help!.text)
      assert.ok(defaultConfiguration!.level !== undefined)
    }
    for (const { ruleId, ruleIndex } of results!) assert.equal(rules![ruleIndex!]!.id, ruleId)
  })

  it('describes rules of a team in their words', () => {
    const reading = {
      ...plan([{ words: 'We push.', rule: 'team/no-pushing' }]),
      ownRules: { 'team/no-pushing': { severity: 'error' as const, summary: 'Pushes', why: 'Pull.' } },
    }
    const [rule] = only(runOf([reading])).tool.driver.rules!
    assert.deepEqual(
      [rule!.id, rule!.shortDescription!.text, rule!.help!.text, rule!.defaultConfiguration!.level],
      ['team/no-pushing', 'Pushes.', 'Pull.', 'error'],
    )
  })

  it('tells places in UTF-16, further places, offered changes and the fingerprint', () => {
    const reading = plan([{ words: 'They pull.', severity: 'hint', related: [['More of it,\nand', 'There.']] }])
    const fixes = [{ title: 'Say it', safety: 'safe', edits: [{ span: { start: 0, end: 1 }, text: '##' }] }] as const
    const [finding] = reading.findings
    const { results, columnKind } = only(runOf([{ ...reading, findings: [{ ...finding!, fixes, fingerprint: 'ab' }] }]))
    const [result] = results!
    assert.equal(columnKind, 'utf16CodeUnits')
    assert.equal(result!.level, 'note')
    assert.deepEqual(result!.locations![0]!.physicalLocation!.region, { startLine: 3, startColumn: 10, endLine: 3, endColumn: 20 })
    assert.deepEqual(result!.relatedLocations![0]!.physicalLocation!.region, { startLine: 5, startColumn: 1, endLine: 6, endColumn: 4 })
    assert.deepEqual(result!.partialFingerprints, { 'outsideInSentence/v1': 'ab' })
    const [change] = result!.fixes![0]!.artifactChanges
    assert.deepEqual(change!.replacements[0]!.insertedContent, { text: '##' })
  })

  it('tells what could not be read, in whole or in part', () => {
    const reading = { ...plan([]), unreadable: [{ span: { start: 8, end: 16 }, reason: 'it is nested too deeply' }] }
    const [invocation] = only(runOf([reading], { unread: [{ path: 'x y.md', reason: 'gone' }] })).invocations!
    assert.equal(invocation!.executionSuccessful, false)
    assert.deepEqual(
      invocation!.toolExecutionNotifications!.map(({ level, message, locations }) => [
        level,
        message.text,
        locations![0]!.physicalLocation!.artifactLocation!.uri,
      ]),
      [
        ['error', 'Not read: gone.', 'x%20y.md'],
        ['warning', 'Left out: it is nested too deeply.', 'plan.md'],
      ],
    )
  })
})

describe('the rdjson report', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(new URL('schemas/rdjson.schema.json', import.meta.url), 'utf8')))

  it('keeps to its schema', () => {
    const value = JSON.parse(rdjsonReport(runOf([plan([{ words: 'We push.', related: [['They pull.', 'There.']] }]), plan([])])))
    assert.ok(valid(value), JSON.stringify(valid.errors))
    assert.equal(valid({ source: { name: 'x' }, diagnostics: [{ message: 'x' }] }), false)
  })

  it('counts columns in bytes, a byte order mark among them', () => {
    const range = (source: string, words: string) =>
      JSON.parse(rdjsonReport(runOf([planReading(source, { findings: [{ words }] })]))).diagnostics[0].location.range
    assert.deepEqual(range('a\n\nΩ é 😀 push\n', 'push'), { start: { line: 3, column: 12 }, end: { line: 3, column: 16 } })
    assert.deepEqual(range('\ufeffpush\n', 'push').start, { line: 1, column: 4 })
  })
})

describe('the Code Quality report', () => {
  it('tells alike findings of different documents apart, and knows one again that has moved', () => {
    const prints = (some: readonly Reported[]) =>
      JSON.parse(gitlabReport(runOf(some))).map((issue: { fingerprint: string }) => issue.fingerprint)
    const finding = (reading: Reported): Reported => ({
      ...reading,
      findings: reading.findings.map((one) => ({ ...one, fingerprint: '0123456789abcdef' })),
    })
    const [a, b] = prints([finding(plan([{ words: 'We push.' }], 'a.md')), finding(plan([{ words: 'We push.' }], 'b.md'))])
    assert.notEqual(a, b)
    assert.deepEqual(prints([finding(planReading(`# More\n\n${text}`, { path: 'a.md', findings: [{ words: 'We push.' }] }))]), [a])
  })
})

describe('the JSON lines', () => {
  const schema = JSON.parse(readFileSync(new URL('../../server/schema/report-line.schema.json', import.meta.url), 'utf8'))
  const valid = new Ajv({ strict: false }).compile(schema)

  it('keep to their schema each', () => {
    const given = runOf([plan([{ words: 'We push.', related: [['They pull.', 'There.']] }])], {
      unread: [{ path: 'x.md', reason: 'gone' }],
    })
    const lines = jsonLinesReport(given)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      lines.map(({ type }) => type),
      ['finding', 'unread', 'summary'],
    )
    for (const line of lines) assert.ok(valid(line), JSON.stringify(valid.errors))
    assert.equal(valid(Object.assign({}, lines[0], { line: 0 })), false)
    assert.equal(valid({ type: 'poem' }), false)
  })
})

describe('the comment on a pull request', () => {
  it('shows what stands out, a row for each document and its suggestions folded away', () => {
    const readings = [
      planReading(text, {
        path: 'plans/a.md',
        findings: Array.from({ length: 7 }, (_, at) => ({ words: 'We push.', message: `Message ${at}.` })),
        parts: [['Part', 40, 100]],
        sections: { listening: 'They pull.', alternatives: ['They pull.', 'more'] },
      }),
      plan([], 'plans/b.md'),
    ]
    const comment = runMarkdown(runOf(readings, { hidden: 2 }))
    assert.match(comment, /^<!-- outside-in -->\n\n### Outside-In: 7 suggestions in 1 of 2 documents\n/)
    assert.match(comment, /\| plans\/a\.md \| Strategy \| 40 \| Jobs to be done, .*; in part: Alternatives \| 7 \|/)
    assert.match(comment, /<details><summary>plans\/a\.md: 7 suggestions<\/summary>/)
    assert.match(comment, /2 quieter suggestions are not shown/)
    assert.equal([...comment.matchAll(/Message 0/g)].length, 2)
  })

  it('of what is new tells how scores changed, and leaves out what was left as it was', () => {
    const scored = (path: string, points: number) => planReading(text, { path, parts: [['Part', points, 100]] })
    const notes = ['2 of 3 documents changed since @main (merge base 3f2a9c1d4).']
    const scoresBefore = new Map([
      ['a.md', 40],
      ['b.md', 50],
    ])
    const comment = runMarkdown(runOf([scored('a.md', 55), scored('b.md', 50), scored('c.md', 60)], { notes, scoresBefore }))
    assert.match(comment, /### Outside-In: nothing new to suggest in 3 documents\n/)
    assert.match(comment, /\| a\.md \| Strategy \| 40 → 55 \|/)
    assert.match(comment, /\| b\.md \| Strategy \| 50 \|/)
    assert.doesNotMatch(comment, /c\.md/)
    assert.match(comment, /\| and 1 more \|/)
    assert.match(comment, /\*2 of 3 documents changed since @\u200bmain \(merge base `3f2a9c1d4`\)\.\*/)
  })

  it('never outgrows its room, and says how much it leaves out', () => {
    const findings = Array.from({ length: 60 }, (_, at) => ({ words: 'We push.', message: `${'Long words of advice '.repeat(20)}${at}.` }))
    const comment = runMarkdown(runOf(Array.from({ length: 80 }, (_, at) => plan(findings, `plans/${at}.md`))))
    assert.ok(comment.length <= 60_000, String(comment.length))
    assert.ok(comment.length > 50_000)
    assert.match(comment, /\*And 4,\d+ more, for which there is no room here\.\*/)
    assert.match(comment, /\| and 20 more \|/)
  })
})
