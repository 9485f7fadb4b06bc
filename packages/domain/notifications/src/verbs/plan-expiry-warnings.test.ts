import { checkCredential } from '@kara/directory'
import { makeCredential, makeProfessional, professionalCtx, supportCtx } from '@kara/directory/testing'
import { openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planExpiryWarnings } from './plan-expiry-warnings.ts'

describe('a credential that runs out', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function confirmed(expiresInDays: number) {
    const made = await makeProfessional(db)
    const support = supportCtx(db)
    const today = support.clock.now().toZonedDateTimeISO('Atlantic/Reykjavik').toPlainDate()
    const confirm = async (days: number) => {
      const expiresOn = today.add({ days }).toString()
      const { credentialId } = await makeCredential(db, made, { answer: null, expiresOn })
      await checkCredential(support, { credentialId, answer: 'confirmed' })
      return credentialId
    }
    const credentialId = await confirm(expiresInDays)
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${made.personId}`
    const pass = async (days: number) => {
      const at = today.add({ days }).toZonedDateTime({ timeZone: 'Atlantic/Reykjavik', plainTime: '10:00' })
      support.clock.advance(support.clock.now().until(at.toInstant()))
      await drainNotices(db, office, support.clock)
    }
    return { made, confirm, credentialId, pass, letters: () => office.lettersTo(row?.email ?? '') }
  }

  it('is warned about on the days that are still to come, each once', async () => {
    const { pass, letters } = await confirmed(40)
    await pass(0)
    expect(await letters()).toEqual([])
    await pass(10)
    await pass(11)
    expect((await letters()).map(({ subject }) => subject)).toHaveLength(1)
    await pass(39)
    expect(await letters()).toHaveLength(4)
    expect((await letters())[0]?.subject).toMatch(/^Your licence ends on /)
  })

  it('is not spoken of any more when it was renewed', async () => {
    const { confirm, credentialId, pass, letters } = await confirmed(40)
    await pass(0)
    await confirm(400)
    await pass(10)
    expect(await letters()).toEqual([])
    const skipped = (await deliveries(db)).filter(({ causeKey }) => causeKey.startsWith(credentialId))
    expect(skipped).toMatchObject([{ state: 'skipped', reason: 'renewed' }])
  })

  it('is planned by jobs only', async () => {
    const { made, credentialId } = await confirmed(40)
    const planning = planExpiryWarnings(professionalCtx(db, made), {
      professionalId: made.professionalId,
      credentialId,
      expiresOn: Temporal.PlainDate.from('2027-01-01').toString(),
    })
    await expect(planning).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})
