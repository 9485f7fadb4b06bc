import type { CompanyId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listRoster } from '../reads/list-roster.ts'
import { previewRoster } from '../reads/preview-roster.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { changeRoster, removeFromRoster } from './change-roster.ts'

describe('writing down who works for a company', () => {
  const db = openTestDatabase()

  async function house(role: 'hr' | 'it' | 'finance' = 'hr') {
    const { companyId } = await makeCompany(db)
    const { personId } = await makeAdmin(db, companyId, { role })
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'company', companyId, personId },
      actor: { kind: 'admin', personId, companyId, role },
    })
    const addressesOf = async () => (await listRoster(ctx)).entries.map(({ email }) => email)
    return { companyId, ctx, addressesOf }
  }
  const three = 'Email\nanna@x.is\nbjorn@x.is\nnobody\ncarl@x.is'

  it('shows what changes, writes exactly that, and leaves out the lines that it named', async () => {
    const { ctx, companyId, addressesOf } = await house()
    const shown = await previewRoster(ctx, { text: three })
    expect(shown).toEqual({
      mode: 'add',
      added: 3,
      unchanged: 0,
      removed: 0,
      problems: [{ line: 4, value: 'nobody', reason: 'invalid' }],
    })
    expect(await addressesOf()).toEqual([])
    await changeRoster(ctx, { text: three, added: 3, removed: 0 })
    expect(await addressesOf()).toEqual(['anna@x.is', 'bjorn@x.is', 'carl@x.is'])
    expect(await listRoster(ctx, 'BJ')).toMatchObject({ total: 1, entries: [{ email: 'bjorn@x.is' }] })
    expect(await listRoster(ctx, '_')).toMatchObject({ total: 0 })
    const events = (await announced(db, 'roster.changed')).filter(
      ({ payload }) => payload.companyId === companyId,
    )
    expect(events).toHaveLength(1)
    const entries = (await audited(db, 'roster.changed')).filter((entry) => entry.companyId === companyId)
    expect(entries).toMatchObject([{ detail: { mode: 'add', added: 3, removed: 0 } }])
  })

  it('takes a whole list: who is missing is struck out, and can be written down again', async () => {
    const { ctx, addressesOf } = await house()
    await changeRoster(ctx, { text: three, added: 3, removed: 0 })
    const next = { text: 'anna@x.is\ndora@x.is', mode: 'replace' } as const
    expect(await previewRoster(ctx, next)).toMatchObject({ added: 1, unchanged: 1, removed: 2 })
    await changeRoster(ctx, { ...next, added: 1, removed: 2 })
    expect((await addressesOf()).sort()).toEqual(['anna@x.is', 'dora@x.is'])
    await changeRoster(ctx, { text: 'carl@x.is', added: 1, removed: 0 })
    expect((await addressesOf()).sort()).toEqual(['anna@x.is', 'carl@x.is', 'dora@x.is'])
  })

  it('writes nothing else than what was shown: of two at once the second looks again', async () => {
    const { ctx } = await house()
    const input = { text: three, added: 3, removed: 0 }
    const tries = await Promise.allSettled([changeRoster(ctx, input), changeRoster(ctx, input)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(changeRoster(ctx, input)).rejects.toMatchObject({ code: 'companies.roster_changed' })
    expect(await changeRoster(ctx, { ...input, added: 0 })).toMatchObject({ unchanged: 3 })
  })

  it('strikes one out, once', async () => {
    const { ctx, addressesOf } = await house()
    await changeRoster(ctx, { text: three, added: 3, removed: 0 })
    const entryId = (await listRoster(ctx)).entries[0]?.id ?? ''
    expect([await removeFromRoster(ctx, { entryId }), await removeFromRoster(ctx, { entryId })]).toEqual([
      'anna@x.is',
      null,
    ])
    expect(await addressesOf()).toHaveLength(2)
  })

  it('refuses an empty list, and one that is too long for a file', async () => {
    const { ctx } = await house()
    await expect(previewRoster(ctx, { text: '  ' })).rejects.toMatchObject({ name: 'ZodError' })
    await expect(previewRoster(ctx, { text: 'email' })).rejects.toMatchObject({
      code: 'companies.roster_empty',
    })
    const long = Array.from({ length: 20_001 }, (_, n) => `p${n}@x.is`).join('\n')
    await expect(previewRoster(ctx, { text: long })).rejects.toMatchObject({
      code: 'companies.roster_too_long',
    })
  })

  it('takes as many as it says, and compares them', async () => {
    const { ctx } = await house()
    const text = Array.from({ length: 12_000 }, (_, n) => `p${n}@x.is`).join('\n')
    await changeRoster(ctx, { text, added: 12_000, removed: 0 })
    expect(await previewRoster(ctx, { text, mode: 'replace' })).toMatchObject({
      added: 0,
      unchanged: 12_000,
      removed: 0,
    })
  })

  it('is for HR and owners of the company itself', async () => {
    const { ctx: it } = await house('it')
    await expect(previewRoster(it, { text: three })).rejects.toMatchObject({ code: 'companies.not_allowed' })
    const [here, elsewhere] = [await house(), await house()]
    await changeRoster(here.ctx, { text: three, added: 3, removed: 0 })
    const entryId = (await listRoster(here.ctx)).entries[0]?.id ?? ''
    expect(await removeFromRoster(elsewhere.ctx, { entryId })).toBeNull()
    expect(await elsewhere.addressesOf()).toEqual([])
    const person = testCtx({
      database: db.database,
      scope: {
        role: 'person',
        personId: crypto.randomUUID() as never,
        companyId: here.companyId as CompanyId,
      },
    })
    await expect(listRoster(person)).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })
})
