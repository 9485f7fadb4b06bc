import { makeCompany } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { codeLettersTo, makePerson, testIdentityKeys } from '../testing.ts'
import { askBeforeLinking } from './ask-before-linking.ts'
import { sendLinkingCode } from './send-linking-code.ts'

const browserHash = 'the-hash-of-a-browser'
const clientAddress = '203.0.113.9'

describe('sendLinkingCode', () => {
  const db = openTestDatabase()
  let count = 0
  async function asked(isOtherAddress = false) {
    const domain = `send-${count++}.is`
    const { companyId } = await makeCompany(db, { domain })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const email = `anna@${domain}`
    if (!isOtherAddress) await makePerson(db, { email, isVerified: false })
    const linkingId = await askBeforeLinking(ctx, {
      ...{ connectionId: timeOrderedIds.next(), subject: 'anna', email, displayName: 'Anna', locale: 'is' },
      ...{ timeZone: 'UTC', browserHash, returnPath: '/', isOtherAddress },
      attemptId: timeOrderedIds.next(),
    })
    const send = (more: { browserHash?: string } = {}) =>
      sendLinkingCode(
        ctx,
        { linkingId: linkingId ?? '', browserHash, clientAddress, ...more },
        testIdentityKeys,
      )
    return { ctx, companyId, email, send }
  }

  it('writes six digits to the address with which the account was begun', async () => {
    const { email, send } = await asked()
    const { codeId } = await send()
    expect(await codeLettersTo(db, email)).toMatchObject([
      { letter: 'verify', code: expect.stringMatching(/^\d{6}$/) },
    ])
    expect((await audited(db, 'email_code.requested')).some(({ objectId }) => objectId === codeId)).toBe(true)
  })

  it('sends one a minute', async () => {
    const { send } = await asked()
    await send()
    await expect(send()).rejects.toMatchObject({ code: 'identity.resend_too_soon' })
  })

  it('sends nothing for another question, from another browser, or when it is over', async () => {
    const over = { code: 'identity.linking_over' }
    await expect((await asked(true)).send()).rejects.toMatchObject(over)
    const { ctx, email, send } = await asked()
    await expect(send({ browserHash: 'another' })).rejects.toMatchObject(over)
    ctx.clock.advance({ minutes: 31 })
    await expect(send()).rejects.toMatchObject(over)
    expect(await codeLettersTo(db, email)).toEqual([])
  })

  it('happens at the gate only', async () => {
    const { companyId } = await asked()
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const wish = { linkingId: timeOrderedIds.next(), browserHash, clientAddress }
    await expect(sendLinkingCode(ctx, wish, testIdentityKeys)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })
})
