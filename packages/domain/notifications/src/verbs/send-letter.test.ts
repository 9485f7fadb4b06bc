import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { type CompanyId, type Ctx, inScope, type PersonId, timeOrderedIds } from '@kara/kernel'
import { MailNotTaken } from '@kara/mailer'
import { listNotices } from '@kara/notices'
import type { NoticeSubject } from '@kara/notices/contracts'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { LetterName, RecipientKind } from '../contracts.ts'
import { openDesk, type Write } from '../rules/draft.ts'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { chooseNotices } from './choose-notices.ts'
import { sendLetter } from './send-letter.ts'

describe('a letter', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  const desk = () => openDesk(office.settings())
  const job = (personId?: PersonId) =>
    testCtx({ database: db.database, scope: { role: 'worker', ...(personId ? { personId } : {}) } })
  const writeTo =
    (personId: PersonId, email: string, words = 'Words.'): Write =>
    async () => ({
      to: { personId, email },
      letter: { locale: 'en', subject: 'Subject', html: `<p>${words}</p>`, text: words },
    })
  const order = (causeKey: string) =>
    ({ letter: 'booking_confirmed', causeKey, recipientKind: 'client' }) as const
  const rowOf = async (causeKey: string) =>
    (await deliveries(db)).find((delivery) => delivery.causeKey === causeKey)

  it('leaves once however often it is sent, keeps the domain only, and is audited', async () => {
    const { personId, email } = await makePerson(db)
    const send = () => sendLetter(job(personId), desk(), order('once'), writeTo(personId, email))
    expect([await send(), await send()]).toEqual(['sent', 'sent'])
    expect(await office.lettersTo(email)).toHaveLength(1)
    const row = await rowOf('once')
    expect(row).toMatchObject({ state: 'sent', emailDomain: 'mail.test', personId, tries: 1 })
    expect((await audited(db, 'letter.settled')).filter(({ objectId }) => objectId === row?.id)).toHaveLength(
      1,
    )
  })

  it('leaves once when the job died after sending and before writing it down', async () => {
    const { personId, email } = await makePerson(db)
    const send = (words: string) =>
      sendLetter(job(personId), desk(), order('crash'), writeTo(personId, email, words))
    await send('First.')
    // As a job leaves it that ends between the provider's answer and its own transaction.
    await db.witness`update app.delivery set state = 'claimed', provider_id = null, sent_at = null
      where cause_key = 'crash'`
    expect(await send('Written anew.')).toBe('sent')
    expect((await office.lettersTo(email)).map(({ text }) => text)).toEqual(['First.'])
    expect(await rowOf('crash')).toMatchObject({ state: 'sent', tries: 2 })
  })

  it('leaves once when the answer of the mail service was lost on its way', async () => {
    const { personId } = await makePerson(db)
    const email = 'lost-answer@lost.test'
    const send = () => sendLetter(job(personId), desk(), order('lost'), writeTo(personId, email))
    await expect(send()).rejects.toThrow(MailNotTaken)
    expect(await send()).toBe('sent')
    expect(await office.lettersTo(email)).toHaveLength(1)
  })

  it('leaves once when many jobs send it at the same moment', async () => {
    const { personId, email } = await makePerson(db)
    const send = () => sendLetter(job(personId), desk(), order('many'), writeTo(personId, email))
    await Promise.allSettled(Array.from({ length: 6 }, send))
    expect(await send()).toBe('sent')
    expect(await office.lettersTo(email)).toHaveLength(1)
  })

  it('waits for a mail service that is away', async () => {
    const { personId, email } = await makePerson(db)
    const send = () => sendLetter(job(personId), desk(), order('away'), writeTo(personId, email))
    await office.switchOff(true)
    await expect(send()).rejects.toThrow(MailNotTaken)
    expect(await rowOf('away')).toMatchObject({ state: 'claimed' })
    await office.switchOff(false)
    expect(await send()).toBe('sent')
    expect(await rowOf('away')).toMatchObject({ tries: 2 })
  })

  it('says so when an address is refused for good, and why a letter was not wanted', async () => {
    const { personId } = await makePerson(db)
    const refused = writeTo(personId, 'invalid@refused.test')
    expect(await sendLetter(job(personId), desk(), order('refused'), refused)).toBe('bounced')
    expect(await rowOf('refused')).toMatchObject({ reason: 'validation_error', emailDomain: 'refused.test' })
    const unwanted: Write = async () => ({ skip: 'moved' })
    expect(await sendLetter(job(personId), desk(), order('unwanted'), unwanted)).toBe('skipped')
    expect(await rowOf('unwanted')).toMatchObject({ state: 'skipped', reason: 'moved' })
  })

  it('is sent by jobs only', async () => {
    const { personId, email } = await makePerson(db)
    const ctx: Ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const sending = sendLetter(ctx, desk(), order(timeOrderedIds.next()), writeTo(personId, email))
    await expect(sending).rejects.toMatchObject({ code: 'notifications.only_as_job' })
    expect(await office.lettersTo(email)).toEqual([])
  })
})

describe('what a letter leaves in the product', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  const as = (personId: PersonId, companyId?: CompanyId) =>
    testCtx({
      database: db.database,
      scope: { role: 'person', personId, ...(companyId ? { companyId } : {}) },
    })
  const send = (
    ctx: Ctx,
    to: { readonly personId?: PersonId; readonly email: string },
    order: { letter: LetterName; recipientKind: RecipientKind; companyId?: CompanyId },
    actionUrl?: string,
    onward?: string,
  ) => {
    const write: Write = async () => ({
      to,
      ...(onward ? { onward } : {}),
      letter: {
        locale: 'en',
        subject: `About ${order.letter}`,
        html: '<p>Words.</p>',
        text: 'Words.',
        ...(actionUrl ? { actionUrl } : {}),
      },
    })
    const job = inScope(ctx, { role: 'worker' })
    return sendLetter(job, openDesk(office.settings()), { ...order, causeKey: timeOrderedIds.next() }, write)
  }
  const told = async (ctx: Ctx, ...about: NoticeSubject[]) =>
    (await listNotices(ctx, { about })).notices.map(({ title, place }) => [title, place])

  it('is its subject in the list of each reader, with the page that the letter leads to', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session, personId } = await makeBooking(db, hub)
    ctx.clock.advance({ minutes: 5 })
    await drainNotices(db, office, ctx.clock)
    expect(await told(as(personId), 'client')).toEqual([
      [expect.stringMatching(/^Booked: /), `/home/sessions/${session.id}`],
    ])
    expect(await told(as(hub.personId), 'professional')).toEqual([
      [expect.any(String), `/work/sessions/${session.id}`],
    ])
    expect(await told(as(personId), 'professional')).toEqual([])
  })

  it('holds no code, and no address that opens something by itself', async () => {
    const { personId, email } = await makePerson(db)
    const to = { personId, email }
    const secret = 'http://app.localhost:3000/recovery/stop/secret'
    await send(as(personId), to, { letter: 'account_recovery', recipientKind: 'client' }, secret)
    await send(as(personId), to, { letter: 'verification_code', recipientKind: 'client' })
    expect(await told(as(personId), 'account')).toEqual([['About account_recovery', null]])
    expect(await told(as(personId), 'client')).toEqual([])
  })

  it('leads to a page of the app also where its letter leads to a hub', async () => {
    const { personId, email } = await makePerson(db)
    const order = { letter: 'booking_cancelled', recipientKind: 'client' } as const
    const hub = 'http://hub.localhost:3000/professionals/x'
    await send(as(personId), { personId, email }, order, hub, 'http://app.localhost:3000/home/sessions/1')
    await send(as(personId), { personId, email }, order, hub)
    expect(await told(as(personId), 'client')).toEqual([
      ['About booking_cancelled', null],
      ['About booking_cancelled', '/home/sessions/1'],
    ])
  })

  it('stands there also where the mail was refused, or is done without', async () => {
    const { personId, email } = await makePerson(db)
    const ctx = as(personId)
    await chooseNotices(ctx, { among: ['reminder_day'], wanted: [] })
    const away = { personId, email: 'invalid@refused.test' }
    expect(await send(ctx, away, { letter: 'booking_confirmed', recipientKind: 'client' })).toBe('bounced')
    const reminder = { letter: 'reminder_day', recipientKind: 'client' } as const
    expect(await send(ctx, { personId, email }, reminder)).toBe('skipped')
    expect(await office.lettersTo(email)).toEqual([])
    expect(await told(ctx, 'client')).toEqual([
      ['About reminder_day', null],
      ['About booking_confirmed', null],
    ])
  })

  it('tells an administrator about the one company, and nobody who has no account', async () => {
    const { personId, email } = await makePerson(db)
    const [{ companyId }, elsewhere] = [await makeCompany(db), await makeCompany(db)]
    const url = `http://app.localhost:3000/control/${companyId}/credits`
    const low = { letter: 'pool_low', recipientKind: 'admin', companyId } as const
    await send(as(personId), { personId, email }, low, url)
    await send(as(personId), { email }, { letter: 'client_invite', recipientKind: 'address' })
    expect(await told(as(personId, companyId), 'admin')).toEqual([
      ['About pool_low', `/control/${companyId}/credits`],
    ])
    expect(await told(as(personId, elsewhere.companyId), 'admin')).toEqual([])
    expect(await told(as(personId), 'client', 'account')).toEqual([])
  })
})
