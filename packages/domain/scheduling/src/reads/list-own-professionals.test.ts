import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeBookableHub, makeBooking, makePractice, makePrivateClient, ownCtx } from '../testing.ts'
import { setRequestLink } from '../verbs/set-request-link.ts'
import { listOwnProfessionals } from './list-own-professionals.ts'

describe('the professionals of a client', () => {
  const db = openTestDatabase()

  it('are those outside of hubs, with whether they take requests on a page of their own', async () => {
    const practice = await makePractice(db)
    const { ctx } = await makePrivateClient(db, practice)
    const { professionalId } = practice
    expect(await listOwnProfessionals(ctx)).toMatchObject([{ professionalId, takesRequests: false }])
    await setRequestLink(practice.ctx, { isOn: true, serviceIds: null })
    expect(await listOwnProfessionals(ctx)).toMatchObject([{ professionalId, takesRequests: true }])
  })

  it('are none where everything is booked in hubs', async () => {
    const { personId } = await makeBooking(db, await makeBookableHub(db))
    expect(await listOwnProfessionals(ownCtx(db, personId))).toEqual([])
  })

  it('are nobody else’s to list', async () => {
    const { ctx } = await makePractice(db)
    await expect(listOwnProfessionals(ctx)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })
})
