import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { AdminRole } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { adminCtx } from '../../../http/ctx.server.ts'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { needsOwnWayIn } from './needs-own-way-in.server.ts'

describe('whether an owner has a way past the company’s own sign-in', () => {
  const db = openTestDatabase()

  async function asked(
    role: AdminRole,
    { password, isRequired = true }: { password?: string; isRequired?: boolean },
  ) {
    const { personId } = await makePerson(db, password ? { password } : {})
    const { companyId } = await makeCompany(db)
    await makeAdmin(db, companyId, { role, personId })
    const args = testArgs(await testPlatform(db))
    return needsOwnWayIn(args, adminCtx(args, { personId, companyId, role }), isRequired)
  }

  test('is missing without a password, once the sign-in is required', async () => {
    expect(await asked('owner', {})).toBe(true)
    expect(await asked('owner', { password: 'a quiet morning walk' })).toBe(false)
    expect(await asked('owner', { isRequired: false })).toBe(false)
  })

  test('is asked of owners alone', async () => {
    expect(await asked('hr', {})).toBe(false)
  })
})
