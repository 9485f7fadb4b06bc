import { makeBookableHub, makeBooking, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { hubHost, testArgs, testPlatform } from '../http/testing.ts'
import type { Host } from '../http/visit.server.ts'
import type { WebEnv } from '../http/web.server.ts'
import { freeTimeRoutes } from './free-times.server.ts'

describe('free times for programs', () => {
  const db = openTestDatabase()

  async function ask(host: Host | undefined, path: string) {
    const platform = await testPlatform(db)
    const app = new Hono<WebEnv>()
    app.use(async (c, next) => {
      c.set('visit', testArgs(platform, host ? { host } : {}).context.visit)
      await next()
    })
    app.route('/', freeTimeRoutes())
    const response = await app.request(path)
    const told: { times?: unknown[] } = await response.json()
    return { ...told, status: response.status }
  }
  async function bookable() {
    const hub = await makeBookableHub(db)
    const [row] = await db.witness`select slug from app.professional where id = ${hub.professionalId}`
    const path = `/api/professionals/${row?.slug}/times?from=2026-11-23T00:00:00Z&days=1`
    return { hub, host: hubHost(hub), path }
  }

  test('are what the page offers, and lose what is booked', async () => {
    const { hub, host, path } = await bookable()
    const slot = { startsAt: mondayAtTen, endsAt: '2026-11-23T10:50:00Z' }
    const before = await ask(host, path)
    expect(before).toMatchObject({ status: 200, booking: 'open', service: { id: hub.serviceId } })
    expect(before.times).toContainEqual(slot)
    const { personId } = await makeBooking(db, hub)
    const after = await ask(host, path)
    expect(after.times).not.toContainEqual(slot)
    expect(after.times?.length).toBeGreaterThan(0)
    expect(JSON.stringify(after)).not.toContain(personId)
  })

  test('are none where the professional is asked', async () => {
    const { hub, host, path } = await bookable()
    await db.witness`update app.hub_listing set booking_mode = 'on_request'
      where professional_id = ${hub.professionalId}`
    expect(await ask(host, path)).toMatchObject({ status: 200, booking: 'on_request', times: [], asked: [] })
  })

  test('are nobody’s in another hub, at the app, or by another name', async () => {
    const { host, path } = await bookable()
    const other = await bookable()
    expect(await ask(other.host, path)).toMatchObject({ status: 404 })
    expect(await ask(undefined, path)).toMatchObject({ status: 404 })
    expect(await ask(host, '/api/professionals/nobody/times')).toMatchObject({ status: 404 })
  })

  test('ask for the sign-in where the hub does', async () => {
    const { hub, host, path } = await bookable()
    await db.witness`update app.hub set access = 'sign_in' where company_id = ${hub.companyId}`
    expect(await ask(host, path)).toMatchObject({ status: 401, error: { code: 'web.sign_in_first' } })
  })

  test('are not of a span that no page shows', async () => {
    const { host, path } = await bookable()
    for (const wrong of ['&days=400', '&service=none', '&from=soon', '&from=9999-12-31T00:00:00Z'])
      expect(await ask(host, `${path.split('?')[0]}?x=1${wrong}`)).toMatchObject({ status: 422 })
  })
})
