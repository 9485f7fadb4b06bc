import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { defaultSessionRules, sessionRuleNames, sessionRuleRanges } from '../contracts.ts'
import { findHub } from '../reads/find-hub.ts'
import { companyCtx, makeHub } from '../testing.ts'
import { setSessionRules } from './set-session-rules.ts'

describe('deciding under which rules sessions are booked', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const { companyId } = await makeCompany(db)
    const hub = await makeHub(db, companyId)
    return { companyId, ...hub, ctx: companyCtx(db, companyId) }
  }
  const strict = {
    cutOffHours: 48,
    graceMinutes: 5,
    appealDays: 30,
    undoMinutes: 0,
    replyDays: 1,
    noticeHours: 24,
    bookableWeeks: 4,
  }

  it('leaves the defaults until the company says otherwise, and then tells every visitor at once', async () => {
    const { ctx, companyId } = await setting()
    const visitor = { ...ctx, scope: { role: 'visitor', companyId } as const }
    const before = await findHub(visitor)
    expect(before?.rules).toEqual(defaultSessionRules)
    await setSessionRules(ctx, strict)
    expect(await findHub(visitor)).toMatchObject({ rules: strict, version: (before?.version ?? 0) + 1 })
  })

  it.each(sessionRuleNames)('keeps %s within its range, in the form and in the database', async (name) => {
    const { ctx, hubId } = await setting()
    const { min, max } = sessionRuleRanges[name]
    const column = db.witness(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    for (const value of [min - 1, max + 1]) {
      await expect(setSessionRules(ctx, { ...defaultSessionRules, [name]: value })).rejects.toThrow(
        'hubs.rule_range',
      )
      await expect(
        db.witness`update app.hub set ${column} = ${value} where id = ${hubId}`,
      ).rejects.toMatchObject({ code: '23514' })
    }
    for (const value of [min, max])
      expect(await setSessionRules(ctx, { ...defaultSessionRules, [name]: value })).toMatchObject({
        rules: { [name]: value },
      })
  })

  it('changes nothing when it is the same, and records what was decided', async () => {
    const { ctx, companyId } = await setting()
    await Promise.all([setSessionRules(ctx, strict), setSessionRules(ctx, strict)])
    const told = (await announced(db, 'hub.rules_set')).filter((event) => event.companyId === companyId)
    expect(told).toHaveLength(1)
    const entries = (await audited(db, 'hub.rules_set')).filter((entry) => entry.companyId === companyId)
    expect(entries.map(({ detail }) => detail)).toEqual([strict])
  })

  it('is decided by the own company alone', async () => {
    const { ctx, companyId } = await setting()
    const stranger = companyCtx(db, (await makeCompany(db)).companyId)
    await expect(setSessionRules(stranger, strict)).rejects.toMatchObject({ code: 'hubs.hub_missing' })
    const visitor = { ...ctx, scope: { role: 'visitor', companyId } as const }
    await expect(setSessionRules(visitor, strict)).rejects.toMatchObject({ kind: 'not_allowed' })
  })
})
