import { endOwnKey, rewrapOwnKey } from '@kara/notes'
import { drawOwnKey, makeOwnKey, testKeys } from '@kara/notes/testing'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planOwnKeyNotice } from './plan-own-key-notice.ts'

describe('the letter about a key of the professional’s own', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('tells the professional of each change once, and nobody else', async () => {
    const { professional, hub, personId, key, proof } = await makeOwnKey(db)
    const { clock } = professional
    clock.advance({ minutes: 1 })
    const { input } = await drawOwnKey()
    await rewrapOwnKey(professional, testKeys, { id: key.id, proof, wrap: input.code })
    clock.advance({ minutes: 1 })
    await endOwnKey(professional, { id: key.id })
    await endOwnKey(professional, { id: key.id })
    await drainNotices(db, office, clock)
    await drainNotices(db, office, clock)
    const letters = await office.lettersTo(await addressOf(hub.personId))
    const ofKey = letters.filter(({ text }) => text.includes('/work/notes/own-key'))
    expect(ofKey.map(({ subject }) => subject).sort()).toEqual([
      'Your own key has another recovery code',
      'Your own key is on',
      'Your own key was given up as lost',
    ])
    for (const { text } of ofKey) {
      expect(text).not.toContain(input.code.wrapped)
      expect(text).not.toContain(proof)
    }
    const toClient = await office.lettersTo(await addressOf(personId))
    expect(toClient.filter(({ text }) => text.includes('own-key'))).toEqual([])
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'sent' })
  })

  it('comes once, however often the change is heard of', async () => {
    const { hub, key, professional } = await makeOwnKey(db)
    const { professionalId } = hub
    const job = testCtx({ database: db.database, scope: { role: 'worker', professionalId } })
    const [told] = (await announced(db, 'own_key.changed')).filter(
      ({ payload }) => payload.ownKeyId === key.id,
    )
    await planOwnKeyNotice(job, told?.payload as never)
    await planOwnKeyNotice(job, told?.payload as never)
    await drainNotices(db, office, professional.clock)
    const letters = await office.lettersTo(await addressOf(hub.personId))
    expect(letters.filter(({ subject }) => subject === 'Your own key is on')).toHaveLength(1)
  })

  it('is planned by jobs only', async () => {
    const { hub, key, professional } = await makeOwnKey(db)
    const { professionalId } = hub
    const news = {
      ownKeyId: key.id as never,
      professionalId,
      change: 'turned_on',
      at: '2026-11-20T09:00:00Z',
    } as const
    await expect(planOwnKeyNotice(professional, news)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })

  async function addressOf(personId: string) {
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${personId}`
    return row?.email ?? ''
  }
})
