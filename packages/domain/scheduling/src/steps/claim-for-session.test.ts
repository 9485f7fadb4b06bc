import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type BookableHub, makeBookableHub, makeBooking, mondayAtTen, professionalCtx } from '../testing.ts'
import { addTimeOff } from '../verbs/add-time-off.ts'
import { claimForSession } from './claim-for-session.ts'

describe('claiming time for a session', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const evening = '2026-11-23T20:00:00Z'
  const claim = (ctx: Ctx, hub: BookableHub, startsAt: string, as: 'offered' | 'agreed' = 'agreed') =>
    inTransaction(ctx, (ctx) =>
      claimForSession(
        ctx,
        {
          id: crypto.randomUUID() as never,
          personId: crypto.randomUUID() as never,
          professionalId: hub.professionalId,
          minutes: 50,
        },
        Temporal.Instant.from(startsAt),
        as,
      ),
    )

  it('takes what is offered, and outside the hours what was agreed', async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    expect(await claim(ctx, hub, mondayAtTen, 'offered')).toMatchObject({ claimId: expect.any(String) })
    expect((await claim(ctx, hub, evening)).endsAt.toString()).toBe('2026-11-23T20:50:00Z')
    await expect(claim(ctx, hub, evening.replace('20:', '21:'), 'offered')).rejects.toMatchObject({
      details: { values: { reason: 'hours' } },
    })
  })

  it('is refused to the company side', async () => {
    const hub = await makeBookableHub(db)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(claim(admin, hub, mondayAtTen)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('leaves the calendar of a colleague alone', async () => {
    const [hub, colleague] = [await makeBookableHub(db), await makeBookableHub(db)]
    await claim(professionalCtx(db, hub), hub, mondayAtTen)
    expect(await claim(professionalCtx(db, colleague), colleague, mondayAtTen)).toBeTruthy()
  })

  it('never takes over what is booked or past, and has one winner of many', async () => {
    const hub = await makeBookableHub(db)
    await makeBooking(db, hub)
    const ctx = professionalCtx(db, hub)
    await expect(claim(ctx, hub, '2026-11-23T09:30:00Z')).rejects.toMatchObject({
      code: 'scheduling.slot_taken',
    })
    await expect(claim(ctx, hub, '2026-11-20T08:00:00Z')).rejects.toMatchObject({
      details: { values: { reason: 'past' } },
    })
    await addTimeOff(ctx, { day: '2026-11-24' })
    await expect(claim(ctx, hub, '2026-11-24T10:00:00Z')).rejects.toMatchObject({ kind: 'conflict' })
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => claim(ctx, hub, evening)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
