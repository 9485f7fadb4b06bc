import { makeProfessional } from '@kara/directory/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, type TestRequest } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('the page of credentials', () => {
  const db = openTestDatabase()

  const signedIn = async (personId: string, wish: TestRequest) =>
    (await askedBy(db, personId as never, wish)) as never

  test('shows what was said, and takes the answer', async () => {
    const { personId } = await makeProfessional(db, { state: 'draft' })
    await action(await signedIn(personId, { form: { message: 'Here I am' } }))
    expect(await loader(await signedIn(personId, {}))).toMatchObject({
      standing: { state: 'draft', credentials: [], steps: [{ kind: 'answered', message: 'Here I am' }] },
      sessionsAfter: 0,
    })
  })

  test('is nothing to somebody who is no professional', async () => {
    const { personId } = await makeProfessional(db)
    await db.witness`delete from app.service`
    await db.witness`delete from app.offer_change`
    await db.witness`delete from app.professional where person_id = ${personId}`
    await expect(loader(await signedIn(personId, {}))).rejects.toMatchObject({
      code: 'web.not_a_professional',
    })
  })
})
