import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findRequestLink, getOwnRequestLink } from '../reads/find-request-link.ts'
import { makePractice, makePrivateClient } from '../testing.ts'
import { setRequestLink } from './set-request-link.ts'

describe('a professional’s own page for requests', () => {
  const db = openTestDatabase()

  it('is off until it is switched on, and seen by visitors only while it is', async () => {
    const { ctx, professionalId, serviceId } = await makePractice(db)
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    expect(await getOwnRequestLink(ctx)).toEqual({ isOn: false, serviceIds: null })
    await setRequestLink(ctx, { isOn: true, serviceIds: [serviceId] })
    expect(await findRequestLink(visitor, professionalId)).toEqual({ isOn: true, serviceIds: [serviceId] })
    await setRequestLink(ctx, { isOn: false, serviceIds: null })
    expect(await findRequestLink(visitor, professionalId)).toBeNull()
    expect((await audited(db, 'request_link.set')).at(-1)).toMatchObject({ detail: { isOn: false } })
  })

  it('names services of the professional only', async () => {
    const [practice, colleague] = [await makePractice(db), await makePractice(db)]
    await setRequestLink(practice.ctx, { isOn: true, serviceIds: [practice.serviceId, colleague.serviceId] })
    expect(await getOwnRequestLink(practice.ctx)).toMatchObject({ serviceIds: [practice.serviceId] })
    expect(await getOwnRequestLink(colleague.ctx)).toMatchObject({ isOn: false })
  })

  it('is not a client’s to set', async () => {
    const { ctx } = await makePrivateClient(db, await makePractice(db))
    await expect(setRequestLink(ctx, { isOn: true, serviceIds: null })).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })
})
