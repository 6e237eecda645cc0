import assert from 'node:assert/strict'
import { readDocument } from '../../server/src/core/document/read-document.ts'
import { writtenInEnglish } from '../../server/src/core/facts/written-in-english.ts'
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts'

const lexicon = createLexicon()

function english(text: string): boolean {
  const settings = { kind: undefined, customer: [], company: [], product: [] }
  return writtenInEnglish({ document: readDocument(text), lexicon, settings, path: 'a.md' })
}

describe('the language of a document', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    [
      'English prose',
      'We want to help the growers of the valley to sell more of what they grow, and to hear from them every month. ',
      true,
    ],
    ['terse English', 'Grow revenue: 20 % by June. Hire two reps. Launch the app in Spain. Owner Ana. ', true],
    [
      'Spanish',
      'Queremos ayudar a los agricultores del valle a vender más de lo que cultivan y escucharlos cada mes en la cooperativa. ',
      false,
    ],
    [
      'German',
      'Wir wollen den Bauern im Tal helfen, mehr von dem zu verkaufen, was sie anbauen, und jeden Monat mit ihnen sprechen. ',
      false,
    ],
    ['Dutch', 'We willen de telers in de vallei helpen om meer te verkopen van wat ze telen, en we luisteren elke maand naar hen. ', false],
    ['Norwegian', 'Vi vil hjelpe bøndene i dalen med å selge mer av det de dyrker, og snakke med dem hver måned for å lære. ', false],
    ['French', 'Nous voulons aider les agriculteurs de la vallée à vendre plus de ce qu’ils cultivent et les écouter chaque mois. ', false],
  ]
  for (const [what, sentence, expected] of cases) it(`tells ${what}`, () => assert.equal(english(sentence.repeat(12)), expected))

  const short: readonly (readonly [string, string, boolean])[] = [
    [
      'Spanish',
      '# Plan 2027\n\n- Aumentar los ingresos un 20 % y captar clientes nuevos con una aplicación.\n- Lanzarla antes del verano.\n',
      false,
    ],
    ['German', '# Plan\n\nWir wollen mit der neuen App mehr Kunden gewinnen und den Umsatz steigern.\n', false],
    ['Russian', '# План\n\nМы хотим привлечь новых клиентов и увеличить выручку.\n', false],
    ['Japanese', '# 計画\n\n- 新しい お客様 を 増やす\n- 売上 を 伸ばす\n- アプリ を 作る\n', false],
    [
      'an English agenda with names',
      '# QBR\n\n1. Los Angeles (10 min, José)\n2. Del Rey (20 min, Müller)\n3. Café de la Paix (5 min)\n4. Sales\n',
      true,
    ],
    ['English', '# Plan\n\nGrow sales by 20 % and win new customers with an app.\n', true],
  ]
  for (const [what, text, expected] of short) it(`tells ${what} of a few lines`, () => assert.equal(english(text), expected))

  it('takes a few words for English', () => assert.equal(english('Plan de ventas\n'), true))
})
