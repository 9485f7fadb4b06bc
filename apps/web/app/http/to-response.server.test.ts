import { limitReached, notAllowed, notFound } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { redirect } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { testArgs, testPlatform } from './testing.ts'
import { toResponse } from './to-response.server.ts'

describe('toResponse', () => {
  const db = openTestDatabase()
  const answerTo = async (error: unknown, acceptLanguage = 'en') =>
    (await toResponse(
      testArgs(await testPlatform(db), { path: '/control/credits?secret=1', acceptLanguage }),
      error,
    )) as { data: Record<string, unknown>; init: { status: number } }
  const reports = () => db.witness`select reference, route, kind, code from app.error_report order by at`

  test('a refusal keeps its kind, in the language of the reader, under a code that support finds', async () => {
    const answer = await answerTo(notAllowed('web.wrong_role', 'No.'), 'is')
    expect(answer.init.status).toBe(403)
    expect(answer.data).toMatchObject({
      kind: 'not_allowed',
      sentence: 'Hlutverk þitt hjá fyrirtækinu nær ekki til þessarar síðu.',
    })
    expect(await reports()).toContainEqual({
      reference: answer.data.reference,
      route: '/control/credits',
      kind: 'not_allowed',
      code: 'web.wrong_role',
    })
  })

  test('what nobody foresaw never shows its text', async () => {
    const answer = await answerTo(new Error('password=hunter2 at db.internal'))
    expect(answer.init.status).toBe(500)
    expect(answer.data).toMatchObject({ kind: 'internal', code: 'web.unexpected', sentence: null })
    expect(JSON.stringify(answer.data)).not.toContain('hunter2')
  })

  test('a code without a sentence of its own says the one it was thrown with', async () => {
    const answer = await answerTo(limitReached('other.too_many', 'Wait until tomorrow.'))
    expect(answer).toMatchObject({ init: { status: 429 }, data: { sentence: 'Wait until tomorrow.' } })
  })

  test('an address that does not exist leaves no report', async () => {
    const before = (await reports()).length
    const answer = await answerTo(notFound('web.no_page', 'No page.'))
    expect(answer).toMatchObject({ init: { status: 404 }, data: { reference: null } })
    expect((await reports()).length).toBe(before)
  })

  test('redirects pass', async () => {
    const response = redirect('/sign-in')
    expect(await answerTo(response)).toBe(response)
  })
})
