import { makeCompany } from '@kara/companies/testing'
import { factorsJobs, waitForElectronicId } from '@kara/factors'
import { makeHub } from '@kara/hubs/testing'
import { startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { type Id, timeOrderedIds } from '@kara/kernel'
import { announced, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planElectronicIdAnswers, planSecurityNotice } from './plan-security-notice.ts'

const host = 'app.test'

describe('the letter about the safety of an account', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function someone(own: string) {
    const { personId } = await makePerson(db, { email: own, kind: 'private', locale: 'is' })
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${personId}, ${`w-${own}`}, ${`w-${own}`}, 'work', now(), now())`
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId } })
    return { personId, job }
  }

  it('tells the private address of a new browser, once, and names the browser', async () => {
    const own = 'anna@safety.test'
    const { personId, job } = await someone(own)
    const gate = testCtx({ database: db.database, scope: { role: 'gate' } })
    for (const device of ['Chrome, Linux', 'Firefox, Android']) {
      await startSession(gate, {
        personId,
        host,
        method: 'sso',
        device,
        deviceToken: `the secret of ${device}`,
      })
    }
    const [told] = (await announced(db, 'device.appeared'))
      .filter((event) => event.personId === personId)
      .map(({ payload }) => payload as { deviceId: Id<'known_device'> })
    const deviceId = told?.deviceId
    await planSecurityNotice(job, 'device', { personId, deviceId })
    await planSecurityNotice(job, 'device', { personId, deviceId })
    await drainNotices(db, office, job.clock)
    const [letter, ...more] = await office.lettersTo(own)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Aðgangurinn þinn var opnaður í nýjum vafra')
    expect(letter?.text).toContain('Firefox, Android')
    expect(letter?.text).toContain('/home/security')
    expect(await office.lettersTo(`w-${own}`)).toEqual([])
  })

  it('says each kind of change by its own subject, and neither address nor number', async () => {
    const own = 'bjorn@safety.test'
    const { personId, job } = await someone(own)
    await planSecurityNotice(job, 'passkey_added', { personId })
    await planSecurityNotice(job, 'eid_removed', { personId })
    await drainNotices(db, office, job.clock)
    const letters = await office.lettersTo(own)
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'Aðgangslykli var bætt við aðganginn þinn',
      'Rafræn skilríki voru fjarlægð af aðganginum þínum',
    ])
    for (const { text } of letters) expect(text).not.toContain('@')
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'sent' })
  })

  it('is planned by jobs only', async () => {
    const { personId } = await someone('c@safety.test')
    const person = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(planSecurityNotice(person, 'device', { personId })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})

describe('the letter to who waits for the electronic ID', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('comes once, when the provider answers again, and leads back to the booking at the hub', async () => {
    const { personId, email } = await makePerson(db, { locale: 'is' })
    const company = await makeCompany(db)
    const { companyId } = company
    const { host } = await makeHub(db, companyId)
    const gate = testCtx({ database: db.database, scope: { role: 'gate', personId, companyId } })
    await waitForElectronicId(gate)
    let isUp = false
    const modules = [factorsJobs({ answers: async () => isUp }), office.notices()]
    const drain = () => drainOutbox(db, { clock: gate.clock, modules })
    const pass = async () => {
      gate.clock.advance({ minutes: 2 })
      await drain()
      await drain()
    }
    await pass()
    expect(await office.lettersTo(email)).toEqual([])
    isUp = true
    await pass()
    await pass()
    const [letter, ...more] = await office.lettersTo(email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Þú getur haldið áfram þar sem frá var horfið')
    expect(letter?.text).toContain(`http://${host}:3000/book`)
    expect(letter?.text).not.toContain(company.name)
  })

  it('is planned by jobs only', async () => {
    const { personId } = await makePerson(db)
    const person = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const about = {
      personId,
      companyId: timeOrderedIds.next<'company'>(),
      waitId: timeOrderedIds.next<'eid_wait'>(),
    }
    await expect(planElectronicIdAnswers(person, about)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
