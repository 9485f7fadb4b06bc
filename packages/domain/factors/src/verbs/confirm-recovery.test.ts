import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findRecovery } from '../reads/find-recovery.ts'
import { testFactorsKeys as keys, makeRecovery } from '../testing.ts'
import { confirmRecovery } from './confirm-recovery.ts'
import { stopRecovery, stopRecoveryByLink } from './stop-recovery.ts'

describe('confirmRecovery', () => {
  const db = openTestDatabase()

  it('knows which link is for what, and none that was made up', async () => {
    const { ctx, links } = await makeRecovery(db)
    const other = (await makeRecovery(db)).links
    const wrong = [links.stop, `${links.confirm.slice(0, 36)}${other.confirm.slice(36)}`, 'nonsense']
    for (const token of wrong)
      await expect(confirmRecovery(ctx, { token }, keys)).rejects.toMatchObject({
        code: 'factors.recovery_missing',
      })
    await expect(stopRecoveryByLink(ctx, { token: links.confirm }, keys)).rejects.toMatchObject({
      code: 'factors.recovery_missing',
    })
  })

  it('counts once however often it is pressed, and not for what is over', async () => {
    const { ctx, personId, links } = await makeRecovery(db)
    await Promise.all([1, 2].map(() => confirmRecovery(ctx, { token: links.confirm }, keys)))
    expect(await findRecovery(ctx)).toMatchObject({ isConfirmed: true, standing: 'for_support' })
    const entries = await audited(db, 'account_recovery.confirmed')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(1)
    await stopRecovery(ctx)
    await expect(confirmRecovery(ctx, { token: links.confirm }, keys)).rejects.toMatchObject({
      code: 'factors.recovery_over',
    })
  })
})
