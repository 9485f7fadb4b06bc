import { makeCompany } from '@kara/companies/testing'
import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnAttempt } from '../reads/find-own-attempt.ts'
import { listOpenHelpRequests } from '../reads/list-open-help-requests.ts'
import { openReply } from '../rules/keys.ts'
import { gateCtx, makeAttemptRow, testHubHost, testKeys } from '../testing.ts'
import { askForHelp } from './ask-for-help.ts'
import { resolveAttempt } from './resolve-attempt.ts'

describe('resolving an attempt', () => {
  const db = openTestDatabase()
  const support = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })

  async function askedAttempt() {
    const company = await makeCompany(db)
    const reference = await makeAttemptRow(db, company)
    const ask = { reference, locale: 'is', host: testHubHost } as const
    await askForHelp(gateCtx(db, company), { ...ask, replyTo: 'birna@home.test' }, testKeys)
    await askForHelp(gateCtx(db, company), ask, testKeys)
    return { company, reference }
  }

  it('tells who left an address, and takes the attempt off the list', async () => {
    const { company, reference } = await askedAttempt()
    expect(await resolveAttempt(support(), { reference })).toEqual({ told: 1 })
    const [event] = await announced(db, 'sso_attempt.resolved')
    const { helpRequestId, sealed, ...rest } = (event?.payload ?? {}) as Record<string, string>
    expect(rest).toEqual({ companyId: company.companyId, reference, locale: 'is', host: testHubHost })
    expect(openReply(testKeys, helpRequestId ?? '', Buffer.from(sealed ?? '', 'base64'))).toBe(
      'birna@home.test',
    )
    expect(
      (await listOpenHelpRequests(support(), testKeys)).filter((one) => one.reference === reference),
    ).toEqual([])
    expect(await audited(db, 'sso_attempt.resolved')).toHaveLength(1)
    const own = await findOwnAttempt(gateCtx(db, company), { reference })
    expect(own?.resolvedAt).not.toBeNull()
  })

  it('happens once, whoever else presses', async () => {
    const { reference } = await askedAttempt()
    const presses = await Promise.allSettled([
      resolveAttempt(support(), { reference }),
      resolveAttempt(support(), { reference }),
    ])
    expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(resolveAttempt(support(), { reference })).rejects.toMatchObject({
      code: 'sso.already_resolved',
    })
  })

  it('is for support, and not for a sign-in that succeeded', async () => {
    const { company, reference } = await askedAttempt()
    await expect(resolveAttempt(gateCtx(db, company), { reference })).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    await db.witness`update app.sso_attempt set outcome = 'succeeded' where reference = ${reference}`
    await expect(resolveAttempt(support(), { reference })).rejects.toMatchObject({
      code: 'sso.nothing_to_resolve',
    })
    await expect(resolveAttempt(support(), { reference: 'none' })).rejects.toMatchObject({
      code: 'sso.attempt_missing',
    })
  })
})
