import { makeCompany } from '@kara/companies/testing'
import { makePerson, makeStaff } from '@kara/identity/testing'
import { newReference, recordErrorReport } from '@kara/support'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('the one box of the console', () => {
  const db = openTestDatabase()

  async function asked(text: string, { isStaff = true } = {}) {
    const { personId } = await makePerson(db)
    if (isStaff) await makeStaff(db, personId)
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    const path = `/console?q=${encodeURIComponent(text)}`
    return testArgs(platform, { path, cookies: cookiesSet(door) }) as never
  }

  test('opens the one error page behind a code, however it is spelled', async () => {
    const reference = newReference()
    await recordErrorReport(testCtx({ database: db.database, scope: { role: 'visitor' } }), {
      reference,
      host: 'app.kara.test',
      route: '/home',
      kind: 'internal',
      code: 'web.unexpected',
    })
    const spoken = reference.toLowerCase().replaceAll('-', ' ')
    const answer: unknown = await loader(await asked(spoken)).catch((thrown: unknown) => thrown)
    expect((answer as Response).headers.get('location')).toBe(`/console/errors/${reference}`)
  })

  test('leads from what stands on an invoice, or on a client’s bank statement, to where it is looked after', async () => {
    const { companyId } = await makeCompany(db)
    const id = crypto.randomUUID()
    await db.witness.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into app.invoice (company_id, id, purchase_id, series, number, facts, signature, check_hash,
        issued_at, due_on) values (${companyId}, ${id}, gen_random_uuid(), 'invoice', 4711, '{"credits": 1}', '',
        gen_random_uuid()::text, now(), now())`
      await tx`insert into app.invoice_credit_note (company_id, id, invoice_id, series, number, credits,
        taken_back_halves, is_owed_back, facts, signature, check_hash, reason, issued_at, issued_by)
        values (${companyId}, gen_random_uuid(), ${id}, 'invoice_credit_note', 17, 1, 0, false, '{"credits": 1}', '',
        gen_random_uuid()::text, 'wrong', now(), gen_random_uuid())`
    })
    const placeOf = async (text: string) => {
      const answer: unknown = await loader(await asked(text)).catch((thrown: unknown) => thrown)
      return answer instanceof Response ? answer.headers.get('location') : null
    }
    expect(await placeOf('k-004711')).toBe(`/console/invoices/${id}`)
    expect(await placeOf('KC-000017')).toBe(`/console/invoices/${id}`)
    expect(await placeOf('KARA* 0XK3T9A')).toBe('/console/payments?reference=KARA*%200XK3T9A')
    expect(await placeOf('k-9')).toBeNull()
  })

  test('finds a company by a part of its name', async () => {
    const { name } = await makeCompany(db, { name: 'Strandir ehf.' })
    expect(await loader(await asked('strandi'))).toMatchObject({ companies: [{ name }] })
    expect(await loader(await asked('no such thing'))).toMatchObject({ companies: [] })
  })

  test('does not exist for anybody else', async () => {
    await expect(loader(await asked('strandi', { isStaff: false }))).rejects.toMatchObject({
      code: 'web.no_page',
    })
  })
})
