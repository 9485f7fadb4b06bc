import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeRecovery } from '../testing.ts'
import { refuseRecovery } from './refuse-recovery.ts'
import { stopRecovery } from './stop-recovery.ts'

const reason = 'Named both professionals and the day of the first session.'

describe('refuseRecovery', () => {
  const db = openTestDatabase()

  it('ends at once when one of support is not convinced, and with one outcome when two act at once', async () => {
    const { ctx, reference, one, endsOf } = await makeRecovery(db)
    await Promise.allSettled([refuseRecovery(one, { reference, reason }), stopRecovery(ctx)])
    expect(await endsOf()).toHaveLength(1)
    await expect(refuseRecovery(one, { reference, reason })).rejects.toMatchObject({
      code: 'factors.recovery_over',
    })
  })

  it('keeps why, and belongs to support', async () => {
    const { ctx, id, reference, one, endsOf } = await makeRecovery(db)
    await expect(refuseRecovery(ctx, { reference, reason })).rejects.toMatchObject({
      code: 'factors.only_support',
    })
    await refuseRecovery(one, { reference, reason })
    expect(await endsOf()).toEqual(['refused'])
    const [entry] = (await audited(db, 'account_recovery.refused')).filter(({ objectId }) => objectId === id)
    expect(entry?.detail).toEqual({ reason })
  })
})
