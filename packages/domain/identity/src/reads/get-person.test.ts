import { timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson, makeStaff } from '../testing.ts'
import { findPersonByEmail } from './find-person-by-email.ts'
import { getPerson } from './get-person.ts'
import { getPrimaryAddress } from './get-primary-address.ts'
import { isStaff } from './is-staff.ts'
import { listNames } from './list-names.ts'

describe('reads about persons', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })

  it('shows a person themselves: signed in, at the gate, and to a worker that serves them', async () => {
    const { personId, displayName, email } = await makePerson(db)
    for (const role of ['person', 'gate', 'worker'] as const) {
      const ctx = testCtx({ database: db.database, scope: { role, personId } })
      expect(await getPerson(ctx)).toMatchObject({
        id: personId,
        displayName,
        emails: [{ email, kind: 'private', isVerified: true }],
      })
    }
  })

  it('shows a worker no person that its job does not name', async () => {
    const { personId } = await makePerson(db)
    const other = timeOrderedIds.next<'person'>()
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', personId: other } })
    await expect(getPerson(ctx)).rejects.toMatchObject({ code: 'identity.person_missing' })
    expect(personId).not.toBe(other)
  })

  it('sends letters to the private address when there is a proven one', async () => {
    const { personId } = await makePerson(db, { email: 'anna@work.is', kind: 'work', locale: 'is' })
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', personId } })
    expect(await getPrimaryAddress(ctx)).toMatchObject({ email: 'anna@work.is', locale: 'is' })
    await db.witness`insert into app.person_email values
      (${ctx.ids.next()}, ${personId}, 'anna@home.is', 'anna@home.is', 'private', now(), now())`
    expect(await getPrimaryAddress(ctx)).toMatchObject({ email: 'anna@home.is' })
  })

  it('has no address for somebody who never proved one', async () => {
    const { personId } = await makePerson(db, { isVerified: false })
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', personId } })
    await expect(getPrimaryAddress(ctx)).rejects.toMatchObject({ code: 'identity.person_missing' })
  })

  it('finds the owner of a proven address', async () => {
    const { personId, email } = await makePerson(db)
    const unproven = await makePerson(db, { isVerified: false })
    expect(await findPersonByEmail(atGate(), email.toUpperCase())).toBe(personId)
    expect(await findPersonByEmail(atGate(), unproven.email)).toBeNull()
    expect(await findPersonByEmail(atGate(), 'not an address')).toBeNull()
  })

  it('names persons, and leaves out who does not exist', async () => {
    const { personId } = await makePerson(db, { displayName: 'Sara' })
    const names = await listNames(atGate(), [personId, timeOrderedIds.next<'person'>()])
    expect([...names]).toEqual([[personId, 'Sara']])
    expect((await listNames(atGate(), [])).size).toBe(0)
  })

  it('knows who works for the operator now', async () => {
    const [one, two] = [await makePerson(db), await makePerson(db)]
    await makeStaff(db, one.personId)
    expect(await isStaff(atGate(), one.personId)).toBe(true)
    expect(await isStaff(atGate(), two.personId)).toBe(false)
    await db.witness`update app.staff_member set ended_at = now() where person_id = ${one.personId}`
    expect(await isStaff(atGate(), one.personId)).toBe(false)
  })

  it('keeps the gate’s questions at the gate', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    const refusal = { code: 'identity.not_allowed' }
    await expect(isStaff(ctx, timeOrderedIds.next<'person'>())).rejects.toMatchObject(refusal)
    await expect(findPersonByEmail(ctx, 'a@mail.test')).rejects.toMatchObject(refusal)
    await expect(listNames(ctx, [])).rejects.toMatchObject(refusal)
  })
})
