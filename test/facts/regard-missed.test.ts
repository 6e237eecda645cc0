import assert from 'node:assert/strict'
import { resolveConfig } from '../../server/src/core/config/resolve-config.ts'
import { createEngine } from '../../server/src/core/engine/engine.ts'
import { sectionStates } from '../../server/src/core/facts/section-states.ts'

const engine = createEngine({ ...resolveConfig(), kinds: [{ glob: '**', kind: 'strategy' }] })

const jobsIn = (line: string): string =>
  engine.read(`# Strategy for the mill\n\n## Plan\n\n${line}\n`, { path: 'plan.md' }).ask(sectionStates)['jobs-to-be-done'].state

describe('regard that is missed', () => {
  for (const line of [
    'Customers don’t understand our value.',
    'Users don’t know our features.',
    'Clinics do not realise how good our tablet is.',
    'Donors have never heard of us.',
    'Most users never use our reporting module.',
    'Tenants forget that our app exists.',
    'Customers fail to see the benefits of the premium plan.',
    'People lack awareness of our brand.',
    'Customers need to understand our value.',
    'Customers want our platform.',
    'The problem: customers don’t know that we deliver.',
    'Customers abandon our loyalty programme.',
    'Readers don’t know we exist.',
    'Residents never visit our website.',
  ])
    it(`is no need of theirs: ${line}`, () => assert.equal(jobsIn(line), 'absent'))

  for (const line of [
    'Customers don’t understand their bill.',
    'Customers don’t understand our invoices.',
    'Users don’t know how to export their data from our app.',
    'Tenants do not know when our plumber comes.',
    'Clinics do not realise that a dose was missed.',
    'Members struggle to book a court on our site.',
    'Customers wait three weeks for our engineer.',
    'Parents cannot see how their child is doing in our portal.',
    'Visitors are confused by the signs in our hall.',
    'Readers have never heard of writers from their own town.',
    'Students don’t understand the fees they owe us.',
    'Customers need to know when we deliver.',
    'Carers don’t know about the help that they have a right to.',
  ])
    it(`is told from trouble of their own: ${line}`, () => assert.equal(jobsIn(line), 'partial'))
})
