import { openTestDatabase } from '@kara/testing'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { keepPace } from './keep-pace.server.ts'
import { testArgs, testPlatform } from './testing.ts'
import type { Visit } from './visit.server.ts'
import type { WebEnv } from './web.server.ts'

interface Refusal {
  readonly data: { readonly code: string; readonly sentence: string; readonly reference: string }
  readonly init: { readonly status: number }
}

describe('asking too often', () => {
  const db = openTestDatabase()
  let platform: Awaited<ReturnType<typeof testPlatform>>
  beforeAll(async () => {
    platform = await testPlatform(db)
  })

  /** The steps of the server around this one: a visit before it, an answer behind it, a page beside it. */
  function aServer() {
    const web = new Hono<WebEnv>()
    web.use(async (c, next) => {
      const { visit } = testArgs(platform).context
      c.set('visit', { ...visit, clientAddress: c.req.header('from') ?? '192.0.2.7' })
      await next()
    })
    const draw = async (_: Request, visit: Visit) => {
      const { data, init } = visit.refusal as Refusal
      return Response.json(data, init)
    }
    web.use(keepPace(draw, () => 0))
    web.all('*', (c) => c.text('done'))
    return async (times: number, path: string, method = 'POST', from = '192.0.2.7') => {
      const answers: Response[] = []
      for (let at = 0; at < times; at++) answers.push(await web.request(path, { method, headers: { from } }))
      return answers
    }
  }
  const statuses = (answers: Response[]) => [...new Set(answers.map(({ status }) => status))]

  test.each([
    [60, '/sso/acs/one', 'POST'],
    [30, '/sso/start', 'POST'],
    [30, '/sso/start.data', 'POST'],
    [10, '/hand-off?code=a', 'GET'],
    [20, '/set-up-link/a-guess', 'GET'],
    [120, '/sso/logout/one', 'POST'],
    [120, '/sso/logout/one?SAMLRequest=a', 'GET'],
  ])('the first %i at %s pass, the next one waits', async (times, path, method) => {
    const ask = aServer()
    expect(statuses(await ask(times, path, method))).toEqual([200])
    expect(statuses(await ask(1, path, method))).toEqual([429])
    expect(statuses(await ask(1, path, method, '198.51.100.9'))).toEqual([200])
  })

  test('a company takes in 600 a minute, however many networks they come from', async () => {
    const ask = aServer()
    for (let network = 0; network < 10; network++) {
      expect(statuses(await ask(60, '/sso/acs/one', 'POST', `192.0.2.${network}`))).toEqual([200])
    }
    expect(statuses(await ask(1, '/sso/acs/one', 'POST', '192.0.2.99'))).toEqual([429])
    expect(statuses(await ask(1, '/sso/acs/other', 'POST', '192.0.2.99'))).toEqual([200])
  })

  test('says when to come back, and under which code support finds the refusal', async () => {
    const [answer] = (await aServer()(11, '/hand-off', 'GET')).slice(-1)
    expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0)
    const refusal = (await answer?.json()) as Refusal['data']
    expect(refusal.sentence).toMatch(/^Too much came from your network at once\. Try again in \d s\.$/)
    const rows =
      await db.witness`select route, code from app.error_report where reference = ${refusal.reference}`
    expect(rows).toEqual([{ route: '/hand-off', code: 'web.too_fast' }])
  })

  test('a flood of refusals is one report, not a flood of rows', async () => {
    const answers = (await aServer()(60, '/hand-off', 'GET', '203.0.113.50')).slice(-50)
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as Refusal['data'][]
    expect(new Set(bodies.map(({ reference }) => reference)).size).toBe(1)
  })

  test('other pages are asked as often as anybody likes', async () => {
    expect(statuses(await aServer()(100, '/', 'GET'))).toEqual([200])
  })
})
