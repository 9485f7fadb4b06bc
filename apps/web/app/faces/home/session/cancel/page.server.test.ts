import { setCreditPolicy } from '@kara/credits'
import { travelClock } from '@kara/kernel'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy } from '../../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('what a cancellation comes to', () => {
  const db = openTestDatabase()

  test('says what of the credits goes on to the company, once its rules give less', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const { companyId } = hub
    const shown = async () => {
      const page = await loader((await askedBy(db, personId, { params: { sessionId: session.id } })) as never)
      return [page.session.costHalves, page.consequence === 'late', page.goingBackHalves]
    }
    expect(await shown()).toEqual([2, false, 0])
    const clock = travelClock(ctx.clock.now().add({ minutes: 1 }).toString())
    await setCreditPolicy(testCtx({ database: db.database, scope: { role: 'company', companyId }, clock }), {
      ...{ allowanceCredits: 0.5, period: 'year', periodStartsOn: '2026-01-01' },
      ...{ timeZone: 'Atlantic/Reykjavik', proRata: false, poolEmpty: 'self_pay', leaverRule: 'keep' },
    })
    expect(await shown()).toEqual([2, false, 1])
  })
})
