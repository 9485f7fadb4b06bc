import { findBalance } from '@kara/credits'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { announced, drainOutbox, openTestDatabase } from '@kara/testing'
import { expect, it } from 'vitest'
import { modules } from './subscriptions.ts'

const db = openTestDatabase()

it('completes a session that was left alone and spends its credit, once', async () => {
  const { ctx, session } = await makeBooking(db, await makeBookableHub(db))
  const drain = () => drainOutbox(db, { clock: ctx.clock, modules, queue: 'sessions' })
  await drain()
  expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 2 })

  ctx.clock.travelTo(session.endsAt)
  ctx.clock.advance({ hours: 30 })
  const done = await drain()
  expect(done).toContainEqual({ name: 'session.ends', outcome: 'done' })
  expect(done).toContainEqual({ name: 'scheduling.spend-credits', outcome: 'done' })
  expect(await announced(db, 'session.completed')).toHaveLength(1)
  expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 0 })
  expect(await drain()).toEqual([])
})
