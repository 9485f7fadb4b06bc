import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { isStaff } from '../reads/is-staff.ts'
import { listStaff } from '../reads/list-staff.ts'
import { makePerson } from '../testing.ts'
import { appointStaff } from './appoint-staff.ts'

describe('appointing a support agent', () => {
  const db = openTestDatabase()
  const operator = () =>
    testCtx({ database: db.database, scope: { role: 'support', personId: timeOrderedIds.next<'person'>() } })

  it('makes a person one of the staff, once, and says so once', async () => {
    const { personId } = await makePerson(db)
    expect(await appointStaff(operator(), { personId })).toBe(true)
    expect(await appointStaff(operator(), { personId })).toBe(false)
    const gate = testCtx({ database: db.database, scope: { role: 'gate' } })
    expect(await isStaff(gate, personId)).toBe(true)
    expect(await listStaff(gate)).toContain(personId)
    await db.witness`update app.staff_member set ended_at = now() where person_id = ${personId}`
    expect(await listStaff(gate)).not.toContain(personId)
    expect(await announced(db, 'staff.appointed')).toHaveLength(1)
    expect(await audited(db, 'staff.appointed')).toHaveLength(1)
  })

  it('is for the operator only', async () => {
    const { personId } = await makePerson(db)
    const gate = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    await expect(appointStaff(gate, { personId })).rejects.toMatchObject({ kind: 'not_allowed' })
    expect(await isStaff(gate, personId)).toBe(false)
  })
})
