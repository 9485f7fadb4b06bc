import { saveService } from '@kara/directory'
import { setHubCalendar } from '@kara/scheduling'
import { makeBookableHub, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { action as holdTime } from '../hold/page.server.ts'
import { loader as loadProfile } from '../professional/page.server.ts'
import { loader } from './page.server.ts'

describe('the card and the profile of somebody who wants to be asked for a service', () => {
  const db = openTestDatabase()

  async function setting() {
    const platform = await testPlatform(db)
    const bookable = await makeBookableHub(db)
    const { companyId, hubId, host, slug, serviceId } = bookable
    const self = professionalCtx(db, bookable, platform.clock)
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const visit = (path = '/') => testArgs(platform, { host: at, path, params: { slug } }) as never
    const card = async (path?: string) => (await loader(visit(path))).cards.find((one) => one.slug === slug)
    const ask = (askedFirst: Record<string, number | null>) =>
      setHubCalendar(self, {
        ...{ noticeHours: null, bookableWeeks: null, isAway: false, backOn: null },
        companyId,
        askedFirst,
      })
    const addService = (minutes: number) =>
      saveService(self, {
        name: { en: 'Another', is: 'Annað' },
        minutes,
        modality: 'in_person',
        place: 'Laugavegur 1',
        priceMinor: 30_000,
        currency: 'ISK',
        costHalves: 4,
      })
    const hold = async (startsAt: string) => {
      const form = { slot: `${serviceId}/${startsAt}` }
      const answer = (await holdTime(
        testArgs(platform, { host: at, path: '/hold', form }) as never,
      )) as Response
      return new URL(answer.headers.get('location') ?? '', at.origin)
    }
    return { serviceId, slug, visit, card, ask, addService, hold }
  }

  test('say so when it is their only one', async () => {
    const { serviceId, visit, card, ask } = await setting()
    expect(await card()).toMatchObject({ isOnRequest: false, service: { id: serviceId } })
    await ask({ [serviceId]: null })
    expect(await card()).toMatchObject({ isOnRequest: true, times: [] })
    expect(await loadProfile(visit())).toMatchObject({ isOnRequest: true, isOneAsked: true })
  })

  test('show the times of another service, and say of the one that it is by request', async () => {
    const { serviceId, visit, card, ask, addService } = await setting()
    const other = await addService(90)
    await ask({ [serviceId]: null })
    const shown = await card()
    expect(shown).toMatchObject({ isOnRequest: false, service: { id: other.id } })
    expect(shown?.times).toHaveLength(3)
    const profile = await loadProfile(visit())
    expect(profile).toMatchObject({ isOnRequest: false, serviceId: other.id })
    expect(profile.services.map(({ id, isAsked }) => [id, isAsked])).toEqual([
      [other.id, false],
      [serviceId, true],
    ])
    expect(await loadProfile(visit(`/?service=${serviceId}`))).toMatchObject({ isOnRequest: true })
  })

  test('let one of its times be chosen, and lead to the request with that time in it', async () => {
    const { serviceId, slug, visit, ask, hold } = await setting()
    await ask({ [serviceId]: 74 })
    const { offer, askedWithin } = await loadProfile(visit('/?week=2026-11-23'))
    expect(askedWithin).toBe(74)
    const times = offer?.days.flatMap((day) => day.times) ?? []
    expect(times).toContain('2026-11-23T10:00:00Z')
    expect(offer?.asked).toContain('2026-11-23T10:00:00Z')
    expect(offer?.asked).not.toContain('2026-11-24T10:00:00Z')
    const asked = await hold('2026-11-23T10:00:00Z')
    expect(asked.pathname).toBe(`/professionals/${slug}/request`)
    expect(asked.searchParams.get('at')).toBe('2026-11-23T10:00:00Z')
    expect((await hold('2026-11-24T10:00:00Z')).pathname).toBe('/book')
  })

  test('never show of what is asked for the times that were kept of another of the same length', async () => {
    const { serviceId, card, ask, addService } = await setting()
    const other = await addService(50)
    await ask({ [other.id]: 160 })
    const booked = await card('/?format=video')
    expect(booked?.service?.id).toBe(serviceId)
    const asked = await card('/?format=in_person')
    expect(asked?.service?.id).toBe(other.id)
    expect(asked?.times[0]).not.toBe(booked?.times[0])
  })
})
