import { expect, test } from 'vitest'
import { manifest, problemsOf } from '../testing.ts'
import { subscriptions } from './subscriptions.ts'

const house = {
  'packages/domain/scheduling/package.json': manifest('scheduling', 8),
  'packages/domain/scheduling/src/events.ts': `export const bookingConfirmed = () => ({ type: 'booking.confirmed' })`,
}
const path = 'packages/domain/notifications/src/subscriptions.ts'

test('a subscription to an announced event holds', async () => {
  const text = `export const subscriptions = [{ event: 'booking.confirmed', run: sendBookingConfirmation }]`
  expect(await problemsOf(subscriptions, { ...house, [path]: text })).toEqual([])
})

test('a subscription to an event nobody announces is refused', async () => {
  const text = `export const subscriptions = [\n  { event: 'booking.confirmd', run: sendBookingConfirmation },\n]`
  expect(await problemsOf(subscriptions, { ...house, [path]: text })).toEqual([
    `${path}:2 no module announces booking.confirmd`,
  ])
})

test('the event may be given to on(…) as well', async () => {
  const text = `export const subscriptions = [\n  on('booking.confirmd', 'send', OfBooking, send),\n]`
  expect(await problemsOf(subscriptions, { ...house, [path]: text })).toEqual([
    `${path}:2 no module announces booking.confirmd`,
  ])
})

test('work that nobody plans is refused', async () => {
  const text = `export const dueHandlers = [{ kind: 'session.reminder', handle }, { kind: 'session.end', handle }]`
  const problems = await problemsOf(subscriptions, {
    ...house,
    'packages/domain/scheduling/src/verbs/book-slot.ts': `await planWork(ctx, { kind: 'session.reminder' })`,
    [path]: text,
  })
  expect(problems).toEqual([`${path}:1 nobody plans session.end`])
})
