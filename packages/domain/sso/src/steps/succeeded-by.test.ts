import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import {
  companyCtx,
  type MadeConnection,
  makeConnection,
  openTestSso,
  type ResponseShape,
  signInThrough,
} from '../testing.ts'
import { activateConnection } from '../verbs/activate-connection.ts'

/** As each provider has it: identifiers of its own, the same address and name. */
const anna = (nameId: string, { domain }: MadeConnection, firstName = 'Anna'): Partial<ResponseShape> => ({
  nameId,
  attributes: [
    ['email', `anna@${domain}`],
    ['firstName', firstName],
    ['lastName', 'Jónsdóttir'],
  ],
})

describe('a company that changes its identity provider', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  async function changed() {
    const former = await makeConnection(db, sso)
    const next = await makeConnection(db, sso, { beside: former })
    const { personId } = await signInThrough(db, former, sso, anna('okta-1', former))
    const ctx = companyCtx(db, former.company)
    const putInPlace = (replaces: string) =>
      activateConnection(ctx, { connectionId: next.connection.id, to: 'optional', replaces })
    const signIn = (shape = anna('entra-1', next)) => signInThrough(db, next, sso, shape)
    return { former, next, personId, ctx, putInPlace, signIn }
  }
  const conflict = { code: 'sso.link_conflict' }

  it('brings people to the accounts they have, once it has said so', async () => {
    const { former, personId, putInPlace, signIn } = await changed()
    await expect(signIn()).rejects.toMatchObject(conflict)
    await putInPlace(former.connection.id)
    expect(await signIn()).toMatchObject({ personId, link: 'linked' })
    expect(await signIn()).toMatchObject({ personId, link: 'known' })
    expect(await signInThrough(db, former, sso, anna('okta-1', former))).toMatchObject({ personId })
  })

  it('brings nobody to the account of another name, nor anybody without a name', async () => {
    const { former, next, putInPlace, signIn } = await changed()
    await putInPlace(former.connection.id)
    await expect(signIn(anna('entra-1', next, 'Arna'))).rejects.toMatchObject(conflict)
    const email: [string, string] = ['email', `anna@${next.domain}`]
    await expect(signIn({ nameId: 'entra-1', attributes: [email] })).rejects.toMatchObject(conflict)
  })

  it('brings nobody any more once its word is taken back, or is over', async () => {
    const { former, next, putInPlace, signIn } = await changed()
    await putInPlace(former.connection.id)
    await putInPlace('none')
    await expect(signIn()).rejects.toMatchObject(conflict)
    await putInPlace(former.connection.id)
    await db.witness`update app.sso_connection set replaced_until = '2026-11-20T08:59:59Z'
      where id = ${next.connection.id}`
    await expect(signIn()).rejects.toMatchObject(conflict)
  })
})
