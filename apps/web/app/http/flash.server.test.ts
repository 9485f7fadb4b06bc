import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { keepFlashIfUnseen, putFlash, redirectWithFlash, takeFlash } from './flash.server.ts'
import { cookiesSet, testArgs, testPlatform } from './testing.ts'

describe('a flash', () => {
  const db = openTestDatabase()
  const flash = {
    tone: 'positive',
    text: 'The session is cancelled – the credit is back.',
    undo: { label: 'Undo', action: '/home/sessions/1', fields: { id: '1' } },
  } as const

  test('is shown on the next page, once', async () => {
    const platform = await testPlatform(db)
    const before = testArgs(platform)
    const response = redirectWithFlash(before, '/home', flash)
    expect(response.headers.get('location')).toBe('/home')
    const after = testArgs(platform, { cookies: cookiesSet(before) })
    expect(takeFlash(after.context.visit)).toEqual(flash)
    expect(cookiesSet(after)).toEqual({ '__Host-flash': '' })
  })

  test.each([302, 202])(
    'waits for the next page when the one that took it leads on by %s',
    async (status) => {
      const platform = await testPlatform(db)
      const before = testArgs(platform)
      putFlash(before.context.visit, flash)
      const between = testArgs(platform, { cookies: cookiesSet(before) })
      expect(takeFlash(between.context.visit)).toEqual(flash)
      keepFlashIfUnseen(between.context.visit, status)
      expect(cookiesSet(between)).toEqual({})
      putFlash(between.context.visit, flash)
      keepFlashIfUnseen(between.context.visit, status)
      expect(cookiesSet(between)).toEqual(cookiesSet(before))
    },
  )

  test('is gone once a page has shown it', async () => {
    const platform = await testPlatform(db)
    const before = testArgs(platform)
    putFlash(before.context.visit, flash)
    const after = testArgs(platform, { cookies: cookiesSet(before) })
    takeFlash(after.context.visit)
    keepFlashIfUnseen(after.context.visit, 200)
    expect(cookiesSet(after)).toEqual({ '__Host-flash': '' })
  })

  test('that we did not write is not shown', async () => {
    const platform = await testPlatform(db)
    const before = testArgs(platform)
    putFlash(before.context.visit, flash)
    const [body = '', signature = ''] = (cookiesSet(before)['__Host-flash'] ?? '').split('.')
    const forged = Buffer.from(JSON.stringify({ ...flash, text: 'Send us your password' })).toString(
      'base64url',
    )
    for (const value of [`${forged}.${signature}`, body, `${body}.`, 'nonsense.x']) {
      const after = testArgs(platform, { cookies: { '__Host-flash': value } })
      expect(takeFlash(after.context.visit)).toBeNull()
    }
  })
})
