import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findRecovery } from '../reads/find-recovery.ts'
import { makeLostKey, makeSignedIn, testPasskeySite } from '../testing.ts'
import { askRecovery } from './ask-recovery.ts'
import { beginConfirmation } from './begin-confirmation.ts'
import { confirmWithPasskey } from './confirm-with-passkey.ts'
import { stopRecovery } from './stop-recovery.ts'

describe('askRecovery', () => {
  const db = openTestDatabase()

  it('begins one way back, however often and at once it is asked, and changes nothing by itself', async () => {
    const { ctx, personId, stranded } = await makeLostKey(db)
    const [one, two] = await Promise.all([askRecovery(ctx, stranded), askRecovery(ctx, stranded)])
    expect(one.reference).toMatch(/^R-/)
    expect(two.id).toBe(one.id)
    expect(one).toMatchObject({ standing: 'for_confirmation', hasPrivateAddress: true, approvals: 0 })
    for (const name of ['account_recovery.asked']) {
      expect((await audited(db, name)).filter((entry) => entry.personId === personId)).toHaveLength(1)
      expect((await announced(db, name)).filter((event) => event.personId === personId)).toHaveLength(1)
    }
  })

  it('waits longer where every letter may lie in the employer’s mailbox', async () => {
    const { ctx, stranded } = await makeLostKey(db, { kind: 'work' })
    const recovery = await askRecovery(ctx, stranded)
    expect(recovery.standing).toBe('for_support')
    expect(recovery.waitsUntil).toBe(ctx.clock.now().add({ hours: 168 }).toString())
  })

  it('is for an account that something protects, by its own signed-in person', async () => {
    const plain = await makeSignedIn(db)
    await expect(askRecovery(plain.ctx, { ...plain.asks, words: 'a' })).rejects.toMatchObject({
      code: 'factors.nothing_to_recover',
    })
    const { ctx } = await makeLostKey(db)
    await expect(askRecovery(ctx, { ...plain.asks, words: 'a' })).rejects.toMatchObject({
      code: 'factors.session_ended',
    })
    await expect(
      askRecovery({ ...ctx, scope: { role: 'visitor' } as const }, { ...plain.asks, words: 'a' }),
    ).rejects.toMatchObject({ code: 'factors.not_allowed' })
  })

  it('is begun anew three times a month', async () => {
    const { ctx, stranded } = await makeLostKey(db)
    for (let time = 0; time < 3; time++) {
      await askRecovery(ctx, stranded)
      await stopRecovery(ctx)
    }
    await expect(askRecovery(ctx, stranded)).rejects.toMatchObject({ code: 'factors.recoveries_max' })
  })

  it('is over as soon as somebody shows a key of the account', async () => {
    const { ctx, personId, stranded, key } = await makeLostKey(db)
    await askRecovery(ctx, stranded)
    const answer = key.answer(await beginConfirmation(ctx, stranded, testPasskeySite))
    await confirmWithPasskey(ctx, { ...stranded, answer }, testPasskeySite)
    expect(await findRecovery(ctx)).toBeNull()
    const ends = (await announced(db, 'account_recovery.ended')).filter((at) => at.personId === personId)
    expect(ends.map(({ payload }) => payload)).toMatchObject([{ outcome: 'shown' }])
  })

  it('is begun anew when it was left lying for a month', async () => {
    const { ctx, stranded } = await makeLostKey(db)
    const first = await askRecovery(ctx, stranded)
    ctx.clock.advance({ hours: 24 * 31 })
    expect(await findRecovery(ctx)).toBeNull()
    const later = await stranded.again()
    expect((await askRecovery(ctx, later)).id).not.toBe(first.id)
  })
})
