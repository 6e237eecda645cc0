import assert from 'node:assert/strict'
import { exchangeSides } from '../../../server/src/lsp/actions/exchange-sides.ts'
import { edited, offersAt } from './request.ts'

/** The text after the offer of a title. */
async function changed(marked: string, title: string, eol = '\n'): Promise<string> {
  const source = marked.replaceAll('\n', eol)
  const offers = await offersAt(exchangeSides, source)
  const offer = offers.find((one) => one.title === title)
  assert.ok(offer, `${title} is not among ${offers.map((one) => one.title).join(', ')}`)
  return edited(source.replace(/[⟦⟧]/g, ''), offer.edits, true)
}

const table = `## Who gives what

| Party  | Gives       | Gets                |
|--------|-------------|---------------------|
| Pupils | ⟦⟧            | a quiet room        |
`

describe('adding the missing side of an exchange', () => {
  it('fills the empty cell of a row, as wide as it is', async () =>
    assert.equal(
      await changed(table, 'Fill in what this side gives'),
      table.replace('⟦⟧', '').replace('| Pupils |             |', '| Pupils | ⟦[what they give]⟧ |'),
    ))
  it('fills the cell that a row ends before', async () =>
    assert.match(
      await changed('## Exchange\n\n| | Gives | Gets |\n|---|---|---|\n| ⟦Readers⟧ | a review |\n', 'Fill in what this side gets'),
      /\n\| Readers \| a review \| ⟦\[what they get\]⟧ \|\n$/,
    ))
  for (const eol of ['\n', '\r\n'])
    it(`adds a row for who has none${eol === '\n' ? '' : ', with CRLF'}`, async () =>
      assert.equal(
        await changed(
          '## Exchange\n\n|  | Gives       | Gets    |\n|--|-------------|---------|\n| ⟦We⟧ | a room      | readers |\n\nMore.\n',
          'Add a row for the other side',
          eol,
        ),
        '## Exchange\n\n|  | Gives       | Gets    |\n|--|-------------|---------|\n| We | a room      | readers |\n| ⟦[who]⟧ | ⟦[what they give]⟧ | ⟦[what they get]⟧ |\n\nMore.\n'.replaceAll(
          '\n',
          eol,
        ),
      ))
  it('adds a row for ourselves, without pipes where there are none', async () =>
    assert.match(
      await changed('## Exchange\n\nWho | Gives | Gets\n--- | --- | ---\n⟦Our customers⟧ | a fee | a room\n', 'Add a row for ourselves'),
      /room\n ?We +\| ⟦\[what we give\]⟧ \| ⟦\[what we get\]⟧$/m,
    ))
  it('adds columns where all are ours', async () =>
    assert.equal(
      await changed(
        '## Partners\n\n| Partner | What we get |\n|---|---|\n| ⟦The ferry⟧ | riders |\n| The school |\n',
        'Add columns for the other side',
      ),
      '## Partners\n\n| Partner | What we get | What they get |\n|---|---|---------------|\n| The ferry | riders | ⟦…⟧             |\n| The school |  | ⟦…⟧             |\n',
    ))
  it('leaves a table alone that tells both sides, and one whose rows are nobody’s for sure', async () => {
    for (const rows of ['| Our customers | a fee | a room |\n| We | a room | a fee |', '| Stage one | a | b |\n| Stage two | c | d |'])
      assert.deepEqual(await offersAt(exchangeSides, `## Exchange\n\n| | Gives | Gets |\n|---|---|---|\n${rows}⟦⟧\n`), [])
  })
  it('adds an item where it is told in a list', async () =>
    assert.equal(
      await changed(
        '## Next year\n\n- Run a ⟦pilot⟧ with ten farms\n  - we get harvest data\n  - we obtain three references\n- Rest\n',
        'Add what the other side gets',
      ),
      '## Next year\n\n- Run a pilot with ten farms\n  - we get harvest data\n  - we obtain three references\n  - they get ⟦[what they get]⟧\n- Rest\n',
    ))
  it('adds a sentence where it is told in words', async () =>
    assert.equal(
      await changed(
        '## Partnership with schools\n\nWhat does it do? It ⟦brings⟧ us 300 new readers a year and a name in the county.\n',
        'Add what the other side gets',
      ),
      '## Partnership with schools\n\nWhat does it do? It brings us 300 new readers a year and a name in the county. In return, ⟦[who]⟧ gets ⟦[what they get]⟧.\n',
    ))
})
