import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getRecoveryForSupport } from '../reads/get-recovery-for-support.ts'
import { listOpenRecoveries } from '../reads/list-open-recoveries.ts'
import { makeRecovery, makeSupport } from '../testing.ts'
import { approveRecovery } from './approve-recovery.ts'

const reason = 'Named both professionals and the day of the first session.'

describe('approveRecovery', () => {
  const db = openTestDatabase()

  it('takes two people of support, and neither twice nor for oneself', async () => {
    const { ctx, personId, reference, one, complete } = await makeRecovery(db, 'work')
    await approveRecovery(one, { reference, reason })
    await expect(approveRecovery(one, { reference, reason })).rejects.toMatchObject({
      code: 'factors.approved_before',
    })
    const oneself = await makeSupport(db, personId)
    await expect(approveRecovery(oneself, { reference, reason })).rejects.toMatchObject({
      code: 'factors.own_recovery',
    })
    ctx.clock.advance({ hours: 24 * 8 })
    await expect(complete()).rejects.toMatchObject({ code: 'factors.recovery_not_ready' })
    await expect(approveRecovery(ctx, { reference, reason })).rejects.toMatchObject({
      code: 'factors.only_support',
    })
  })

  it('shows support no address and no name', async () => {
    const { ctx, reference, one, email } = await makeRecovery(db)
    const seen = await getRecoveryForSupport(one, { reference: reference.toLowerCase().replaceAll('-', ' ') })
    expect(seen).toMatchObject({ passkeys: 1, privateAddresses: 1, workAddresses: 0, method: 'sso' })
    expect(seen.words).toBe('Call 555 1234 after four.')
    expect((await listOpenRecoveries(one)).map((open) => open.reference)).toContain(reference)
    await expect(listOpenRecoveries(ctx)).rejects.toMatchObject({ code: 'factors.only_support' })
    expect(JSON.stringify(seen)).not.toContain(email)
    expect(JSON.stringify(seen)).not.toContain('Test Person')
    await expect(getRecoveryForSupport(one, { reference: 'R-2222-2222' })).rejects.toMatchObject({
      code: 'factors.recovery_missing',
    })
  })
})
