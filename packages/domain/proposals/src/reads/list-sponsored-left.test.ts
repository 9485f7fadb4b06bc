import type { SessionId } from '@kara/kernel'
import { cancelSession } from '@kara/scheduling'
import { makeBookableHub, makeBooking, makePractice, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listSponsoredLeft } from './list-sponsored-left.ts'

describe('what is left for a client', () => {
  const db = openTestDatabase()
  async function meeting(allowanceCredits: number) {
    const hub = await makeBookableHub(db, { allowanceCredits, poolCredits: 1000 })
    const booked = await makeBooking(db, hub)
    return { hub, ...booked, self: professionalCtx(db, hub, booked.ctx.clock) }
  }

  it('is what no session holds yet, up to six credits and never a word of more', async () => {
    const few = await meeting(4)
    expect(await listSponsoredLeft(few.self, few.personId)).toEqual([
      { companyId: few.hub.companyId, halves: 6, isMore: false },
    ])
    const [many, most] = [await meeting(9), await meeting(200)]
    for (const { self, personId, hub } of [many, most]) {
      expect(await listSponsoredLeft(self, personId)).toEqual([
        { companyId: hub.companyId, halves: 12, isMore: true },
      ])
    }
  })

  it('is for the professional of the two, where they have met', async () => {
    const { hub, ctx, self, personId, session } = await meeting(4)
    expect(() => listSponsoredLeft(ctx, personId)).toThrow('Only the client and the professional')
    const colleague = await makePractice(db)
    expect(await listSponsoredLeft(colleague.ctx, personId)).toEqual([])
    // Another client's of the same hub is not theirs for the asking.
    const other = await meeting(4)
    expect(await listSponsoredLeft(self, other.personId)).toEqual([])
    await cancelSession(ctx, session.id as SessionId)
    expect(await listSponsoredLeft(self, personId)).toEqual([])
    expect(hub.companyId).not.toBe(other.hub.companyId)
  })
})
