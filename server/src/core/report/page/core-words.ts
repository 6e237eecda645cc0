import type { Translate } from '../../base/translate.ts'

/**
 * What the core names in English (parts of scores, metrics and what they count), in the reader's language. What is not among these
 * stays as it is.
 */
export function coreWords(english: string, t: Translate): string {
  const words = said(t)
  return Object.hasOwn(words, english) ? words[english]! : english
}

const said = (t: Translate): Readonly<Record<string, string>> => ({
  'Jobs customers are trying to get done': t('Jobs customers are trying to get done'),
  'What each side gives and gets': t('What each side gives and gets'),
  'How customers are heard': t('How customers are heard'),
  'Success as customers see it': t('Success as customers see it'),
  'What customers get out of it': t('What customers get out of it'),
  'Whose aims the plan has': t('Whose aims the plan has'),
  'People and their needs, or a market to win': t('People and their needs, or a market to win'),

  'Share of the business minutes that go to what customers get': t('Share of the business minutes that go to what customers get'),
  'Customer items come early and are safe from being cut': t('Customer items come early and are safe from being cut'),
  'Customer items are worked out as far as the others': t('Customer items are worked out as far as the others'),
  'Customer items rest on data as often as the others': t('Customer items rest on data as often as the others'),
  'A customer, or somebody answerable to customers, owns a customer item': t(
    'A customer, or somebody answerable to customers, owns a customer item',
  ),
  'Questions are about customers': t('Questions are about customers'),
  'Actions serve customers': t('Actions serve customers'),
  'Customer items keep the time they were given': t('Customer items keep the time they were given'),
  'Product, sales, operations and customer value all have their place': t(
    'Product, sales, operations and customer value all have their place',
  ),

  energy: t('energy'),
  priority: t('priority'),
  depth: t('depth'),
  data: t('data'),
  questions: t('questions'),
  actions: t('actions'),
  'kept time': t('kept time'),
  coverage: t('coverage'),

  'Talk : listen': t('Talk : listen'),
  'What is planned to go out to customers, and what is planned to hear or answer them; each line once.': t(
    'What is planned to go out to customers, and what is planned to hear or answer them; each line once.',
  ),
  talk: t('talk'),
  listen: t('listen'),
  'Who acts': t('Who acts'),
  'Clauses in which somebody named does something, by who it is. An order (“Launch the app”) names nobody.': t(
    'Clauses in which somebody named does something, by who it is. An order (“Launch the app”) names nobody.',
  ),
  company: t('company'),
  product: t('product'),
  customers: t('customers'),
  others: t('others'),
  'Value given and got': t('Value given and got'),
  'Clauses and cells that say what customers and the company get, and what they give.': t(
    'Clauses and cells that say what customers and the company get, and what they give.',
  ),
  'customers get': t('customers get'),
  'customers give': t('customers give'),
  'company gets': t('company gets'),
  'company gives': t('company gives'),
  'Levels of research': t('Levels of research'),
  'What is done to learn from customers, by how near it comes to them.': t(
    'What is done to learn from customers, by how near it comes to them.',
  ),
  'confirm our idea': t('confirm our idea'),
  'ask for features': t('ask for features'),
  'ask about problems': t('ask about problems'),
  observe: t('observe'),
  'become the customer': t('become the customer'),
  'let customers reshape a proposal': t('let customers reshape a proposal'),
  'level not told': t('level not told'),
  'Directness of evidence': t('Directness of evidence'),
  'Claims about customers, by what the text around them says stands behind them.': t(
    'Claims about customers, by what the text around them says stands behind them.',
  ),
  'in their own words': t('in their own words'),
  seen: t('seen'),
  'told directly': t('told directly'),
  counted: t('counted'),
  'read elsewhere': t('read elsewhere'),
  'told by staff': t('told by staff'),
  'openly assumed': t('openly assumed'),
  'nothing said': t('nothing said'),
  'Measures by side': t('Measures by side'),
  'What is measured as success, by whose side it is seen from, where its words or its column tell.': t(
    'What is measured as success, by whose side it is seen from, where its words or its column tell.',
  ),
  'customers’ success': t('customers’ success'),
  use: t('use'),
  attention: t('attention'),
  'our work': t('our work'),
  'our money': t('our money'),
  'Win : keep : grow': t('Win : keep : grow'),
  'Lines on winning new customers, on keeping those there are, and on growing with them; a line can be on more than one.': t(
    'Lines on winning new customers, on keeping those there are, and on growing with them; a line can be on more than one.',
  ),
  win: t('win'),
  keep: t('keep'),
  grow: t('grow'),
  'People : process : technology': t('People : process : technology'),
  'Sentences on those who work with customers, on what they do and when, and on systems; a sentence can be on more than one.': t(
    'Sentences on those who work with customers, on what they do and when, and on systems; a sentence can be on more than one.',
  ),
  people: t('people'),
  process: t('process'),
  technology: t('technology'),
})
