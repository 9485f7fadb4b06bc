import { makeEmployee } from '@kara/companies/testing'
import { findBalance } from '@kara/credits'
import { acceptTerms, listTermsToAccept, startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { makeCard, testProcessor } from '@kara/payments/testing'
import { bookSlot, holdSlot, listBookedSessions } from '@kara/scheduling'
import { makeBookableHub, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx, personCtx } from '../../../../http/ctx.server.ts'
import { ensureBrowserHash } from '../../../../http/session.server.ts'
import { askedBy, cookiesSet, hubHost, testArgs, testPlatform } from '../../../../http/testing.ts'
import { loader as home } from '../../../home/start/page.server.ts'
import { loader } from '../page.server.ts'
import { action } from './page.server.ts'

/** Somebody whose credits one session used up, and who likes their professional. */
describe('booking again when the credits are used up', () => {
  const db = openTestDatabase()
  const processor = testProcessor()

  async function usedUp() {
    const platform = await testPlatform(db)
    const bookable = await makeBookableHub(db, { allowanceCredits: 1 })
    const { companyId, serviceId } = bookable
    const at = hubHost(bookable)
    const { personId } = await makePerson(db)
    await makeEmployee(db, companyId, personId)
    const door = testArgs(platform, { host: at })
    const { token } = await startSession(gateCtx(door), { personId, host: at.name, method: 'password' })
    const browserHash = ensureBrowserHash(door.context.visit)
    const cookies = { ...cookiesSet(door), '__Host-session': token }
    const come = (form?: Record<string, string>) =>
      testArgs(platform, { host: at, cookies, ...(form ? { form } : {}) }) as never
    const ctx = personCtx(door, { personId, companyId, browserHash })
    const [terms] = await listTermsToAccept(ctx, { audiences: ['client'], locale: 'en' })
    await acceptTerms(ctx, { termsVersionId: terms?.id ?? '', companyId })
    const hold = await holdSlot(ctx, { serviceId, startsAt: mondayAtTen })
    await bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: 'Atlantic/Reykjavik' })
    platform.clock.advance({ minutes: 5 })
    await holdSlot(ctx, { serviceId, startsAt: '2026-11-24T10:00:00Z' })
    const pay = async (form: Record<string, string>) =>
      ((await action(come(form))) as Response).headers.get('location')
    return { ...bookable, clientId: personId, ctx, come, pay }
  }

  test('says so with the price, charges nothing in silence, and goes on with the same professional at one’s own cost', async () => {
    const { clientId, ctx, come, pay, professionalId } = await usedUp()
    expect((await loader(come())).step).toMatchObject({
      name: 'confirm',
      payment: { why: 'not_enough', options: [{ funding: 'self_pay', creditHalves: 0 }], card: null },
    })
    expect(await pay({ funding: 'credits' })).toBe('/book')
    expect(await pay({ funding: 'self_pay' })).toBe('/book?problem=card')
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(1)
    await makeCard(db, processor(), clientId)
    expect(await pay({ funding: 'self_pay' })).toMatch(/^\/booked\//)
    expect(await listBookedSessions(ctx, 'upcoming')).toMatchObject([
      { professionalId, funding: 'credits', dueMinor: 0 },
      { professionalId, funding: 'self_pay', costHalves: null },
    ])
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 0, heldHalves: 2 })
  })

  test('stands in the same place as the sessions before it, under the same professional', async () => {
    const { clientId, pay } = await usedUp()
    await makeCard(db, processor(), clientId)
    await pay({ funding: 'self_pay' })
    const { next, further } = await home((await askedBy(db, clientId, {})) as never)
    const names = [next, ...further].map((session) => session?.name)
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(1)
  })
})
