import { makeProfessional } from '@kara/directory/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy } from '../../../http/testing.ts'
import { loader } from './page.server.ts'
import { loader as texts } from './texts/page.server.ts'

describe('a record that is taken along', () => {
  const db = openTestDatabase()

  test('is for who has just shown that it is they, page by page of it', async () => {
    const { personId } = await makeProfessional(db)
    const params = { personId: crypto.randomUUID() }
    const path = `/work/clients/${params.personId}/record`
    const ask = async (minutesLater: number) =>
      (await askedBy(db, personId, { path, params, minutesLater })) as never
    const led: unknown = await loader(await ask(15)).catch((error: unknown) => error)
    expect((led as Response).headers.get('location')).toBe(
      `/confirm?${new URLSearchParams({ to: path })}&again=1`,
    )
    await expect(texts(await ask(15))).rejects.toMatchObject({ code: 'web.confirm_first' })
    // Who has just shown it is asked whose client that is.
    await expect(loader(await ask(9))).rejects.toMatchObject({ kind: 'not_found' })
  })
})
