import { makePerson } from '@kara/identity/testing'
import { chooseNotices } from '@kara/notifications'
import { openTestDatabase, testCtx } from '@kara/testing'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { findSoon } from './soon.server.ts'

describe('the session that is about to begin', () => {
  const db = openTestDatabase()
  const own = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'person', personId } })
  }
  const minute = 60_000
  const session = (now: Temporal.Instant, inMinutes: number, bookedMinutesAgo = 60, state = 'scheduled') => ({
    id: `in-${inMinutes}`,
    state,
    startsAt: now.add({ minutes: inMinutes }).toString(),
    endsAt: now.add({ minutes: inMinutes + 50 }).toString(),
    bookedAt: now.subtract({ minutes: bookedMinutesAgo }).toString(),
    modality: 'video' as const,
  })

  test('shows ten minutes before, and until it ends, by the clock of the house', async () => {
    const ctx = await own()
    const now = ctx.clock.now()
    expect(await findSoon(ctx, ctx, [session(now, 90), session(now, 30)])).toMatchObject({
      id: 'in-30',
      showsInMs: 20 * minute,
      beginsInMs: 30 * minute,
      endsInMs: 80 * minute,
    })
    expect(await findSoon(ctx, ctx, [session(now, -20)])).toMatchObject({
      showsInMs: 0,
      beginsInMs: 0,
      endsInMs: 30 * minute,
    })
    expect(await findSoon(ctx, ctx, [session(now, -50), session(now, 13 * 60)])).toBeNull()
  })

  test('is none that was cancelled, none that was booked just now, and none for who does without it', async () => {
    const ctx = await own()
    const now = ctx.clock.now()
    expect(await findSoon(ctx, ctx, [session(now, 5, 60, 'cancelled')])).toBeNull()
    expect(await findSoon(ctx, ctx, [session(now, 5, 2)])).toBeNull()
    expect(await findSoon(ctx, ctx, [session(now, 5, 5)])).not.toBeNull()
    await chooseNotices(ctx, { among: ['session_soon'], wanted: [] })
    expect(await findSoon(ctx, ctx, [session(now, 5)])).toBeNull()
  })
})
