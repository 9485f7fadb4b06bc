import { listSlots } from '@kara/scheduling'
import { makeBookableHub, makeClient } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { joinWaitlist, listWaitlist } from '@kara/waitlists'
import { describe, expect, test } from 'vitest'
import {
  cookiesSet,
  enterWithTerms,
  type TestRequest,
  testArgs,
  testPlatform,
} from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('the professional’s waitlist', () => {
  const db = openTestDatabase()

  async function filled() {
    const platform = await testPlatform(db)
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const { serviceId } = hub
    const { id } = await joinWaitlist(ctx, { serviceId, timeZone: 'Atlantic/Reykjavik' })
    const come = async (wish: TestRequest = {}, personId = hub.personId) => {
      const door = testArgs(platform)
      await enterWithTerms(door, personId)
      return testArgs(platform, { ...wish, cookies: cookiesSet(door) }) as never
    }
    const from = ctx.clock.now()
    const { slots } = await listSlots(ctx, { serviceId, from, to: from.add({ hours: 24 * 14 }) })
    return { hub, ctx, id, come, slots }
  }

  test('shows who waits for what, nameless until they are a client, with the times that could be offered', async () => {
    const { id, come, slots } = await filled()
    const { waiting } = await loader(await come())
    expect(waiting).toMatchObject([{ id, name: null, service: 'Session' }])
    expect(waiting[0]?.times).toEqual(slots.slice(0, 20).map(({ startsAt }) => startsAt))
  })

  test('names one of them to who waits, once', async () => {
    const { id, come, slots } = await filled()
    const form = { entryId: id, startsAt: slots[0]?.startsAt ?? '' }
    const answer = (await action(await come({ form }))) as Response
    expect(answer.status).toBe(302)
    const { waiting } = await loader(await come())
    expect(waiting).toMatchObject([{ offeredFor: slots[0]?.startsAt }])
  })

  test('is empty again when they are taken off', async () => {
    const { ctx, id, come } = await filled()
    await action(await come({ form: { intent: 'take-off', entryId: id } }))
    expect(await loader(await come())).toEqual({ waiting: [] })
    expect(await listWaitlist(ctx)).toEqual([])
  })

  test('is nobody else’s', async () => {
    const { id, come } = await filled()
    const colleague = await makeBookableHub(db)
    expect(await loader(await come({}, colleague.personId))).toEqual({ waiting: [] })
    const form = { intent: 'take-off', entryId: id }
    await expect(action(await come({ form }, colleague.personId))).rejects.toMatchObject({
      kind: 'not_found',
    })
    expect((await loader(await come())).waiting).toHaveLength(1)
  })
})
