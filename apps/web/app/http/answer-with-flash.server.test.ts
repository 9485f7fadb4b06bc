import { conflict } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answerWithFlash } from './answer-with-flash.server.ts'
import { takeFlash } from './flash.server.ts'
import { cookiesSet, testArgs, testPlatform } from './testing.ts'

describe('the answer to a button that stands alone', () => {
  const db = openTestDatabase()
  const Input = z.object({
    words: z.string().trim().min(1, 'scheduling.appeal_empty').max(5),
    by: z.enum(['phone', 'message']),
  })

  /** Presses, and returns what the next page says. */
  async function press(work: () => Promise<string>) {
    const platform = await testPlatform(db)
    const args = testArgs(platform)
    const { status, headers } = await answerWithFlash(args, '/work', work)
    expect([status, headers.get('location')]).toEqual([302, '/work'])
    return takeFlash(testArgs(platform, { cookies: cookiesSet(args) }).context.visit)
  }

  test('says what was done', async () => {
    expect(await press(async () => 'Done.')).toEqual({ tone: 'positive', text: 'Done.' })
  })

  test.each([
    ['a blank, in the words of its rule', { words: '  ', by: 'phone' }, 'Write what happened.'],
    ['a text that is too long', { words: 'abcdef', by: 'phone' }, /5/],
    ['nonsense', { words: 'abc', by: 'smoke' }, 'This does not look right. Check it once more.'],
    ['nothing at all', {}, 'This does not look right. Check it once more.'],
  ])('refuses %s, instead of calling it an error of ours', async (_, sent, text) => {
    const said = await press(async () => Input.parse(sent).words)
    expect(said).toEqual({ tone: 'critical', text: expect.stringMatching(text) })
  })

  test('says why a refusal was one', async () => {
    const refused = async () => {
      throw conflict('scheduling.session_settled', 'Settled.')
    }
    expect(await press(refused)).toEqual({ tone: 'critical', text: 'This session was settled before.' })
  })

  test('hides no error of ours', async () => {
    await expect(press(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })
})
