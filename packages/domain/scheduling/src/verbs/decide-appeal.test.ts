import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAppeals } from '../reads/get-session-outcome.ts'
import { makeMissed } from '../testing.ts'
import { appealNoShow } from './appeal-no-show.ts'
import { decideAppeal } from './decide-appeal.ts'

describe('deciding on an appeal', () => {
  const db = openTestDatabase()
  const appealed = async () => {
    const missed = await makeMissed(db)
    await appealNoShow(missed.client, { sessionId: missed.sessionId, words: 'I was there.' })
    return missed
  }

  it('shows support what is recorded, and nobody’s name or company', async () => {
    const { support, sessionId, personId, hub } = await appealed()
    const shown = (await listAppeals(support)).find((appeal) => appeal.sessionId === sessionId)
    expect(shown).toMatchObject({ words: 'I was there.', contactTried: 'phone', decision: null })
    expect(JSON.stringify(shown)).not.toContain(personId)
    expect(JSON.stringify(shown)).not.toContain(hub.companyId)
  })

  it('has one winner of two agents', async () => {
    const { support, sessionId } = await appealed()
    const both = await Promise.allSettled([
      decideAppeal(support, { sessionId, decision: 'accepted' }),
      decideAppeal(support, { sessionId, decision: 'upheld' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const told = (await announced(db, 'session_appeal.decided')).filter(
      ({ payload }) => payload.sessionId === sessionId,
    )
    expect(told).toHaveLength(1)
    expect((await audited(db, 'session_appeal.decided')).map((entry) => entry.objectId)).toContain(sessionId)
  })

  it('is not for the two people, and not about what nobody appealed', async () => {
    const { client, professional, support, sessionId } = await makeMissed(db)
    const decision = { sessionId, decision: 'accepted' } as const
    await expect(decideAppeal(client, decision)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    await expect(decideAppeal(professional, decision)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    await expect(decideAppeal(support, decision)).rejects.toMatchObject({
      code: 'scheduling.appeal_missing',
    })
  })
})
