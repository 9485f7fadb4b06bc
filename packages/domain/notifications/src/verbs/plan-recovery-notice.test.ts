import { approveRecovery, askRecovery, confirmRecovery, recoveryLinks, stopRecovery } from '@kara/factors'
import { makeLostKey, makeSupport, testFactorsKeys } from '@kara/factors/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planRecoveryNotice } from './plan-recovery-notice.ts'

describe('the letters about the way back into an account', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function asked(own: string) {
    const lost = await makeLostKey(db, { email: own, kind: 'private' })
    const work = `w-${own}`
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${lost.personId}, ${work}, ${work}, 'work', now(), now())`
    const { id, reference } = await askRecovery(lost.ctx, lost.stranded)
    const links = recoveryLinks(testFactorsKeys, id)
    const drain = () => drainNotices(db, office, lost.ctx.clock)
    const about = async (address: string) =>
      (await office.lettersTo(address)).filter(({ subject }) => /key|stays protected/.test(subject))
    return { ...lost, work, id, reference, links, drain, about }
  }

  it('reach every proven address with the way to stop it, and the private one with the way to confirm', async () => {
    const own = 'anna@lost.test'
    const { work, links, drain, about } = await asked(own)
    await drain()
    await drain()
    for (const address of [own, work]) {
      const told = (await about(address)).filter(({ subject }) => subject.startsWith('Somebody says'))
      expect(told).toHaveLength(1)
      expect(told[0]?.text).toContain(`/recovery/stop/${links.stop}`)
      expect(told[0]?.text.includes(links.confirm)).toBe(address === own)
      expect(told[0]?.text).not.toContain('@')
    }
  })

  it('say that it goes on once the wait is over, unless it was stopped meanwhile', async () => {
    const two = ['bjorn@lost.test', 'dora@lost.test']
    for (const own of two) {
      const { ctx, reference, links, drain, about } = await asked(own)
      await confirmRecovery(ctx, { token: links.confirm }, testFactorsKeys)
      for (const support of [await makeSupport(db), await makeSupport(db)])
        await approveRecovery(support, { reference, reason: 'Named the day of the last session.' })
      await drain()
      const ready = async () =>
        (await about(own)).filter(({ subject }) => /taken off your account now/.test(subject))
      expect(await ready()).toEqual([])
      if (own === two[1]) await stopRecovery(ctx)
      ctx.clock.advance({ hours: 72 })
      await drain()
      expect(await ready()).toHaveLength(own === two[0] ? 1 : 0)
      const ended = (await about(own)).filter(({ subject }) => /stays protected/.test(subject))
      expect(ended).toHaveLength(own === two[0] ? 0 : 1)
    }
  })

  it('are planned by jobs only', async () => {
    const { personId, id } = await asked('c@lost.test')
    const person = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(planRecoveryNotice(person, 'asked', { personId, recoveryId: id })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
