import { conflict, notFound } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from './form.server.ts'
import { testArgs, testPlatform } from './testing.ts'

const Schema = z.object({
  name: z.string().min(3).max(5),
  email: z.email(),
  password: z.string().min(10, 'identity.password_too_short'),
})

describe('parseForm', () => {
  const db = openTestDatabase()
  const send = async (form: Record<string, string>, acceptLanguage = 'en') =>
    parseForm(testArgs(await testPlatform(db), { form, acceptLanguage }), Schema)
  const good = { name: 'Anna', email: 'anna@fjallasyn.is', password: 'long enough for us' }

  test('what is right arrives as the schema makes it', async () => {
    expect(await send(good)).toMatchObject({ ok: true, value: good })
  })

  test('what is wrong comes back with what was typed, but never with a password', async () => {
    const form = await send({ name: 'An', email: 'anna', password: 'short' })
    if (form.ok) throw new Error('the form was accepted')
    expect(form.reply.init?.status).toBe(422)
    expect(form.reply.data).toMatchObject({
      status: 'error',
      initialValue: { name: 'An', email: 'anna' },
      error: {
        name: ['Write at least 3 characters.'],
        email: ['Write an email address, such as anna@fjallasyn.is.'],
        password: ['Write at least 10 characters.'],
      },
    })
    expect(JSON.stringify(form.reply.data)).not.toContain('short')
  })

  test('the sentences are in the language of the reader', async () => {
    const form = await send({ ...good, name: '' }, 'is')
    if (form.ok) throw new Error('the form was accepted')
    expect(form.reply.data.error).toEqual({ name: ['Fylltu þetta út.'] })
  })

  test('a refusal that the person can act on is answered as the form', async () => {
    const form = await send(good)
    if (!form.ok) throw new Error('the form was refused')
    const reply = await form.answer(async () => {
      throw conflict('identity.address_taken', 'Taken.')
    })
    expect(reply).toMatchObject({
      init: { status: 409 },
      data: {
        error: { '': ['This address already belongs to an account. Sign in instead.'] },
        initialValue: { name: 'Anna' },
      },
    })
  })

  test('a refusal about one field stands at that field', async () => {
    const form = await send(good)
    if (!form.ok) throw new Error('the form was refused')
    const fields = { email: ['identity.address_taken'] }
    const reply = form.refuse(conflict('identity.address_taken', 'Taken.', { fields }))
    expect(reply.data.error).toEqual({
      email: ['This address already belongs to an account. Sign in instead.'],
    })
  })

  test('what the person cannot help goes on to the error page', async () => {
    const form = await send(good)
    if (!form.ok) throw new Error('the form was refused')
    const gone = notFound('identity.person_missing', 'Gone.')
    await expect(form.answer(() => Promise.reject(gone))).rejects.toBe(gone)
    await expect(form.answer(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
  })
})
