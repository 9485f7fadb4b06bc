import { getPerson, listSessions } from '@kara/identity'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getFactors } from '../reads/get-factors.ts'
import { testFactorsKeys as keys, makeRecovery } from '../testing.ts'
import { approveRecovery } from './approve-recovery.ts'
import { completeRecovery } from './complete-recovery.ts'
import { confirmRecovery } from './confirm-recovery.ts'

const reason = 'Named both professionals and the day of the first session.'

describe('completeRecovery', () => {
  const db = openTestDatabase()

  it('takes every key off and signs everybody else out once address, support and time agree', async () => {
    const { ctx, personId, reference, one, two, links, complete, endsOf } = await makeRecovery(db)
    await confirmRecovery(ctx, { token: links.confirm }, keys)
    await approveRecovery(one, { reference, reason })
    await approveRecovery(two, { reference, reason })
    const told = (await announced(db, 'account_recovery.agreed')).filter((at) => at.personId === personId)
    expect(told).toHaveLength(1)
    ctx.clock.advance({ hours: 71 })
    await expect(complete()).rejects.toMatchObject({ code: 'factors.recovery_not_ready' })
    ctx.clock.advance({ hours: 1 })
    await complete()
    expect(await getFactors(ctx)).toEqual({ passkeys: 0, hasElectronicId: false })
    expect((await getPerson(ctx)).isProtected).toBe(false)
    expect(await listSessions(ctx)).toHaveLength(1)
    expect(await endsOf()).toEqual(['done'])
    expect(
      (await audited(db, 'account_recovery.done')).filter((at) => at.personId === personId),
    ).toHaveLength(1)
  })

  it('is never opened by time and support alone where there is a private address', async () => {
    const { ctx, reference, one, two, complete } = await makeRecovery(db)
    await approveRecovery(one, { reference, reason })
    await approveRecovery(two, { reference, reason })
    ctx.clock.advance({ hours: 24 * 20 })
    await expect(complete()).rejects.toMatchObject({ code: 'factors.recovery_not_ready' })
  })

  it('is done once by two clicks at once', async () => {
    const { ctx, reference, one, two, endsOf, stranded } = await makeRecovery(db, 'work')
    await approveRecovery(one, { reference, reason })
    await approveRecovery(two, { reference, reason })
    ctx.clock.advance({ hours: 168 })
    const asks = await stranded.again()
    const ends = await Promise.allSettled([completeRecovery(ctx, asks), completeRecovery(ctx, asks)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await endsOf()).toEqual(['done'])
  })
})
