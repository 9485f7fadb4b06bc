import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPerson } from '../reads/get-person.ts'
import { makePerson } from '../testing.ts'
import { declineProtection } from './decline-protection.ts'

describe('declineProtection', () => {
  const db = openTestDatabase()

  it('remembers that the offer was put off, for this person alone, and audits it', async () => {
    const [one, two] = [await makePerson(db), await makePerson(db)]
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId: one.personId } })
    await declineProtection(ctx)
    await declineProtection(ctx)
    expect(await getPerson(ctx)).toMatchObject({ isProtectionDeclined: true, isProtected: false })
    const other = testCtx({ database: db.database, scope: { role: 'gate', personId: two.personId } })
    expect(await getPerson(other)).toMatchObject({ isProtectionDeclined: false })
    const entries = await audited(db, 'protection.declined')
    expect(entries.filter((entry) => entry.personId === one.personId)).toHaveLength(2)
  })

  it('is one’s own to decline', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    await expect(declineProtection(ctx)).rejects.toMatchObject({ code: 'identity.not_your_account' })
  })
})
