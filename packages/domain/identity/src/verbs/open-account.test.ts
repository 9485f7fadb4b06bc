import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findPersonByEmail } from '../reads/find-person-by-email.ts'
import { openAccount } from './open-account.ts'

describe('opening an account for an address that the operator vouches for', () => {
  const db = openTestDatabase()
  const scope = { role: 'gate' } as const
  const setUp = () => testCtx({ database: db.database, scope, actor: { kind: 'worker', name: 'set-up' } })
  const input = { displayName: 'Elín Test', locale: 'is', timeZone: 'Atlantic/Reykjavik' } as const

  it('opens it with the address proven, and announces and audits it once', async () => {
    const { personId, isNew } = await openAccount(setUp(), { ...input, email: 'Elin@Mail.Test' })
    expect(isNew).toBe(true)
    expect(await findPersonByEmail(setUp(), 'elin@mail.test')).toBe(personId)
    expect((await announced(db, 'person.created')).map((event) => event.personId)).toContain(personId)
    expect((await audited(db, 'person.created')).map((entry) => entry.objectId)).toContain(personId)
  })

  it('finds the account of a known address and changes nothing', async () => {
    const email = 'twice@mail.test'
    const first = await openAccount(setUp(), { ...input, email })
    const second = await openAccount(setUp(), { ...input, displayName: 'Somebody Else', email })
    expect(second).toEqual({ personId: first.personId, isNew: false })
  })

  it('is out of reach for everybody who comes through a page', async () => {
    const visitor = testCtx({ database: db.database, scope })
    await expect(openAccount(visitor, { ...input, email: 'a@mail.test' })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
    const { personId } = await openAccount(setUp(), { ...input, email: 'b@mail.test' })
    const person = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(openAccount(person, { ...input, email: 'c@mail.test' })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })
})
