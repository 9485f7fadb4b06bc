import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companyCtx, makeConnection, openGateCtx, openTwoProviders } from '../testing.ts'
import { receiveFrontLogout } from './receive-front-logout.ts'

describe('a provider’s sign-out page says in a frame that a session is over', () => {
  const db = openTestDatabase()
  let stage: Awaited<ReturnType<typeof openTwoProviders>>
  beforeAll(async () => {
    stage = await openTwoProviders(db)
  })
  afterAll(() => stage.close())

  const say = (named: { iss?: string; sid?: string }, at = stage.made) =>
    receiveFrontLogout(
      openGateCtx(db),
      { connectionId: at.connection.id, iss: stage.provider.issuer, sid: '', ...named },
      stage.sso,
    )

  it('and that one ends, no other of the person', async () => {
    const [one, two] = [
      await stage.signedIn('anna', { sid: 'f-1' }),
      await stage.signedIn('anna', { sid: 'f-2' }),
    ]
    await say({ sid: 'f-1' })
    expect([await one(), await two()]).toEqual([false, true])
    expect((await audited(db, 'sso_logout.received')).at(-1)).toMatchObject({ detail: { ended: 1 } })
    await say({ sid: 'f-1' })
    expect(await two()).toBe(true)
  })

  it('and nothing ends where it names no session, an unknown one, or another provider', async () => {
    const isIn = await stage.signedIn('bo', { sid: 'f-b' })
    await say({})
    await say({ sid: 'f-x' })
    await say({ sid: 'f-b', iss: stage.sibling.issuer })
    await say({ sid: 'f-b', iss: '' })
    expect(await isIn()).toBe(true)
  })

  it('and nothing ends at another company, whose provider may give the same number', async () => {
    const far = await stage.signedIn('dora', { sid: 'f-d', at: stage.others, by: stage.sibling })
    await say({ sid: 'f-d' })
    await say({ sid: 'f-d' }, stage.others)
    expect(await far()).toBe(true)
  })

  it('is heard at the gate, for an OpenID connection that exists', async () => {
    const input = { connectionId: stage.made.connection.id, iss: stage.provider.issuer, sid: 'f-1' }
    await expect(
      receiveFrontLogout(companyCtx(db, stage.made.company), input, stage.sso),
    ).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const ctx = openGateCtx(db)
    const saml = await makeConnection(db, stage.sso)
    for (const connectionId of [ctx.ids.next<'sso_connection'>(), saml.connection.id]) {
      await expect(receiveFrontLogout(ctx, { ...input, connectionId }, stage.sso)).rejects.toMatchObject({
        code: 'sso.connection_missing',
      })
    }
  })
})
