import { makeCompany } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listOpenHelpRequests } from '../reads/list-open-help-requests.ts'
import { openHelpWords, openReply } from '../rules/keys.ts'
import { companyCtx, gateCtx, makeAttemptRow, testHubHost, testKeys } from '../testing.ts'
import { askForHelp } from './ask-for-help.ts'

describe('asking support for help with a sign-in', () => {
  const db = openTestDatabase()
  const support = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })
  const ask = {
    message: 'A white page',
    replyTo: 'birna@home.test',
    locale: 'is',
    host: testHubHost,
  } as const

  it('puts the attempt on support’s list, without the address', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    await askForHelp(gateCtx(db, company), { ...ask, reference }, testKeys)
    const [found] = (await listOpenHelpRequests(support(), testKeys)).filter(
      (one) => one.reference === reference,
    )
    expect(found).toMatchObject({
      companyId: company.companyId,
      message: 'A white page',
      hasReplyAddress: true,
      refusal: null,
    })
    const [row] = await db.witness`select * from app.sso_help_request where company_id = ${company.companyId}`
    const sealed = [row?.reply_sealed, row?.words_sealed].map((bytes) => bytes.toString('latin1'))
    expect(JSON.stringify({ ...row, sealed })).not.toMatch(/birna|white page/)
    expect(openReply(testKeys, row?.id, row?.reply_sealed)).toBe('birna@home.test')
    expect(await audited(db, 'sso_attempt.help_asked')).toHaveLength(1)
  })

  it('keeps no words that are not sealed, and reads those that were written before', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    await askForHelp(gateCtx(db, company), { ...ask, reference }, testKeys)
    const plain = (message: string) => db.witness`insert into app.sso_help_request
      (company_id, id, attempt_id, message, locale, host, created_at)
      select company_id, gen_random_uuid(), attempt_id, ${message}, locale, host, created_at
      from app.sso_help_request where company_id = ${company.companyId}`
    await expect(plain('In plain words')).rejects.toThrow(/sso_help_request_sealed/)
    expect(openHelpWords(testKeys, { id: 'x', wordsSealed: null, message: 'From before' })).toBe(
      'From before',
    )
  })

  it('needs no message and no address', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    await askForHelp(gateCtx(db, company), { reference, locale: 'en', host: testHubHost }, testKeys)
    const [found] = (await listOpenHelpRequests(support(), testKeys)).filter(
      (one) => one.reference === reference,
    )
    expect(found).toMatchObject({ message: '', hasReplyAddress: false })
  })

  it('is heard three times about one attempt', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    const ctx = gateCtx(db, company)
    for (let time = 0; time < 3; time += 1) await askForHelp(ctx, { ...ask, reference }, testKeys)
    await expect(askForHelp(ctx, { ...ask, reference }, testKeys)).rejects.toMatchObject({
      code: 'sso.help_max',
    })
  })

  it('happens at the gate of the company in which the attempt was made', async () => {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    await expect(askForHelp(companyCtx(db, company), { ...ask, reference }, testKeys)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const elsewhere = gateCtx(db, await makeCompany(db))
    await expect(askForHelp(elsewhere, { ...ask, reference }, testKeys)).rejects.toMatchObject({
      code: 'sso.attempt_missing',
    })
    await expect(listOpenHelpRequests(gateCtx(db, company), testKeys)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
