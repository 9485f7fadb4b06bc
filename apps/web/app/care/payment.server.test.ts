import { makeEmployee } from '@kara/companies/testing'
import { claimCredits, purchaseCredits } from '@kara/credits'
import { makePerson } from '@kara/identity/testing'
import { clientCtx, makeBookableHub, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import type { HeldTime } from './held-time.server.ts'
import { planPayment } from './payment.server.ts'

describe('how a held time can be paid', () => {
  const db = openTestDatabase()

  test('is not by credits that wait for the company, until it has bought more', async () => {
    const hub = await makeBookableHub(db, { poolCredits: 1, poolEmpty: 'wait' })
    const { personId } = await makePerson(db)
    await makeEmployee(db, hub.companyId, personId)
    const ctx = clientCtx(db, hub, personId)
    const held = {
      hold: { startsAt: mondayAtTen },
      service: { costHalves: 2, priceMinor: 19_500 },
      professional: { id: hub.professionalId },
    } as unknown as HeldTime
    const plan = () => planPayment(ctx, held, { isPoolEmpty: false })
    expect(await plan()).toMatchObject({ why: null, waits: true })
    expect(await claimCredits(ctx)).toMatchObject({ outcome: 'pool_empty' })
    expect(await plan()).toMatchObject({ why: 'pool_empty', options: [{ funding: 'self_pay' }] })
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await purchaseCredits(hr, { amountCredits: 10, funding: 'invoice' })
    expect(await claimCredits(ctx)).toMatchObject({ outcome: 'claimed' })
    expect(await plan()).toMatchObject({ why: null, options: [{ funding: 'credits' }, {}] })
  })
})
