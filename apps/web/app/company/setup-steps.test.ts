import { expect, test } from 'vitest'
import { type SetUpFacts, stepsOf } from './setup-steps.ts'

const fresh: SetUpFacts = {
  domains: [],
  connections: [],
  hasPolicy: false,
  pool: { fundedHalves: 0, pendingHalves: 0 },
  hub: null,
  listings: { invited: 0, accepted: 0 },
  isPublishing: false,
}
const states = (facts: Partial<SetUpFacts>) =>
  Object.fromEntries(stepsOf({ ...fresh, ...facts }).map(({ name, state, why }) => [name, `${state} ${why}`]))

test('a new company begins with its domain; what needs something else says what', () => {
  expect(states({})).toEqual({
    company: 'done done',
    domain: 'todo todo',
    signIn: 'blocked needsDomain',
    credits: 'todo todo',
    branding: 'todo todo',
    professionals: 'blocked needsHub',
    publish: 'blocked needsHub',
  })
})

test('a domain waits for its record, also after a check that found nothing', () => {
  expect(states({ domains: [{ name: 'a.is', state: 'pending' }] }).domain).toBe('waiting dns')
  expect(states({ domains: [{ name: 'a.is', state: 'failed' }] }).domain).toBe('waiting notFound')
  const both = states({
    domains: [
      { name: 'a.is', state: 'failed' },
      { name: 'b.is', state: 'verified' },
    ],
  })
  expect(both).toMatchObject({ domain: 'done done', signIn: 'todo todo' })
})

test('a connection is done only when people can use it', () => {
  expect(states({ connections: ['draft'] }).signIn).toBe('waiting test')
  expect(states({ connections: ['draft', 'tested'] }).signIn).toBe('todo switchOn')
  expect(states({ connections: ['disabled', 'optional'] }).signIn).toBe('done done')
})

test('credits need rules and something in the pool', () => {
  expect(states({ hasPolicy: true }).credits).toBe('todo fund')
  expect(states({ hasPolicy: true, pool: { fundedHalves: 0, pendingHalves: 2 } }).credits).toBe(
    'waiting payment',
  )
  expect(states({ hasPolicy: true, pool: { fundedHalves: 2, pendingHalves: 0 } }).credits).toBe('done done')
})

test('publishing follows the hub and its rules for credits', () => {
  expect(states({ hub: 'draft' })).toMatchObject({ branding: 'done done', publish: 'blocked needsPolicy' })
  expect(states({ hub: 'draft', hasPolicy: true }).publish).toBe('todo todo')
  expect(states({ hub: 'draft', hasPolicy: true, isPublishing: true }).publish).toBe('waiting publishing')
  expect(states({ hub: 'published', hasPolicy: true }).publish).toBe('done done')
  expect(states({ hub: 'paused', hasPolicy: true }).publish).toBe('todo paused')
})

test('an unanswered invitation waits for the professional', () => {
  expect(states({ hub: 'draft', listings: { invited: 2, accepted: 0 } }).professionals).toBe(
    'waiting answers',
  )
  expect(states({ hub: 'draft', listings: { invited: 2, accepted: 1 } }).professionals).toBe('done done')
})
