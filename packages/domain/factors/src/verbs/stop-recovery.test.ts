import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { testFactorsKeys as keys, makeRecovery } from '../testing.ts'
import { approveRecovery } from './approve-recovery.ts'
import { confirmRecovery } from './confirm-recovery.ts'
import { stopRecoveryByLink } from './stop-recovery.ts'

const reason = 'Named both professionals and the day of the first session.'

describe('stopRecovery', () => {
  const db = openTestDatabase()

  it('is stopped by anybody who has one of its letters, in every state, for good', async () => {
    const { ctx, reference, one, two, links, complete, endsOf } = await makeRecovery(db)
    await confirmRecovery(ctx, { token: links.confirm }, keys)
    await approveRecovery(one, { reference, reason })
    await stopRecoveryByLink(ctx, { token: links.stop }, keys)
    await stopRecoveryByLink(ctx, { token: links.stop }, keys)
    await expect(approveRecovery(two, { reference, reason })).rejects.toMatchObject({
      code: 'factors.recovery_over',
    })
    ctx.clock.advance({ hours: 80 })
    await expect(complete()).rejects.toMatchObject({ code: 'factors.recovery_missing' })
    expect(await endsOf()).toEqual(['stopped'])
  })
})
