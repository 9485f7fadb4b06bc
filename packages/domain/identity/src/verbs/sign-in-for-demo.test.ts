import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { readSession } from '../reads/read-session.ts'
import { makePerson } from '../testing.ts'
import { signInForDemo } from './sign-in-for-demo.ts'

describe('signInForDemo', () => {
  const db = openTestDatabase()
  const atGate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  const host = 'app.test'
  const on = { isDemo: true }

  it('opens a real session of a demonstration’s person', async () => {
    const { personId, email } = await makePerson(db)
    const ctx = atGate()
    const { token } = await signInForDemo(ctx, { email, host }, on)
    expect(await readSession(ctx, { token, host })).toMatchObject({ personId, method: 'demo' })
  })

  it('does not exist outside of a demonstration', async () => {
    const { email } = await makePerson(db)
    await expect(signInForDemo(atGate(), { email, host }, { isDemo: false })).rejects.toMatchObject({
      code: 'identity.demo_off',
    })
  })

  it('happens at the gate only, and for nobody whose address is unknown or unproven', async () => {
    const { email } = await makePerson(db, { isVerified: false })
    await expect(signInForDemo(atGate(), { email, host }, on)).rejects.toMatchObject({
      code: 'identity.person_missing',
    })
    const asVisitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(signInForDemo(asVisitor, { email, host }, on)).rejects.toMatchObject({
      code: 'identity.not_allowed',
    })
  })

  it('opens a session of its own for each click, announces it and leaves an audit entry', async () => {
    const { personId, email } = await makePerson(db)
    const sessions = await Promise.all([1, 2].map(() => signInForDemo(atGate(), { email, host }, on)))
    expect(sessions[0]?.token).not.toBe(sessions[1]?.token)
    const events = (await announced(db, 'login_session.started')).filter((at) => at.personId === personId)
    expect(events).toHaveLength(2)
    const entries = await audited(db, 'sign_in.demonstrated')
    expect(entries.filter((entry) => entry.personId === personId)).toHaveLength(2)
  })
})
