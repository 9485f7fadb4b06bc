import { expect, it } from 'vitest'
import { hearersOf } from './run-relay.ts'

const subscription = (event: string, subscriber: string) => ({
  event,
  subscriber,
  queue: 'credits' as const,
  handle: async () => {},
})

it('lists the hearers of each event across modules', () => {
  const hearers = hearersOf([
    { subscriptions: [subscription('booking.confirmed', 'one.hears')] },
    {
      subscriptions: [
        subscription('booking.confirmed', 'two.hears'),
        subscription('hub.published', 'two.sees'),
      ],
    },
    {},
  ])
  expect(hearers.get('booking.confirmed')?.map(({ subscriber }) => subscriber)).toEqual([
    'one.hears',
    'two.hears',
  ])
  expect(hearers.get('hub.published')?.map(({ subscriber }) => subscriber)).toEqual(['two.sees'])
})

it('refuses two subscribers of one name, as one of them would never run', () => {
  const twice = [
    { subscriptions: [subscription('a.happened', 'one.hears'), subscription('b.happened', 'one.hears')] },
  ]
  expect(() => hearersOf(twice)).toThrow('Named twice among the subscriptions: one.hears')
})
