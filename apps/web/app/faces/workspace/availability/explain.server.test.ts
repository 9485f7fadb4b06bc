import { setHubCalendar } from '@kara/scheduling'
import { makeBookableHub, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { explain, listOwnHubs } from './explain.server.ts'
import { hasSetting, settingOf } from './reason-settings.ts'

describe('why a time is not offered in a hub', () => {
  const db = openTestDatabase()
  const asEverywhere = { noticeHours: null, bookableWeeks: null, isAway: false, backOn: null }

  async function setting() {
    const bookable = await makeBookableHub(db)
    const { companyId, serviceId } = bookable
    const self = professionalCtx(db, bookable)
    const [hub] = await listOwnHubs(self)
    const ask = (day: string) =>
      explain(self, serviceId, { day, time: '10:00', timeZone: 'Atlantic/Reykjavik' }, hub)
    const rule = (noticeHours: number, bookableWeeks: number) =>
      db.witness`update app.hub set notice_hours = ${noticeHours}, bookable_weeks = ${bookableWeeks}
        where company_id = ${companyId}`
    return { companyId, self, hub, ask, rule }
  }

  test('names the rule of the hub, and leads to no setting that would not change it', async () => {
    const { ask, rule } = await setting()
    await rule(120, 2)
    const soon = await ask('2026-11-23')
    expect(soon).toMatchObject({ reason: 'hub_notice', hubRule: { noticeHours: 120 } })
    const late = await ask('2026-12-14')
    expect(late).toMatchObject({ reason: 'hub_too_far', hubRule: { bookableWeeks: 2 } })
    expect([soon, late].map(({ reason }) => reason && hasSetting(reason))).toEqual([false, false])
  })

  test('leads to the page of the hub where the professional set it for that hub alone', async () => {
    const { companyId, self, hub, ask } = await setting()
    await setHubCalendar(self, { ...asEverywhere, companyId, noticeHours: 160 })
    const asked = await ask('2026-11-23')
    expect(asked).toMatchObject({ reason: 'notice', isSetForHub: true, hubRule: null })
    expect(settingOf('notice', '2026-11-23', hub?.listingId, true)).toBe(
      settingOf('away', '2026-11-23', hub?.listingId),
    )
    expect(settingOf('notice', '2026-11-23', hub?.listingId)).toContain('#rule-notice')
  })
})
